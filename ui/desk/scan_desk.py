"""Which scanner, how it scans, and the scan that runs now. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from counter.account_events import BegunAnew
from counter.errors import FailureCode
from counter.events import Command, Event, Failed, PaperRefused
from counter.model.scanning import ScanSource, ScanWish
from counter.page_events import (
    CancelScan,
    ListScanners,
    PageScanned,
    PaperTaken,
    ScannersFound,
    ScanPaper,
    ScanStopped,
)
from ui.desk.papers_screen import PageFace
from ui.i18n.words import join, tr


@dataclass(frozen=True, slots=True)
class _Way:
    source: ScanSource
    feeder: bool
    both_sides: bool

    @property
    def words(self) -> str:
        return tr("khay giấy, hai mặt") if self.both_sides else tr("khay giấy") if self.feeder else tr("mặt kính")


class ScanDesk:
    """``submit``: the desk thread's. One scan at a time."""

    def __init__(self, submit: Callable[[Command], None]) -> None:
        self._submit = submit
        self._ways: tuple[_Way, ...] = ()
        self._chosen = 0
        self._colour = False
        self._asked = self._looking = False
        self._running: tuple[UUID, str] | None = None
        self._awaiting: tuple[UUID, str] | None = None  # a scan that begins once a scanner is found
        self._faces: tuple[PageFace, ...] = ()

    def start_over(self) -> None:
        """The next citizen. The scanner and the way of scanning stay; a scan that runs draws its stack to the end,
        for the draft that it was begun for.
        """
        self._awaiting = None

    @property
    def running(self) -> tuple[UUID, str] | None:
        """The draft, which may have left the screen, and its paper."""
        return self._running

    def requirement(self, draft: UUID) -> str:
        """Which of its papers is being scanned; "" for none."""
        scan = self.asked_for
        return scan[1] if scan is not None and scan[0] == draft else ""

    @property
    def asked_for(self) -> tuple[UUID, str] | None:
        """Whose paper is being scanned, or will be once a scanner is found."""
        return self._running or self._awaiting

    @property
    def faces(self) -> tuple[PageFace, ...]:
        """The pages that have come of it."""
        return self._faces

    @property
    def words(self) -> str:
        """How F6 would scan now."""
        if self._ways:
            way = self._ways[self._chosen]
            return join((way.source.name, way.words, tr("màu") if self._colour else tr("xám")), " · ")
        return tr("đang tìm máy quét") if self._looking else tr("chưa thấy máy quét") if self._asked else ""

    @property
    def choices(self) -> int:
        return len(self._ways)

    def ask(self) -> None:
        """Once; the answer comes in its time."""
        if not self._asked:
            self._look()

    def _look(self) -> None:
        self._asked = self._looking = True
        self._submit(ListScanners())

    def next_way(self) -> None:
        if self._ways:
            self._chosen = (self._chosen + 1) % len(self._ways)

    def toggle_colour(self) -> None:
        self._colour = not self._colour

    def start(self, draft: UUID, requirement: str) -> None:
        """At once, or as soon as a scanner is found."""
        if self._running is not None:
            return
        if not self._ways:
            self._awaiting = (draft, requirement)
            if not self._looking:
                self._look()
            return
        way = self._ways[self._chosen]
        self._running, self._faces = (draft, requirement), ()
        wish = ScanWish(way.source.device, way.feeder, way.both_sides, self._colour)
        self._submit(ScanPaper(draft, requirement, wish))

    def cancel(self) -> None:
        """Of the citizen on the screen."""
        self._awaiting = None
        if self._running is not None:
            self._submit(CancelScan())

    def handle(self, event: Event) -> FailureCode | None:
        """Why nothing is scanned of what was asked for, where this event says so."""
        match event:
            case ScannersFound():
                return self._found(event)
            case PageScanned(draft=draft, requirement=code, look=look) if (draft, code) == self._running:
                face = PageFace(look.picture, look.doubt) if look else PageFace()
                self._faces = (*self._faces, face)
            case ScanStopped(draft=draft, requirement=code, kept=0) if (draft, code) == self._running:
                self._running, self._faces = None, ()
            case PaperTaken(draft=draft, requirement=code) | PaperRefused(draft=draft, requirement=code) if (
                draft,
                code,
            ) == self._running:
                self._running, self._faces = None, ()
            case BegunAnew():
                self._give_up()
            case Failed(command="ScanPaper" | "ListScanners" | "PaperReady", code=code):
                return code if self._give_up() else None
        return None

    def _give_up(self) -> bool:
        """No word of the scan will come any more; True where one was asked for."""
        asked_for = self.asked_for
        self._running, self._awaiting, self._looking, self._faces = None, None, False, ()
        return asked_for is not None

    def _found(self, event: ScannersFound) -> FailureCode | None:
        self._looking = False
        self._ways = tuple(way for source in event.sources for way in _ways_of(source))
        self._chosen = min(self._chosen, max(len(self._ways) - 1, 0))
        awaiting, self._awaiting = self._awaiting, None
        if awaiting is None:
            return None
        if not self._ways:
            return event.code or FailureCode.NO_SCANNER
        self.start(*awaiting)
        return None


def _ways_of(source: ScanSource) -> tuple[_Way, ...]:
    feeding = (_Way(source, True, False),) if source.feeder else ()
    turning = (_Way(source, True, True),) if source.both_sides else ()
    return (*feeding, *turning, _Way(source, False, False))

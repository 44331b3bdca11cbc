"""Files, pictures and scans become one PDF a paper, no heavier than it need be. On threads of their own.

Half a second of work a page: neither the screens nor the autosave wait for it. What is ready goes to the desk
thread as ``PaperReady`` and is kept there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.errors import CounterError, FailureCode, PaperError
from counter.events import DraftSaved, PaperRefused
from counter.model.attachment import ReadyPaper
from counter.model.page_look import PageLook
from counter.page_events import (
    DrawPages,
    ListScanners,
    PageScanned,
    PagesRefused,
    PagesShown,
    PaperReady,
    PaperTaken,
    ScannersFound,
    ScanPaper,
    ScanStopped,
    TakeFiles,
    TakePicture,
)
from counter.paper import opening
from counter.paper.press import Press, set_here
from counter.ports import Clock, Post, Scanner
from counter.services.attach_paper import read_file
from counter.services.keep_paper import Keeping

LARGEST_TAKEN: Final = 256 * 1024 * 1024  # octets of one file as it comes; what is kept has the station's own limit


class PrepareFiles:
    """``TakeFiles`` and ``TakePicture``."""

    def __init__(self, clock: Clock, post: Post, press: Press = set_here) -> None:
        self._clock = clock
        self._post = post
        self._press = press

    def __call__(self, command: TakeFiles | TakePicture) -> None:
        try:
            self._post(self._ready(command))
        except CounterError as exc:
            self._post(PaperRefused(command.draft, command.requirement, exc.code))

    def _ready(self, command: TakeFiles | TakePicture) -> PaperReady | PaperRefused:
        draft, requirement = command.draft, command.requirement
        if isinstance(command, TakePicture):
            name = f"ảnh dán {_moment(self._clock())}.pdf"
            ready = self._press(opening.ready, command.data, name, LARGEST_TAKEN)
            return _paper_ready(draft, requirement, name, ready, (command.data,))
        pieces: list[bytes] = []
        for path in command.paths:
            try:
                data = read_file(path, LARGEST_TAKEN)
                if len(command.paths) == 1:
                    ready = self._press(opening.ready, data, path.name, LARGEST_TAKEN)
                    return _paper_ready(draft, requirement, f"{path.stem}.pdf", ready, (data,))
                self._press(opening.facts, data, path.name, LARGEST_TAKEN)
            except CounterError as exc:
                return PaperRefused(draft, requirement, exc.code, path.name)
            pieces.append(data)
        images = tuple(pieces)
        name = f"{command.paths[0].stem}.pdf" if command.paths else ""
        return _paper_ready(draft, requirement, name, self._press(opening.ready_together, images), images)


def _paper_ready(draft: UUID, requirement: str, name: str, ready: ReadyPaper, pieces: tuple[bytes, ...]) -> PaperReady:
    """One piece may be kept as it came."""
    data = pieces[0] if ready.data is None else ready.data
    return PaperReady(draft, requirement, name, data, sum(map(len, pieces)), ready.facts)


class DrawPaper:
    """A paper's pages, small, with what a glance says against them."""

    def __init__(self, post: Post, press: Press = set_here) -> None:
        self._post = post
        self._press = press

    def __call__(self, command: DrawPages) -> None:
        try:
            looks = self._press(opening.looks, command.data)
        except CounterError as exc:
            self._post(PagesRefused(command.draft, command.paper, exc.code))
        else:
            self._post(PagesShown(command.draft, command.paper, command.sha256, looks))


@dataclass(frozen=True, slots=True)
class Scanning:
    """Runs on the scan thread; ``scanner.cancel`` is for the others."""

    scanner: Scanner
    clock: Clock
    post: Post
    press: Press = set_here

    def find(self, _command: ListScanners) -> None:
        try:
            self.post(ScannersFound(self.scanner.sources()))
        except CounterError as exc:
            self.post(ScannersFound((), exc.code))

    def scan(self, command: ScanPaper) -> None:
        """Pages that came before a jam are a paper; of a scan that was cancelled nothing is kept."""
        pages: list[bytes] = []
        stopped: FailureCode | None = None
        try:
            for page in self.scanner.scan(command.wish):
                pages.append(page)
                self.post(PageScanned(command.draft, command.requirement, len(pages), self._look(page)))
        except CounterError as exc:
            stopped = exc.code
        if stopped is FailureCode.SCAN_CANCELLED:
            pages.clear()
        ready = self._ready(command, tuple(pages)) if pages else None
        if stopped is not None or ready is None:
            kept = len(pages) if ready else 0
            self.post(ScanStopped(command.draft, command.requirement, stopped or FailureCode.SCAN_FAILED, kept))
        if ready is not None:
            self.post(ready)

    def _look(self, page: bytes) -> PageLook | None:
        try:
            return self.press(opening.first_look, page)
        except PaperError:
            return None

    def _ready(self, command: ScanPaper, pages: tuple[bytes, ...]) -> PaperReady | None:
        try:
            ready = self.press(opening.ready_together, pages)
        except PaperError:
            return None
        name = f"bản quét {_moment(self.clock())}.pdf"
        return _paper_ready(command.draft, command.requirement, name, ready, pages)


class KeepReady:
    """On the desk thread: what another thread made ready is kept with the draft that it was begun for."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def __call__(self, event: PaperReady) -> None:
        keeping = self._keeping
        try:
            draft, paper = keeping.bring(event.draft, event.requirement, event.name, event.data, event.facts)
        except CounterError as exc:
            keeping.post(PaperRefused(event.draft, event.requirement, exc.code))
            return
        keeping.post(DraftSaved(draft, draft.changed_at))
        keeping.post(PaperTaken(draft.id, event.requirement, paper.id, event.before, paper.size))


def _moment(now: datetime) -> str:
    """A file's name takes no colon."""
    return f"{now:%H.%M.%S}"

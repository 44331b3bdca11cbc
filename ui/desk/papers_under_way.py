"""Papers still coming, for the draft that each was begun for. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from counter.account_events import BegunAnew
from counter.catalogue.procedure import PaperRequirement
from counter.errors import FailureCode
from counter.events import Event, Failed, PaperRefused
from counter.model.review import PAPER
from counter.page_events import PaperTaken, ScanStopped
from ui.desk.blocker import Blocker
from ui.desk.ports import Navigator
from ui.i18n.words import join, mark, of_catalogue, tr
from ui.text import failure

_MOST: Final = 64  # papers that are on their way at once, or nearly: the oldest is forgotten
_NOWHERE: Final = mark("Giấy không được đưa vào đâu.")


class PapersUnderWay:
    """Of the draft on the screen its own page speaks; of all others nobody else does."""

    def __init__(self, navigator: Navigator) -> None:
        self._navigator = navigator
        self._titles: dict[tuple[UUID, str], str] = {}
        self._coming: Counter[tuple[UUID, str]] = Counter()

    def name(self, draft: UUID, requirement: str, title: str) -> None:
        """What it is called, should it be lost when its draft has left the screen."""
        self._titles[draft, requirement] = title
        if len(self._titles) > _MOST:
            oldest = next(iter(self._titles))
            del self._titles[oldest], self._coming[oldest]

    def begin(self, draft: UUID, requirement: str) -> None:
        """One more file or picture; a scan has ``ScanDesk``."""
        self._coming[draft, requirement] += 1

    def of(self, draft: UUID) -> frozenset[str]:
        """The requirements that something is on its way to."""
        return frozenset(code for (whose, code), left in self._coming.items() if whose == draft and left > 0)

    def settle(self, event: Event) -> bool:
        """True where it ends one of these. Beside a scan to the same requirement both end, one with each such event."""
        match event:
            case PaperTaken(draft=draft, requirement=code) | PaperRefused(draft=draft, requirement=code) if (
                self._coming[draft, code] > 0
            ):
                self._coming[draft, code] -= 1
                return True
            case BegunAnew() | Failed(command="TakeFiles" | "TakePicture" | "TakeOffered" | "PaperReady"):
                self._coming.clear()  # which of them is not told
        return False

    def handle(self, event: Event, on_screen: UUID | None) -> None:
        """``on_screen``: the draft whose own page speaks."""
        match event:
            case ScanStopped(draft=draft, requirement=code, code=why, kept=kept) if draft != on_screen and kept:
                self._say(draft, code, why, failure(why).sentence, tr("Đã giữ %n trang trước đó.", "", kept))
            case PaperRefused(draft=draft, requirement=code, code=FailureCode.NOT_FOUND as why) if draft != on_screen:
                self._say(draft, code, why, tr("hồ sơ đã nộp, hoặc nháp đã bỏ, trước khi giấy này tới."), _NOWHERE)
            case (
                ScanStopped(draft=draft, requirement=code, code=why)
                | PaperRefused(draft=draft, requirement=code, code=why)
            ) if draft != on_screen:
                self.lost(draft, code, why)

    def lost(self, draft: UUID, requirement: str, why: FailureCode) -> None:
        """What could not be kept of a draft that has left the screen."""
        rest = tr("Mở lại bản nháp vừa giữ để đưa lại giấy này.")
        self._say(draft, requirement, why, failure(why).sentence, rest)

    def _say(self, draft: UUID, requirement: str, code: FailureCode, why: str, rest: str) -> None:
        title = self._titles.get((draft, requirement), tr("Giấy tờ"))
        self._navigator.say("amber", join((tr("{paper}: {why}", paper=title, why=why), rest), " "), code.value)


def waited_for(papers: Iterable[PaperRequirement], taken: frozenset[str], scanned: str) -> tuple[Blocker, ...]:
    """What F9 waits for. ``taken``: requirements that files are on their way to; ``scanned``: that of a scan, or ""."""
    found: list[Blocker] = []
    for paper in papers:
        target, title = f"{PAPER}{paper.code}", of_catalogue(paper.title)
        if paper.code == scanned:
            found.append(Blocker(target, tr("{paper}: còn đang quét, chờ máy quét xong", paper=title)))
        elif paper.code in taken:
            found.append(Blocker(target, tr("{paper}: tệp còn đang được đưa vào, chờ một chút", paper=title)))
    return tuple(found)

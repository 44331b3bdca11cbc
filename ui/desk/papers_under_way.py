"""Papers still coming when their draft leaves the screen: what cannot be kept of them is said by name. No Qt here."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from counter.errors import FailureCode
from counter.events import Event, PaperRefused
from counter.page_events import ScanStopped
from ui.desk.ports import Navigator
from ui.i18n.words import join, tr
from ui.text import failure

_MOST: Final = 64  # papers that are on their way at once, or nearly: the oldest is forgotten


class PapersUnderWay:
    """Of the draft on the screen its own page speaks; of all others nobody else does."""

    def __init__(self, navigator: Navigator) -> None:
        self._navigator = navigator
        self._titles: dict[tuple[UUID, str], str] = {}

    def begin(self, draft: UUID, requirement: str, title: str) -> None:
        self._titles[draft, requirement] = title
        if len(self._titles) > _MOST:
            del self._titles[next(iter(self._titles))]

    def handle(self, event: Event, on_screen: UUID | None) -> None:
        match event:
            case ScanStopped(draft=draft, kept=kept) if draft != on_screen and kept:
                self._say(event, event.code, tr("Đã giữ %n trang trước đó.", "", kept))
            case ScanStopped(draft=draft) | PaperRefused(draft=draft) if draft != on_screen:
                self._say(event, event.code, tr("Mở lại bản nháp vừa giữ để đưa lại giấy này."))

    def _say(self, event: ScanStopped | PaperRefused, code: FailureCode, rest: str) -> None:
        title = self._titles.get((event.draft, event.requirement), tr("Giấy tờ"))
        words = join((tr("{paper}: {why}", paper=title, why=failure(code).sentence), rest), " ")
        self._navigator.say("amber", words, code.value)

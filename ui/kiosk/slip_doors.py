"""What a slip opens at the kiosk: how its filing stands, or how content its bearer is. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from counter.events import Event, Failed
from counter.kiosk_events import StandingTold, StandingUntold, TypingPaused
from counter.ports import Submits
from counter.rating_events import RatedByTelephone, RatingOpened
from counter.rating_link import is_slips
from counter.slip_code import is_slip_code
from ui.i18n.words import mark
from ui.kiosk.finding import Finding
from ui.kiosk.rating import KioskRating
from ui.kiosk.screen import Place

KNOWS_OF_NONE: Final = mark("Máy này không tra được hồ sơ. Mời ông/bà hỏi tại quầy, mang theo phiếu.")
_Leads: TypeAlias = tuple[Place, tuple[str, str]]  # where to, and what is wrong with its failure's code


class SlipDoors:
    """One visit's. ``desk``: the desk thread; ``questions``: numbers for what is asked, none of them twice."""

    def __init__(self, desk: Submits, questions: Iterator[int], *, files: bool) -> None:
        """``files``: this machine files, and so it has filings to tell of."""
        self._desk = desk
        self._questions = questions
        self._files = files
        self.rating = KioskRating(desk)
        self.find_another()

    def find_another(self) -> None:
        """The next code begins afresh."""
        self.finding = Finding(self._desk, self._questions)

    def scan(self, place: Place, text: str) -> _Leads | None:
        """None for what is no slip's, or is not wanted at this place."""
        if place is Place.START and is_slip_code(text):
            if not self._files:
                return place, (KNOWS_OF_NONE, "")
            place = Place.FIND
        if place is Place.FIND:
            self.finding.take_scan(text)
        elif place is not Place.START or not is_slips(text):
            return None
        else:
            self.rating.open(text)
        return place, ("", "")

    def hear(self, place: Place, event: Event) -> _Leads | None:
        """None for what is no answer, or one that nobody waits for at this place."""
        trouble: tuple[str, str] | None = None
        match event:
            case StandingTold() | StandingUntold() | TypingPaused() | Failed(command="AskBySlip" | "AskByCode"):
                if place is Place.FIND and (trouble := self.finding.hear(event)) == ("", ""):
                    place = Place.FOUND
            case RatingOpened() | RatedByTelephone() | Failed(command="OpenRating"):
                if place is Place.START and (trouble := self.rating.hear(event)) == ("", ""):
                    place = Place.RATING
        return (place, trouble) if trouble is not None else None

"""What is there whoever comes: the reader, the card that lies on it, the line; where it all stands. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

from counter.calendar import WorkCalendar
from counter.events import CardInserted, CardRemoved, Event, LineChanged, ReadersChanged, ReaderState
from counter.settings import StationSettings


@dataclass(slots=True)
class Machine:
    """``inserted``: the reader that a card lies on, or "". ``calendar``: whose opening hours are said."""

    station: StationSettings
    calendar: WorkCalendar
    reader: ReaderState = ReaderState.READY
    inserted: str = ""
    line_up: bool = False

    @property
    def files(self) -> bool:
        """A live kiosk prepares only: it has no sign-in of the resident's own yet, so it has no filing to tell of."""
        return self.station.profile == "training"

    def note(self, event: Event) -> None:
        match event:
            case ReadersChanged(state=state):
                self.reader = state
            case LineChanged(up=up):
                self.line_up = up
            case CardInserted(reader=reader):
                self.inserted = reader
            case CardRemoved():
                self.inserted = ""

"""What presenters are given: the workers, the catalogue, the station, the clock; and the way around."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique
from typing import Protocol
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.lists.units import UnitsOn, units_on
from counter.ports import Clock, Submits
from counter.settings import CardSettings, StationSettings
from ui.desk.walk_in import Step


@dataclass(frozen=True)
class DeskPorts:
    """Every ``submit`` returns at once; answers come back as events over the bridge."""

    station: StationSettings
    catalogue: Catalogue
    desk: Submits
    card: Submits
    paper: Submits
    clock: Clock
    card_settings: CardSettings
    units: UnitsOn = units_on

    def today(self) -> date:
        return self.clock().date()


@unique
class Page(StrEnum):
    """The places of the desk that have something in them; those with a number are in ``navigation.PLACES``."""

    SIGN_IN = "sign_in"
    INTAKE = "intake"
    FILINGS = "filings"
    QUEUE = "queue"
    OUTAGES = "outages"  # reached from the queue, the line's sign in the bar and Ctrl+K
    CARRY = "carry"  # reached from the queue and Ctrl+K
    SHIFT = "shift"  # a supervisor's: reached from the filings and Ctrl+K
    SEARCH = "search"
    SETTINGS = "settings"
    DAY = "day"  # a supervisor's
    ACCOUNTS = "accounts"  # an administrator's: reached by the name in the bar and Ctrl+K
    TRAIL = "trail"  # reached likewise
    SECURITY = "security"  # one's own account: reached likewise
    GATE = "gate"  # what is asked before the desk goes on
    CONSENTS = "consents"
    MISMATCHES = "mismatches"  # a supervisor's: reached by Ctrl+K
    ASKED = "asked"
    RESULTS = "results"
    OVERDUE = "overdue"
    HISTORY = "history"  # of one filing: reached from every list by Enter
    COPY = "copy"  # of this citizen's filing into another system: reached from the review and the slip
    SIGNING = "signing"  # how this citizen signs: reached from the review
    READING = "reading"  # the declaration line by line: reached from there
    GIVE = "give"  # one result: reached from the results
    RETURN = "return"  # Mẫu 02 or 03 for the draft on the screen: Ctrl+Shift+B and Ctrl+K


class Navigator(Protocol):
    """The shell, as the steps see it."""

    def open_step(self, step: Step) -> None: ...
    def open_page(self, page: Page) -> None: ...
    def start_over(self) -> None: ...
    def say(self, tone: str, words: str, code: str = "") -> None: ...
    def refresh(self) -> None: ...


class ListNavigator(Navigator, Protocol):
    """The shell, as the lists of filings see it. ``page``: the one that is shown."""

    @property
    def page(self) -> Page: ...

    def tell(self, filing: UUID) -> None: ...

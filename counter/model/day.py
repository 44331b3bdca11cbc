"""A supervisor's day: what was filed on it, how it stands, and what is left for the next working day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum, unique
from typing import Final
from uuid import UUID

from counter.model.filing import BusinessStatus, SyncState


@unique
class DayState(StrEnum):
    """How a filing stands in one word, for the office: every filing is in exactly one of these."""

    WAITING = "waiting"  # not all of it is at the gateway
    ARRIVED = "arrived"  # the authority has it
    ASKED = "asked"  # the citizen is to bring or to pay something
    REFUSED = "refused"  # by the gateway or by the authority
    FINISHED = "finished"


_BY_BUSINESS: Final = {
    BusinessStatus.SUPPLEMENT_ASKED: DayState.ASKED,
    BusinessStatus.PAYMENT_ASKED: DayState.ASKED,
    BusinessStatus.NOT_ACCEPTED: DayState.REFUSED,
    BusinessStatus.STOPPED: DayState.REFUSED,
    BusinessStatus.WITHDRAWN: DayState.FINISHED,
    BusinessStatus.DONE: DayState.FINISHED,
    BusinessStatus.RETURNED: DayState.FINISHED,
}


OPEN: Final = frozenset({DayState.WAITING, DayState.REFUSED})  # the gateway does not have it, or sent it back


def day_state(sync: SyncState, business: BusinessStatus) -> DayState:
    if sync is SyncState.REFUSED:
        return DayState.REFUSED
    if sync is not SyncState.DELIVERED:
        return DayState.WAITING
    return _BY_BUSINESS.get(business, DayState.ARRIVED)


@dataclass(frozen=True, slots=True)
class DayLine:
    """One filing in the register, without its content. ``number``: the filer's twelve digits, or ""."""

    id: UUID
    code: str
    provisional: str
    procedure: str
    version: str
    title: str
    filer_name: str = field(repr=False)
    number: str = field(repr=False)
    officer: str
    counter: str
    captured_at: datetime
    registered_at: datetime | None
    accepted_at: datetime | None
    appointment: datetime | None
    state: DayState
    sync: SyncState
    business: BusinessStatus


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many of an officer's filings of the day stand so."""

    officer: str
    state: DayState
    filings: int


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the day's filings. ``open``: how many of them are in a state of ``OPEN``."""

    filings: int
    open: int


@dataclass(frozen=True, slots=True)
class ProcedureShare:
    """``title``: as on the newest of its filings."""

    procedure: str
    title: str
    share: Share


@dataclass(frozen=True, slots=True)
class DayFigures:
    """How the day's filings came. ``by_hour``: of Vietnam's clock, 0 to 23, those with any, in order;
    ``by_procedure``: the commonest first. ``oldest``: when the oldest that still waits was filed, None: none waits.
    ``down``: hours in which this counter's line was down for a time.
    """

    by_hour: dict[int, Share] = field(default_factory=dict)
    by_procedure: tuple[ProcedureShare, ...] = ()
    oldest: datetime | None = None
    down: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Outstanding:
    """What is left over, whatever day it was filed on; ``due``: promised by the end of ``next_day``."""

    next_day: date
    waiting: int
    refused: int
    asked: int
    due: int
    drafts: int


@dataclass(frozen=True, slots=True)
class DayClosing:
    """Who closed the day, when, and what was counted then."""

    by: str
    at: datetime
    filed: int
    arrived: int
    waiting: int
    refused: int

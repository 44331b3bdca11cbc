"""Commands and events about the line to the gateway: the outage record, and the alarm over the gateway's log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counter.model.outage import Outage


@dataclass(frozen=True, slots=True)
class ListOutages:
    pass


@dataclass(frozen=True, slots=True)
class OutagesListed:
    """The newest first."""

    outages: tuple[Outage, ...]


@dataclass(frozen=True, slots=True)
class PrintOutage:
    """The record of one outage on a page. ``cause``: its sentence; ``by``: put in by the desk thread."""

    number: int
    cause: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class OutagePrinted:
    number: int
    path: Path


@dataclass(frozen=True, slots=True)
class ClearLogAlarm:
    """A supervisor has judged the gateway's log: filings may go there again."""


@dataclass(frozen=True, slots=True)
class LogAlarmCleared:
    pass

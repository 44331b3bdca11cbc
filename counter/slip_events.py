"""Commands and events of slips whose printing nobody saw end: the power went, or the printer failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counter.events import SlipKind


@dataclass(frozen=True, slots=True)
class DoubtedSlip:
    """The printer was given this slip at ``begun_at`` and its end was never written down.

    ``code``: as it stands on the slip. ``again``: it was a slip printed again, and bears that mark.
    """

    filing: UUID
    kind: SlipKind
    code: str
    begun_at: datetime
    again: bool


@dataclass(frozen=True, slots=True)
class ListDoubtedSlips:
    """Somebody is there who can look into the tray."""


@dataclass(frozen=True, slots=True)
class SlipsDoubted:
    """All of them, the oldest first; () once every one is settled."""

    slips: tuple[DoubtedSlip, ...]


@dataclass(frozen=True, slots=True)
class SettleSlip:
    """The officer has looked: it came out, or it is to be printed now. ``by``: as in PrintSlip."""

    filing: UUID
    kind: SlipKind
    came_out: bool
    by: str = ""

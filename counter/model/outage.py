"""A time in which the gateway did not answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from counter.errors import FailureCode


@dataclass(frozen=True, slots=True)
class Outage:
    """``number`` counts from 1 at this counter. ``ended_at`` None: not over yet. ``cause``: the last one seen.

    ``held_up``: how many filings were in the queue at some moment of it, counted when it was over.
    """

    number: int
    began_at: datetime
    ended_at: datetime | None
    cause: FailureCode
    held_up: int = 0

    def lasted(self, now: datetime) -> timedelta:
        """How long it lasted, or has lasted until ``now``; never below zero, whatever the clock did."""
        return max((self.ended_at or now) - self.began_at, timedelta())

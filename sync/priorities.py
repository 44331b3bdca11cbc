"""Whose step is next: a pure choice among what waits.

Registrations are not here: they go before everything, in the counter's own order, so that no choice
made below ever touches anybody's place in line. Among the filings that have their place, in this order:

1. due by law within a day: before the rest;
2. the fewest bytes still to send, the receipt alone being fewest of all;
3. an upload that has begun, before a fresh one of the same size;
4. the counter's own order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter.outbox import OutboxEntry, is_near


@dataclass(frozen=True, slots=True)
class Candidate:
    """``rest``: bytes of its attachments still to send; ``resumed``: some are at the gateway already."""

    entry: OutboxEntry
    rest: int
    resumed: bool = False


def first_of(candidates: Iterable[Candidate], now: datetime) -> Candidate | None:
    """The one to go on with at ``now``; None of none."""
    return min(candidates, key=lambda one: _rank(one, now), default=None)


def _rank(one: Candidate, now: datetime) -> tuple[bool, int, bool, int]:
    return not is_near(one.entry, now), one.rest, not one.resumed, one.entry.sequence

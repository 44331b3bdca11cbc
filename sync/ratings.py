"""Ratings by telephone, in the line's spare moments: one exchange at most every half hour, or when one is to be told.

The counter says which filings were rated with it, and takes the sums of five that came together at the gateway.
Nothing here reaches a filing.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from counter.ports import Clock
from counter.services.rated_elsewhere import fives_here, take_over, to_tell
from counter.store.store import Store
from sync.answers import AgainLater, Answer, FilingRefused
from sync.engine import Spare
from sync.wire.paths import RATINGS
from sync.wire.ratings import MOST_TOLD, RatingFives, RatingsTold

EVERY: Final = timedelta(minutes=30)


class Exchanges(Protocol):
    """``sync.line.Line``."""

    def exchange(self, method: str, target: str, *, body: bytes = b"") -> Answer: ...


class RatingExchange:
    """On the sync thread; a ``Spare``."""

    def __init__(self, store: Store, line: Exchanges, clock: Clock) -> None:
        self._store = store
        self._line = line
        self._clock = clock
        self._next = self._rest_until = datetime.min.replace(tzinfo=UTC)

    def turn(self) -> bool:
        """At most one round trip; True: there is more of it. Raises StoreError."""
        with self._store.begin() as work:
            told, after = to_tell(work)[:MOST_TOLD], fives_here(work)
        now = self._clock()
        if now < (self._rest_until if told else self._next):
            return False
        said = RatingsTold(rated=told, after=after)
        try:
            answer = self._line.exchange("POST", RATINGS, body=said.model_dump_json().encode()).read(RatingFives)
        except (AgainLater, FilingRefused):  # an older gateway has no such place
            self._next = self._rest_until = now + EVERY
            return False
        take_over(self._store, told, [(one.number, one.sealed_on, one.sums()) for one in answer.fives])
        self._next = now + EVERY
        return answer.more and bool(answer.fives)


class InTurn:
    """Several ``Spare`` as one: while an earlier one wants the line again, a later one waits."""

    def __init__(self, *spares: Spare) -> None:
        self._spares = spares

    def turn(self) -> bool:
        return any(spare.turn() for spare in self._spares)

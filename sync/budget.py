"""Bytes an hour on a metered line: what the last sixty minutes cost, and when there is room again.

What is spent is kept in the store, to the minute, and noted *before* it is sent: a program killed and
started again has spent what it had spent. Registrations, receipts and questions always go, and count;
attachments wait for room.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pydantic import TypeAdapter, ValidationError

from counter.model.vietnam_time import VIETNAM
from counter.ports import Clock
from counter.store.store import Store

HOUR: Final = 60  # minutes
PIECE: Final = 256 * 1024  # what is sent, and noted, at a time where bytes are counted
LEAST: Final = 16 * 1024  # a piece smaller than this is not worth its headers
SPENT: Final = "bytes-spent"
_KEPT: Final = TypeAdapter(dict[int, int])


@dataclass(frozen=True, slots=True)
class Spending:
    """Bytes by minute since 1970, as far as the last hour goes."""

    by_minute: dict[int, int]

    def within_hour(self, now: datetime) -> int:
        """Bytes of the sixty minutes that end with ``now``. A minute yet to come (a clock set back) is none of them."""
        minute = _minute(now)
        return sum(count for at, count in self.by_minute.items() if minute - HOUR < at <= minute)

    def plus(self, now: datetime, count: int) -> Spending:
        """``count`` below zero gives back what was noted and not sent."""
        minute = _minute(now)
        kept = {at: sent for at, sent in self.by_minute.items() if minute - HOUR < at <= minute}
        kept[minute] = max(kept.get(minute, 0) + count, 0)
        return Spending(kept)

    def room_at(self, now: datetime, limit: int, wanted: int) -> datetime:
        """The first minute in which ``wanted`` more bytes keep the hour below ``limit``, if nothing else is sent."""
        minute = _minute(now)
        for later in range(minute, minute + HOUR):
            left = sum(count for at, count in self.by_minute.items() if later - HOUR < at <= minute)
            if left + wanted <= limit:
                return max(_moment(later), now)
        return _moment(minute + HOUR)


class Budget:
    """``limit`` in bytes an hour; 0: none, and nothing is kept. Used by the sync thread alone."""

    def __init__(self, store: Store, clock: Clock, limit: int) -> None:
        self._store = store
        self._clock = clock
        self._limit = limit

    def room(self) -> int | None:
        """How many bytes may go now; None: as many as there are."""
        if not self._limit:
            return None
        return max(self._limit - self._read().within_hour(self._clock()), 0)

    def spend(self, count: int) -> None:
        """Note bytes that are about to go, or give back (below zero) what did not."""
        if self._limit and count:
            with self._store.begin() as work:
                spent = _parse(work.keyvalues.get(SPENT)).plus(self._clock(), count)
                work.keyvalues.put(SPENT, _KEPT.dump_json(spent.by_minute))
                work.commit()

    def room_for(self, rest: int) -> datetime:
        """When a piece of an attachment with ``rest`` bytes to go is worth sending."""
        now = self._clock()
        return self._read().room_at(now, self._limit, self.least(rest))

    def least(self, rest: int) -> int:
        """The smallest piece worth sending: all of a small rest, an eighth of the hour's bytes at most."""
        return min(rest, max(LEAST, self._limit // 8))

    def _read(self) -> Spending:
        with self._store.begin() as work:
            return _parse(work.keyvalues.get(SPENT))


def _parse(kept: bytes | None) -> Spending:
    try:
        return Spending(_KEPT.validate_json(kept) if kept else {})
    except ValidationError:
        return Spending({})  # another program's: at worst one hour's bytes twice


def _minute(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def _moment(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * 60, VIETNAM)

"""When an attachment on its way stops for a registration.

An attachment goes as one request, however large it is. A new filing wants its place in line meanwhile:
where the rest would keep it waiting for long, the body is broken off, the registration goes, and the
attachment goes on at the byte that the gateway has come to. On a good line that never happens.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from counter.ports import Clock
from sync.answers import AgainLater

LONGEST_WAIT: Final = timedelta(seconds=20)  # of a registration, behind an attachment's rest
_LOOK: Final = timedelta(seconds=1)  # between two looks at the queue

# asked before each block of a body with the bytes that have gone and those that it has; True: break it off
GiveWay = Callable[[int, int], bool]


class GaveWay(AgainLater):
    """The body was broken off as ``GiveWay`` wished: how far it came, the gateway knows."""


class GivingWay:
    """The GiveWay of one body. ``waits``: whether a registration could go now."""

    def __init__(self, waits: Callable[[], bool], clock: Clock) -> None:
        self._waits = waits
        self._clock = clock
        self._began: datetime | None = None
        self._looked: datetime | None = None

    def __call__(self, sent: int, size: int) -> bool:
        now = self._clock()
        if self._began is None or self._looked is None or not sent:
            self._began = self._looked = now
            return False
        if now - self._looked < _LOOK:
            return False
        self._looked = now
        rest = (now - self._began) * ((size - sent) / sent)
        return rest > LONGEST_WAIT and self._waits()

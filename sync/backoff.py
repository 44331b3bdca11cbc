"""How long to wait before the next attempt: doubling, jittered, capped in minutes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

FIRST: Final = timedelta(seconds=1)
CAP: Final = timedelta(minutes=5)


def delay(failures: int, random: Callable[[], float], first: timedelta = FIRST, cap: timedelta = CAP) -> timedelta:
    """After ``failures`` (1, 2, …) in a row: between a half and the whole of the doubled time.

    ``random`` gives numbers in [0, 1); the jitter keeps the counters of a commune from knocking in
    step when the power comes back.
    """
    doublings: int = 2 ** min(max(failures - 1, 0), 30)
    whole = min(first * doublings, cap)
    return whole * (0.5 + random() / 2)


class Backoff:
    """The line's own waiting; starts over when the line comes back."""

    def __init__(self, random: Callable[[], float], first: timedelta = FIRST, cap: timedelta = CAP) -> None:
        self._random = random
        self._first = first
        self._cap = cap
        self._failures = 0

    def next(self) -> timedelta:
        self._failures += 1
        return delay(self._failures, self._random, self._first, self._cap)

    def of_entry(self, attempts: int, cap: timedelta | None = None) -> timedelta:
        """For one filing that fails while the line is well: by its own number of attempts."""
        return delay(attempts, self._random, self._first, cap or self._cap)

    def start_over(self) -> None:
        self._failures = 0

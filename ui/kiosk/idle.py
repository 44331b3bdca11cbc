"""When a kiosk wipes itself: no touch, a countdown, the end. Time is an argument; no Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil


@dataclass(slots=True)
class IdleClock:
    """Times are seconds of a clock that only runs forward. It runs from ``start`` to ``stop``."""

    idle_after: float
    countdown: float
    _since: float | None = None

    def start(self, now: float) -> None:
        """Somebody touched, or said that more time is wanted."""
        self._since = now

    def hurry(self, now: float) -> None:
        """Straight to the countdown, unless it runs already."""
        self._since = min(now - self.idle_after, now if self._since is None else self._since)

    def stop(self) -> None:
        """Nobody is there: nothing is to be wiped."""
        self._since = None

    def left(self, now: float) -> int | None:
        """Whole seconds until the wipe, 0 when it is due; None while no countdown runs."""
        if self._since is None or now - self._since < self.idle_after:
            return None
        return max(0, ceil(self._since + self.idle_after + self.countdown - now))

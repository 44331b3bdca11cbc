"""How long each step of a reading took, and how many commands: a lap clock, so that the steps add up."""

from __future__ import annotations

from collections.abc import Callable

from counter.emrtd.card_record import PhaseTime


class StepTimes:
    """``commands``: how many went to the chip so far. Times are in seconds of ``monotonic``."""

    def __init__(self, monotonic: Callable[[], float], commands: Callable[[], int]) -> None:
        self._monotonic = monotonic
        self._commands = commands
        self._since, self._sent = monotonic(), commands()
        self.times: tuple[PhaseTime, ...] = ()

    def done(self, step: str) -> None:
        """``step`` (a name of ``PhaseTime``) ends now; it began where the one before it ended."""
        now, sent = self._monotonic(), self._commands()
        self.times += (PhaseTime(step, now - self._since, sent - self._sent),)
        self._since, self._sent = now, sent

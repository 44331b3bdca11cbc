"""Notices that a thread has stopped moving: SCardTransmit has no time limit of its own."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class Watchdog:
    """Calls ``alarm`` once, on a thread of its own, when no ``beat`` came for ``limit`` seconds, or when
    what was begun has not finished within ``whole`` seconds, however alive it is.

    It sleeps until the earliest moment that the alarm could be due; nothing is polled.
    """

    def __init__(
        self,
        limit: float,
        alarm: Callable[[], None],
        monotonic: Callable[[], float] = time.monotonic,
        *,
        whole: float = math.inf,
    ) -> None:
        self._limit = limit
        self._alarm = alarm
        self._monotonic = monotonic
        self._whole = whole
        self._until = math.inf
        self._last = monotonic()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="card-watchdog", daemon=True)

    def start(self) -> None:
        self.beat()
        self._thread.start()

    def beat(self) -> None:
        """The watched thread is alive. Cheap: once before and after every APDU."""
        self._last = self._monotonic()

    def begin(self) -> None:
        """Something begins that must finish."""
        self._until = self._monotonic() + self._whole

    def finish(self) -> None:
        """It has finished."""
        self._until = math.inf

    def stop(self) -> None:
        """No alarm after this, unless it is sounding already. From any thread, the alarm's own included."""
        self._stopped.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        while (left := min(self._last + self._limit, self._until) - self._monotonic()) > 0:
            # something may begin while this sleeps
            if self._stopped.wait(min(left, self._whole)):
                return
        self._alarm()

"""Where a worker's events arrive in a test: waited for, never slept for."""

from __future__ import annotations

import queue
from typing import TypeVar

from counter.events import Event

E = TypeVar("E")


class Posted:
    """A ``Post`` that keeps what it was given, in order."""

    def __init__(self) -> None:
        self._arriving: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.events: list[Event] = []

    def __call__(self, event: Event) -> None:
        self._arriving.put(event)

    def next(self, *kinds: type[E], timeout: float = 30.0) -> E:
        """The next event of these kinds; those before it are kept in ``events``. Fails when none comes."""
        while True:
            try:
                event = self._arriving.get(timeout=timeout)
            except queue.Empty:
                raise AssertionError(f"no {kinds} within {timeout} s; there were {self.events}") from None
            self.events.append(event)
            if isinstance(event, kinds):
                return event

    def drain(self) -> list[Event]:
        """Everything so far, what is arriving included."""
        while not self._arriving.empty():
            self.events.append(self._arriving.get())
        return self.events

"""Building what is not seen yet in small slices, one a turn of the event loop: the GUI thread is never held."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Slices(QObject):
    """Runs jobs in order. New jobs take the place of those that have not run yet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: deque[Callable[[], None]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next)

    def start(self, jobs: Iterable[Callable[[], None]]) -> None:
        """The first runs at once, so that something is there."""
        self.follow(jobs)
        self._next()

    def follow(self, jobs: Iterable[Callable[[], None]]) -> None:
        """The first runs in the next turn: something else is there already."""
        self._jobs = deque(jobs)
        if self._jobs:
            self._turn.start()

    def finish(self) -> None:
        """Run what is left, now: somebody wants to go there."""
        while self._jobs:
            self._next()

    def _next(self) -> None:
        if self._jobs:
            self._jobs.popleft()()
        if not self._jobs:
            self._turn.stop()

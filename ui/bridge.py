"""The only place where threads meet Qt: events posted from any thread arrive on the GUI thread."""

from __future__ import annotations

import time
from collections import deque
from threading import Lock
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

_TURN: Final = 0.010  # seconds of handlers in one turn of the event loop: a key pressed meanwhile is not kept waiting


class Bridge(QObject):
    """Lives on the GUI thread. ``arrived`` is always delivered there, in the order of posting of each thread.

    ``caught_up`` follows the events that came together: whoever draws, draws once for all of them.
    """

    arrived = Signal(object)
    caught_up = Signal()
    _crossed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()
        self._posted: deque[object] = deque()
        self._due = False
        # queued even from the GUI thread: a handler never runs inside the submit that caused it
        self._crossed.connect(self._turn, Qt.ConnectionType.QueuedConnection)

    def post(self, event: object) -> None:
        """Hand over a frozen event; returns at once, from any thread."""
        with self._lock:
            self._posted.append(event)
            first, self._due = not self._due, True
        if first:
            self._crossed.emit()

    def _turn(self) -> None:
        begun, more = time.monotonic(), True
        while more and time.monotonic() - begun < _TURN:
            self.arrived.emit(self._posted.popleft())
            with self._lock:
                more = self._due = bool(self._posted)
        self.caught_up.emit()
        if more:
            self._crossed.emit()

"""A screen drawn part by part, one a turn of the event loop: a key pressed meanwhile is not kept waiting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Drawing(QObject):
    """Lives as long as ``window``. Each of ``parts`` is drawn once for all that was asked before, in their order."""

    _turn = Signal()

    def __init__(self, window: QObject, *parts: Callable[[], None]) -> None:
        super().__init__(window)
        self._parts = parts
        self._due: list[int] = []
        self._turn.connect(self._draw, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """From the GUI thread. A part that waits to be drawn keeps its turn, so that none waits for ever."""
        resting = not self._due
        self._due += [number for number in range(len(self._parts)) if number not in self._due]
        if resting:
            self._turn.emit()

    def _draw(self) -> None:
        part = self._parts[self._due.pop(0)]
        try:
            part()
        finally:  # also behind a part that failed: the others are drawn, and what is asked later
            if self._due:
                self._turn.emit()  # behind whatever came meanwhile

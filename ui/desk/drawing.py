"""A screen drawn part by part, one a turn of the event loop: a key pressed meanwhile is not kept waiting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

_FIRST: Final = 0


class Drawing(QObject):
    """Lives as long as ``window``. Each of ``parts`` is drawn once for all that was asked before its row begins.

    ``owed``: a key has asked, and the next one is meant for the screen that will then stand there: for the first
    ``met`` of the parts, for no key is meant for the others.
    """

    _turn = Signal()

    def __init__(self, window: QObject, *parts: Callable[[], None], met: int = 0) -> None:
        """``met`` 0: all of them."""
        super().__init__(window)
        self._parts = parts
        self._met = met or len(parts)
        self._due: list[int] = []
        self.owed = False
        self._turn.connect(self._draw, Qt.ConnectionType.QueuedConnection)

    @property
    def resting(self) -> bool:
        return not self._due

    def ask(self) -> None:
        """From the GUI thread. Parts that wait to be drawn keep their turn, and all are drawn anew behind them."""
        resting = self.resting
        if _FIRST not in self._due:  # a later part shows what an earlier one has found
            self._due += range(len(self._parts))
        if resting:
            self._turn.emit()

    def owe(self) -> None:
        """Asked for by a key: in turns too, but what the next key meets before it (``DrawnBeforeInput``)."""
        self.ask()
        self.owed = True

    def finish(self) -> None:
        """What is due, now. The screen is whole then, whatever was asked for while it was drawn."""
        self._draw_now(len(self._parts))

    def meet(self) -> None:
        """Of what is due that which the next key meets, now; the others keep their turn."""
        self._draw_now(self._met)

    def _draw_now(self, count: int) -> None:
        while now := sorted({number for number in self._due if number < count}):
            self._due = now + [number for number in dict.fromkeys(self._due) if number >= count]
            for _ in now:
                self._draw_next()

    def _draw(self) -> None:
        if self._due:  # else it was finished meanwhile
            try:
                self._draw_next()
            finally:  # also behind a part that failed: the others are drawn, and what is asked later
                if self._due:
                    self._turn.emit()  # behind whatever came meanwhile

    def _draw_next(self) -> None:
        part = self._parts[self._due.pop(0)]
        try:
            part()
        finally:
            self.owed = self.owed and any(number < self._met for number in self._due)

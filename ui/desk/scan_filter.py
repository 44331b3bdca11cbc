"""A code scanner types like a keyboard, only faster: its text is taken wherever the focus is.

The rhythm is the keyboard's, not this program's: a press bears the time at which the window system had
it, so that a GUI thread that was busy for a moment finds the burst as close together as it was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.widgets.belonging import belongs_to
from ui.widgets.input_watch import InputWatch

_PAUSE = 0.05  # s: after a longer gap a new burst may begin
_LONG_AGO = 3600.0  # s


class Recogniser(Protocol):
    """``devices.code_scanner``: tells a scanner's burst from typing by its rhythm."""

    def feed(self, character: str, at: float, /) -> str | None:
        """``at`` in seconds; the whole text once the burst has ended, else None."""
        ...


class ScanFilter(InputWatch):
    """Watches the key presses in a window and what opens from it; a burst is taken out of the field again."""

    def __init__(
        self,
        app: QApplication,
        window: QWidget,
        recogniser: Recogniser,
        monotonic: Callable[[], float],
        taken: Callable[[str], None],
    ) -> None:
        super().__init__(app, window)
        self._recogniser = recogniser
        self._monotonic = monotonic
        self._taken = taken
        self._last = (0, float("-inf"))  # ms of the window system, s of the monotonic clock
        self._at = 0.0
        self._field: QLineEdit | None = None
        self._before: tuple[str, int] = ("", 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not belongs_to(watched, self._window):
            return False
        character = "\r" if event.text() in ("\r", "\n") else event.text()
        if len(character) != 1:
            return False
        gap = self._gap_before(event)
        if gap > _PAUSE:
            self._remember()
        self._at += gap
        text = self._recogniser.feed(character, self._at)
        if text is None:
            return False
        self._restore()
        self._taken(text)
        return True

    def _gap_before(self, event: QKeyEvent) -> float:
        """Seconds since the last press: by the window system where both bear its time, else by the clock."""
        stamp, now = event.timestamp(), self._monotonic()
        (last_stamp, last_now), self._last = self._last, (stamp, now)
        if stamp and last_stamp and stamp >= last_stamp:  # it wraps round after 49 days on Windows
            return (stamp - last_stamp) / 1000
        return min(now - last_now, _LONG_AGO)

    def _remember(self) -> None:
        focused = QApplication.focusWidget()
        self._field = focused if isinstance(focused, QLineEdit) else None
        if self._field is not None:
            self._before = (self._field.text(), self._field.cursorPosition())

    def _restore(self) -> None:
        field = self._field
        if field is not None and field is QApplication.focusWidget() and field.text() != self._before[0]:
            field.setText(self._before[0])
            field.setCursorPosition(self._before[1])
            field.textEdited.emit(field.text())

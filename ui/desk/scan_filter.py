"""A code scanner types like a keyboard, only faster: its text is taken wherever the focus is.

The rhythm is the keyboard's, not this program's: a press bears the time at which the window system had
it, so that a GUI thread that was busy for a moment finds the burst as close together as it was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.desk.held_keys import BURST_GAP, HeldKeys, is_letter
from ui.widgets.belonging import belongs_to
from ui.widgets.input_watch import InputWatch

_PAUSE = 0.05  # s: after a longer gap a new burst may begin
_LONG_AGO = 3600.0  # s
_IN_A_SCAN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Shift)  # its end, and its capitals
_TEXTS = (QLineEdit, QPlainTextEdit)  # take letters, and give them back


class Recogniser(Protocol):
    """``devices.code_scanner``: tells a scanner's burst from typing by its rhythm."""

    def feed(self, character: str, at: float, /) -> str | None:
        """``at`` in seconds; the whole text once the burst has ended, else None."""
        ...


class ScanFilter(InputWatch):
    """Watches the key presses in a window and what opens from it.

    A burst is taken out of the field again; a control that is no field does not see it.
    """

    def __init__(
        self,
        app: QApplication,
        window: QWidget,
        recogniser: Recogniser,
        monotonic: Callable[[], float],
        taken: Callable[[str], None],
        act: Callable[[str], bool] = lambda _key: False,
    ) -> None:
        """``act``: what the screen's own key of one letter does, True where there is such a key."""
        super().__init__(app, window)
        self._held = HeldKeys(self, act)
        self._recogniser = recogniser
        self._monotonic = monotonic
        self._taken = taken
        self._last = (0, float("-inf"))  # ms of the window system, s of the monotonic clock
        self._at = 0.0
        self._field: QLineEdit | QPlainTextEdit | None = None
        self._before: tuple[str, int] = ("", 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or self._held.giving_back or not belongs_to(watched, self._window):
            return False
        keeps = isinstance(watched, QWidget) and not isinstance(watched, _TEXTS) and is_letter(event)
        match event.type():
            case QEvent.Type.ShortcutOverride if keeps:
                event.accept()  # no shortcut yet: it comes here as a press
                return True
            case QEvent.Type.ShortcutOverride:
                if event.key() not in _IN_A_SCAN:
                    self._held.give_back()  # before what this key does
                return False
            case QEvent.Type.KeyRelease:
                return self._held.is_release_of_one(event)
            case QEvent.Type.KeyPress:
                return self._pressed(watched, event, keeps=keeps)
        return False

    def _pressed(self, watched: QObject, event: QKeyEvent, *, keeps: bool) -> bool:
        character = "\r" if event.text() in ("\r", "\n") else event.text()
        if len(character) != 1:
            return False
        gap = self._gap_before(event)
        if gap > _PAUSE:
            self._remember()
        if gap > BURST_GAP:
            self._held.give_back()
        self._at += gap
        text = self._recogniser.feed(character, self._at)
        if text is not None:
            self._held.forget()
            self._restore()
            self._taken(text)
            return True
        if keeps and isinstance(watched, QWidget):
            self._held.hold(watched, event)
            return True
        return self._held.give_back()

    def _gap_before(self, event: QKeyEvent) -> float:
        """Seconds since the last press: by the window system where both bear its time, else by the clock."""
        stamp, now = event.timestamp(), self._monotonic()
        (last_stamp, last_now), self._last = self._last, (stamp, now)
        if stamp and last_stamp and stamp >= last_stamp:  # it wraps round after 49 days on Windows
            return (stamp - last_stamp) / 1000
        return min(now - last_now, _LONG_AGO)

    def _remember(self) -> None:
        focused = QApplication.focusWidget()
        self._field = focused if isinstance(focused, _TEXTS) else None
        if isinstance(self._field, QLineEdit):
            self._before = (self._field.text(), self._field.cursorPosition())
        elif self._field is not None:
            self._before = (self._field.toPlainText(), self._field.textCursor().position())

    def _restore(self) -> None:
        field = self._field
        if field is None or field is not QApplication.focusWidget():
            return
        if isinstance(field, QPlainTextEdit):
            if field.toPlainText() != self._before[0]:
                field.setPlainText(self._before[0])
                cursor = field.textCursor()
                cursor.setPosition(self._before[1])
                field.setTextCursor(cursor)
        elif field.text() != self._before[0]:
            field.setText(self._before[0])
            field.setCursorPosition(self._before[1])
            field.textEdited.emit(field.text())

"""A hand on the keyboard: presses keys and waits for what should come of them, in real windows."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 30.0  # seconds for anything to happen
_SCANNER_MS = 4  # between two letters of a scan
_DRAWN = 10  # turns of the event loop in which what happened is on the screen: a hand acts on what is seen


class NothingHappened(Exception):  # noqa: N818 - it says what there is to say
    """What should have come of a key did not come in time."""


class Hand:
    """All on the GUI thread. ``waited``: seconds spent waiting for the program since ``rest()``."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.keys_pressed = 0
        self.waited = 0.0

    def press(self, key: str) -> None:
        """One key or chord by its name ("F9", "Ctrl+Return"), down and up, at the focused control."""
        # through the test library's door, for only there do shortcuts hear it as they hear a keyboard
        QTest.keySequence(self._under(), QKeySequence(key))
        self._look()
        self.keys_pressed += 1

    def type(self, text: str) -> None:
        """As an input method commits it: the way Vietnamese comes into a field."""
        for word in text.split(" ") if " " in text else [text]:
            self._commit(word if word is text.split(" ", maxsplit=1)[0] else f" {word}")
        self.keys_pressed += len(text)

    def scan(self, text: str) -> None:
        """As a code scanner: one key press a letter, faster than any hand, Enter at the end.

        Each bears its time, as the window system's do: a busy machine does not slow a scanner down.
        """
        begun = int(time.monotonic() * 1000)
        for number, letter in enumerate(text):
            self._send(Qt.Key.Key_unknown, letter, begun + number * _SCANNER_MS)
        self._send(Qt.Key.Key_Return, "\r", begun + len(text) * _SCANNER_MS)

    def paste_file(self, path: str) -> None:
        """A file copied elsewhere, pasted where the focus is."""
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(path)])
        QApplication.clipboard().setMimeData(carried)
        self.press("Ctrl+V")
        # a clipboard that outlives the interpreter would take this object apart without it, and crash
        QApplication.clipboard().clear()

    def until(self, what: str, happened: Callable[[], bool]) -> None:
        """Let the program work until ``happened``. Raises NothingHappened naming ``what``."""
        start = time.monotonic()
        loop = QEventLoop()
        look = QTimer()
        look.timeout.connect(lambda: loop.quit() if happened() or time.monotonic() - start > PATIENCE else None)
        look.start(5)
        if not happened():
            loop.exec()
        look.stop()
        self.waited += time.monotonic() - start
        if not happened():
            focus = QApplication.focusWidget()
            named = focus.accessibleName() if focus is not None else "nothing"
            raise NothingHappened(f"{what} (the focus is on {named!r})")
        self._look()

    def has_focus(self) -> bool:
        """Whether keys would land in the window."""
        focus = QApplication.focusWidget()
        return focus is not None and focus.window() is self.window

    def rest(self) -> tuple[int, float]:
        """Keys pressed and seconds waited since the last rest."""
        counted = self.keys_pressed, self.waited
        self.keys_pressed, self.waited = 0, 0.0
        return counted

    def _look(self) -> None:
        """What is being drawn comes onto the screen."""
        for _ in range(_DRAWN):
            QApplication.processEvents()

    def _under(self) -> QWidget:
        """Where keys go: an open list takes them before the field below it."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def _send(self, key: Qt.Key, text: str, milliseconds: int) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = QApplication.focusWidget() or self.window
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(milliseconds)
            QApplication.sendEvent(target, event)
        QApplication.processEvents()

    def _commit(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)
        QApplication.processEvents()

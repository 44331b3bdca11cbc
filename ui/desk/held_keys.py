"""Keys pressed at a control that acts on each, kept back until it is clear that a hand pressed them and no scanner.

A scanner's digits would choose options, its spaces press buttons, its letters turn pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

BURST_GAP: Final = 0.030  # s: no hand is quicker
_WAIT: Final = 45  # ms: a little longer than that gap, and not felt
_SCANNING: Final = 3  # so many within the gap: the rest of a scan is on its way
_LOST: Final = 500  # ms: the rest did not come


class HeldKeys(QObject):
    """``act`` does what the screen's own key of that letter does; False where there is none."""

    def __init__(self, parent: QObject, act: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._act = act
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._down: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.give_back)
        self.giving_back = False

    def hold(self, target: QWidget, press: QKeyEvent) -> None:
        self._down.add(press.key())
        if not press.isAutoRepeat():
            self._held.append((target, _copy(press, QEvent.Type.KeyPress)))
        self._timer.start(_WAIT if len(self._held) < _SCANNING else _LOST)

    def is_release_of_one(self, release: QKeyEvent) -> bool:
        """True for the other half of a press that was kept back."""
        if release.key() not in self._down:
            return False
        self._down.discard(release.key())
        return True

    def forget(self) -> None:
        """It was a scan, whole or not."""
        self._timer.stop()
        self._held.clear()

    def give_back(self) -> bool:
        """No scan came of it. A hand's presses come about now, if the focus is still there.

        True for a scan that was short, or broken: nothing of it comes about, nor should what ends it.
        """
        if len(self._held) >= _SCANNING:
            self.forget()
            return True
        self._timer.stop()
        held, self._held = self._held, []
        self.giving_back = True
        try:
            for target, press in held:
                if target is not QApplication.focusWidget():
                    continue
                if not self._act(press.text()):
                    QApplication.sendEvent(target, press)
                    QApplication.sendEvent(target, _copy(press, QEvent.Type.KeyRelease))
        finally:
            self.giving_back = False
        return False


def _copy(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(kind, event.key(), event.modifiers(), event.text())


def is_letter(event: QKeyEvent) -> bool:
    """One printable letter, with no more than Shift held."""
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return len(event.text()) == 1 and event.text().isprintable() and not event.modifiers() & ~plain

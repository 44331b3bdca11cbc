"""The desk locks itself when nobody has touched it for a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
)


class IdleLock(QObject):
    """Calls ``lock`` after ``seconds`` in which ``app`` brought ``window`` no key and no touch; 0: never.

    It dies with the window, and takes its filter along.
    """

    def __init__(self, app: QObject, window: QWidget, seconds: float, lock: Callable[[], None]) -> None:
        super().__init__(window)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(lock)
        if seconds > 0:
            app.installEventFilter(self)
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and isinstance(watched, QWidget) and not _is_citizens(watched):
            self._timer.start()
        return False


def _is_citizens(widget: QWidget) -> bool:
    """A window that takes no keyboard is the citizen's: a press there does not mean that the officer is here."""
    return bool(widget.window().windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus)

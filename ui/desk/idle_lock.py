"""The desk locks itself when nobody has touched it for a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.input_watch import InputWatch

_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
)


class IdleLock(InputWatch):
    """Calls ``lock`` after ``seconds`` in which ``app`` brought the desk no key and no touch; 0: never.

    It dies with ``window``, and takes its filters along.
    """

    def __init__(self, app: QApplication, window: QWidget, seconds: float, lock: Callable[[], None]) -> None:
        super().__init__(app, window, pointer=True)
        self._wanted = seconds > 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(lock)
        if self._wanted:
            self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The citizen's window takes no focus, so a press there is not seen: it does not mean the officer is here."""
        if self._wanted and event.type() in _TOUCHES:
            self._timer.start()
        return False

"""Where people's input comes in: the widget that has the focus, and the windows that had it.

A filter on the application would see every event of every widget and send each through Python: two of
them double the time that a screen takes to be built.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class InputWatch(QObject):
    """A subclass's ``eventFilter`` sees keys and text where the focus is, before it does, and ``window`` without one.

    ``pointer``: also what comes into the windows that have had the focus, a mouse and a touch among them;
    a key is then seen in its window and again where the focus is. Lives as long as ``window``.
    """

    def __init__(self, app: QApplication, window: QWidget, *, pointer: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._followed: QWidget | None = None
        app.focusChanged.connect(self._moved)
        self._moved(None, app.focusWidget())
        if pointer:
            app.focusWindowChanged.connect(self._entered)
            self._entered(app.focusWindow())

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        target = self._window if new is None else new
        if self._followed is not None and isValid(self._followed):
            self._followed.removeEventFilter(self)
        self._followed = target
        if isValid(target):  # the window may be going, and the focus with it
            target.installEventFilter(self)

    def _entered(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

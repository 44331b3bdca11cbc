"""The session ends, whether the officer wants it or not: a log-off, an update that restarts the machine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication


class SessionEnd(QObject):
    """``keep`` is called when the session is about to end (WM_QUERYENDSESSION, XSMP SaveYourself), ``close`` when it
    does (WM_ENDSESSION, or the application's own end).

    Windows kills the process as soon as it has answered the second: nothing after the event loop runs then. The first
    may be called off by another program, so the desk goes on after it. Keep it alive.
    """

    def __init__(self, app: QApplication, keep: Callable[[], bool], close: Callable[[], bool]) -> None:
        super().__init__()
        self._keep, self._close = keep, close
        app.commitDataRequest.connect(self.ends_soon)
        app.aboutToQuit.connect(self.ends)

    def ends_soon(self, _session: QSessionManager | None = None) -> None:
        """The log-off is never held up: what cannot be kept in time is as after a power cut."""
        self._keep()

    def ends(self) -> None:
        self._keep()
        self._close()

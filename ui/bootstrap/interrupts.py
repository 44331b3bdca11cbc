"""Ctrl+C and a request to end close the window as its own button does, without a timer that polls for them."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication


class QuitOnSignals:
    """Python's signal handlers wait for Python code to run; the wake-up socket makes some run. Keep it alive."""

    def __init__(self, app: QApplication) -> None:
        self._wake, self._woken = socket.socketpair()
        for end in (self._wake, self._woken):
            end.setblocking(False)
        signal.set_wakeup_fd(self._woken.fileno())
        self._notifier = QSocketNotifier(self._wake.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._empty)
        for number in (signal.SIGINT, signal.SIGTERM):
            # quit() would ask every window first, and a kiosk's says no
            signal.signal(number, lambda _number, _frame: app.exit(0))

    def _empty(self) -> None:
        self._wake.recv(64)

"""A second start brings the first window forward: one desk a data folder, and a local socket named after it.

The store's lock decides who is first; only who finds it held knocks here. So a first start pays nothing
for this, and two programs that start together cannot both believe to be the first.
"""

from __future__ import annotations

import getpass
import hashlib
import logging
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)
_HERE: Final = b"here"
_ANSWER_MS: Final = 3000  # the first program may be in the middle of a long paint
_PAUSE: Final = 0.2  # s


def name_of(folder: Path) -> str:
    """The socket's name: the same for the same user and folder however the folder is written."""
    place = f"{getpass.getuser()}\n{folder.resolve()}"
    return f"motcua-{hashlib.sha256(place.encode()).hexdigest()[:24]}"


class Doorbell(QObject):
    """Listens for a second start, as long as ``window`` lives."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # whoever holds the store's lock is the only one: a socket that lies here was left by a killed program
        QLocalServer.removeServer(name_of(folder))
        if not self._server.listen(name_of(folder)):
            _log.warning("a second start will not find this window")

    def stand_for(self, window: QWidget) -> None:
        """From now on it is ``window`` that comes forward, and as long as that one lives."""
        self._window = window
        self.setParent(window)

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            bring_forward(self._window)
            caller.write(_HERE)
            caller.flush()
            caller.disconnectFromServer()
            _log.info("brought forward by a second start")


def bring_forward(window: QWidget) -> None:
    """Up from the task bar if it was there, over the other windows, with the focus where the system allows it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()


def ring(folder: Path, patience: float = 15.0) -> bool:
    """Ask the first program to come forward; False where nobody answered. On any thread but the GUI's.

    ``patience`` in seconds: the first may hold its store already, and still be opening the rest.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows wants it

        # only who has the foreground, which is this start, may hand it on (AllowSetForegroundWindow, ASFW_ANY)
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    until = time.monotonic() + patience
    while not (answered := _answers(folder)) and time.monotonic() < until:
        time.sleep(_PAUSE)
    return answered


def _answers(folder: Path) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name_of(folder))
    if not socket.waitForConnected(_ANSWER_MS):
        return False
    answered = socket.waitForReadyRead(_ANSWER_MS) and bytes(socket.readAll().data()) == _HERE
    socket.abort()
    return answered

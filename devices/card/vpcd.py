"""Lays a chip in software on pcscd's virtual reader, so that it is read through the real PC/SC service.

The driver (vsmartcard's vpcd) listens; a card is a TCP client of it, and connecting is the insertion.
Each message is a two-byte big-endian length and that many bytes. One byte is a control message, more
is a command APDU that wants its response.

The driver listens on every interface of the machine and asks nobody who they are: for test machines
and training stations only.
"""

from __future__ import annotations

import logging
import socket
import threading
from enum import IntEnum, unique
from typing import Self

from counter.errors import CardError, FailureCode
from devices.card.readers import PlayedChip

PORT = 35963  # of the first slot; the second is one above
_log = logging.getLogger(__name__)

# Linux delays acknowledgements, and the driver sends length and payload apart: 44 ms an APDU, unless
# the delay is switched off again before every receive.
_QUICKACK: int | None = getattr(socket, "TCP_QUICKACK", None)


@unique
class Control(IntEnum):
    """The one-byte messages of the driver."""

    POWER_OFF = 0
    POWER_ON = 1
    RESET = 2
    ATR = 4


class VirtualCard:
    """One chip and the line that presents it to the virtual reader. Also a context manager."""

    def __init__(self, chip: PlayedChip, atr: bytes, *, port: int = PORT, host: str = "127.0.0.1") -> None:
        self._chip = chip
        self._atr = atr
        self._address = (host, port)
        self._line: socket.socket | None = None
        self._thread: threading.Thread | None = None

    @property
    def inserted(self) -> bool:
        """Whether the chip is on the reader; false again once the service has gone."""
        return self._thread is not None and self._thread.is_alive()

    def insert(self) -> None:
        """Lay the chip on the reader. Raises CardError READER_SERVICE_DOWN when no driver listens."""
        self.remove()
        try:
            line = socket.create_connection(self._address, timeout=5.0)
        except OSError as exc:
            raise CardError(FailureCode.READER_SERVICE_DOWN, f"no virtual reader listens on {self._address}") from exc
        line.settimeout(None)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._line = line
        self._thread = threading.Thread(target=self._serve, args=(line,), name="virtual-card", daemon=True)
        self._thread.start()

    def remove(self) -> None:
        """Take the chip away, in the middle of an exchange if need be."""
        if self._line is not None:
            try:
                self._line.shutdown(socket.SHUT_RDWR)
            except OSError:
                _log.debug("the driver had hung up already")
            self._line = None
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def __enter__(self) -> Self:
        self.insert()
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()

    def _serve(self, line: socket.socket) -> None:
        with line:
            while (message := _receive(line)) is not None:
                answer = self._answer(message)
                if answer is not None and not _send(line, answer):
                    return

    def _answer(self, message: bytes) -> bytes | None:
        if len(message) > 1:
            return self._chip.transmit(message)
        if message == bytes([Control.ATR]):
            return self._atr
        self._chip.reset()
        return None


def _send(line: socket.socket, payload: bytes) -> bool:
    try:
        line.sendall(len(payload).to_bytes(2, "big") + payload)
    except OSError:
        return False
    return True


def _receive(line: socket.socket) -> bytes | None:
    """The next message, or None when the driver has hung up."""
    length = _receive_exactly(line, 2)
    return None if length is None else _receive_exactly(line, int.from_bytes(length, "big"))


def _receive_exactly(line: socket.socket, length: int) -> bytes | None:
    received = bytearray()
    while len(received) < length:
        try:
            if _QUICKACK is not None:
                line.setsockopt(socket.IPPROTO_TCP, _QUICKACK, 1)
            part = line.recv(length - len(received))
        except OSError:
            return None
        if not part:
            return None
        received += part
    return bytes(received)

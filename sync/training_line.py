"""A line that can really be cut: a TCP forwarder on loopback between the desk and its training gateway."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import suppress
from typing import Final

_BLOCK: Final = 4096
_RESET: Final = struct.pack("ii", 1, 0)  # SO_LINGER on, 0 s: closing sends RST, as a lost line looks
_RESET_WINDOWS: Final = struct.pack("hh", 1, 0)


class TrainingLine:
    """Forwards ``port`` on 127.0.0.1 to ``target`` until cut. Every method may come from any thread."""

    def __init__(self, target: tuple[str, int]) -> None:
        """Listens at once. Raises OSError when no port is free."""
        self._target = target
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._cut = False
        self._closed = False
        self._budget: int | None = None
        self._accepting = threading.Thread(target=self._accept, name="training-line", daemon=True)
        self._accepting.start()

    @property
    def is_cut(self) -> bool:
        return self._cut

    def cut(self) -> None:
        """Reset every connection; refuse new ones until restored."""
        with self._lock:
            self._cut = True
            self._break_all()

    def restore(self) -> None:
        with self._lock:
            self._cut = False
            self._budget = None

    def cut_after(self, count: int) -> None:
        """Let ``count`` more bytes through towards the gateway, then cut."""
        with self._lock:
            self._budget = count

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._break_all()
        with suppress(OSError):
            # wakes accept() where closing the descriptor alone would not
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._accepting.join(2.0)

    def _accept(self) -> None:
        while True:
            try:
                desk, _ = self._listening.accept()
            except OSError:
                return
            with self._lock:
                if self._closed:
                    desk.close()
                    return
                refused = self._cut
            if refused:
                _reset(desk)
                continue
            try:
                gateway = socket.create_connection(self._target, timeout=5.0)
            except OSError:
                _reset(desk)
                continue
            gateway.settimeout(None)
            for end in (desk, gateway):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open |= {desk, gateway}
            for source, sink, upward in ((desk, gateway, True), (gateway, desk, False)):
                threading.Thread(target=self._pump, args=(source, sink, upward), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, upward: bool) -> None:  # noqa: FBT001 - a direction
        with suppress(OSError):
            while block := source.recv(_BLOCK):
                let_through = self._let_through(block) if upward else block
                sink.sendall(let_through)
                if len(let_through) < len(block):
                    self._end_gently(sink)
                    self.cut()
                    break
        with self._lock:
            for end in (source, sink):
                if end in self._open:
                    self._open.discard(end)
                    _reset(end)
        if not upward:
            source.close()  # where it was ended gently, nobody else does

    def _end_gently(self, gateway: socket.socket) -> None:
        """A reset would throw away what came there and was not read yet; a line that breaks does not."""
        with self._lock:
            self._cut = True  # before the other end sees anything of it
            self._open.discard(gateway)
        gateway.shutdown(socket.SHUT_WR)

    def _let_through(self, block: bytes) -> bytes:
        with self._lock:
            if self._budget is None:
                return block
            passed = block[: self._budget]
            self._budget -= len(passed)
            return passed

    def _break_all(self) -> None:
        for end in self._open:
            _reset(end)
        self._open.clear()


def _reset(end: socket.socket) -> None:
    for linger in (_RESET, _RESET_WINDOWS):
        with suppress(OSError):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            break
    with suppress(OSError):
        # a thread that waits in recv() on it wakes up only so
        end.shutdown(socket.SHUT_RDWR)
    end.close()

"""Where the two sides are born: a process that has imported everything, has no threads, and forks.

A side costs a few milliseconds instead of two seconds of imports, and is as real as any: its own process
with its own memory, which a SIGKILL takes away between any two instructions.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Role = Callable[[socket.socket, dict[str, Any]], None]


@dataclass
class Child:
    """``speak`` sends it a line; ``listen`` gives its next line, None when it is dead."""

    pid: int
    _line: socket.socket
    _rest: bytearray = field(default_factory=bytearray)

    def speak(self, **words: Any) -> None:
        with contextlib.suppress(OSError):
            self._line.sendall(json.dumps(words).encode() + b"\n")

    def listen(self) -> dict[str, Any] | None:
        while b"\n" not in self._rest:
            try:
                block = self._line.recv(65536)
            except OSError:
                return None
            if not block:
                return None
            self._rest += block
        line, _, rest = bytes(self._rest).partition(b"\n")
        self._rest = bytearray(rest)
        told: dict[str, Any] = json.loads(line)
        return told

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def join(self) -> None:
        """Wait until it is dead: its end of the line closes with it."""
        while self.listen() is not None:
            pass

    def close(self) -> None:
        self._line.close()


class Nursery:
    """Made before the driver has threads. ``roles``: what a child may become."""

    def __init__(self, roles: dict[str, Role]) -> None:
        self._line, theirs = socket.socketpair()
        gc.collect()
        gc.freeze()
        self._pid = os.fork()
        if self._pid == 0:
            self._line.close()
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            _attend(theirs, roles)
            os._exit(0)
        theirs.close()

    def bear(self, role: str, **arguments: Any) -> Child:
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._line, [json.dumps([role, arguments]).encode()], [theirs.fileno()])
        return Child(int(self._line.recv(16)), ours)

    def close(self) -> None:
        self._line.close()
        os.waitpid(self._pid, 0)


def _bury(*_: object) -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG) != (0, 0):
            pass


def _attend(line: socket.socket, roles: dict[str, Role]) -> None:
    signal.signal(signal.SIGCHLD, _bury)
    while True:
        message, handles, _, _ = socket.recv_fds(line, 65536, 1)
        if not message:
            return
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            line.close()
            role, arguments = json.loads(message)
            try:
                roles[role](socket.socket(fileno=handles[0]), arguments)
            finally:
                os._exit(0)
        os.close(handles[0])
        line.sendall(str(child).encode())

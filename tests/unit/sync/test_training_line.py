"""A line that is really cut, and really restored."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from sync.training_line import TrainingLine


class Echo:
    """Sends back what it gets."""

    def __init__(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._accept, daemon=True)
        self.thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                peer, _ = self.listening.accept()
                threading.Thread(target=self._serve, args=(peer,), daemon=True).start()

    def _serve(self, peer: socket.socket) -> None:
        with suppress(OSError), peer:
            while block := peer.recv(1024):
                peer.sendall(block)

    def close(self) -> None:
        with suppress(OSError):
            self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()
        self.thread.join(2)


@pytest.fixture
def line() -> Iterator[TrainingLine]:
    echo = Echo()
    line = TrainingLine(echo.listening.getsockname())
    yield line
    line.close()
    echo.close()


def call(line: TrainingLine) -> socket.socket:
    return socket.create_connection(("127.0.0.1", line.port), timeout=5)


def received(peer: socket.socket, count: int) -> bytes:
    got = b""
    with suppress(OSError):
        while len(got) < count and (block := peer.recv(4096)):
            got += block
    return got


def test_it_forwards_both_ways(line: TrainingLine) -> None:
    with call(line) as peer:
        peer.sendall(b"hello")
        assert received(peer, 5) == b"hello"


def test_a_cut_ends_what_is_open_and_refuses_what_is_new(line: TrainingLine) -> None:
    with call(line) as peer:
        peer.sendall(b"hello")
        received(peer, 5)
        line.cut()
        assert line.is_cut
        assert received(peer, 1) == b""
    with suppress(OSError), call(line) as late:
        late.sendall(b"x")
        assert received(late, 1) == b""


def test_restored_it_forwards_again(line: TrainingLine) -> None:
    line.cut()
    line.restore()
    with call(line) as peer:
        peer.sendall(b"again")
        assert received(peer, 5) == b"again"


@pytest.mark.parametrize("count", [0, 1, 5000, 9999])
def test_it_lets_exactly_so_many_bytes_through(line: TrainingLine, count: int) -> None:
    line.cut_after(count)
    with call(line) as peer, suppress(OSError):
        peer.sendall(bytes(10_000))
        # the echo may lose bytes to the reset, but no byte beyond the count got there
        assert len(received(peer, 10_000)) <= count
    assert line.is_cut


def test_without_a_gateway_behind_it_a_call_is_reset(line: TrainingLine) -> None:
    free = socket.create_server(("127.0.0.1", 0))
    address = free.getsockname()
    free.close()
    nowhere = TrainingLine(address)
    try:
        with suppress(OSError), call(nowhere) as peer:
            assert received(peer, 1) == b""
    finally:
        nowhere.close()

"""What may sit at the gateway's address: a server that answers whatever it was told to, over TLS or not."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sync.gateway.certificate import TlsFiles

Conversation = Callable[[socket.socket], None]


def says(answer: bytes) -> Conversation:
    """Reads one request's head, says this, hangs up."""

    def converse(peer: socket.socket) -> None:
        _read_request(peer)
        peer.sendall(answer)

    return converse


def http(status: str, body: bytes = b"", *headers: str) -> Conversation:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return says("\r\n".join(lines).encode() + body)


def drips(gone: threading.Event) -> Conversation:
    """A byte now and then, for as long as anyone listens."""

    def converse(peer: socket.socket) -> None:
        _read_request(peer)
        peer.sendall(b"HTTP/1.1 200 OK\r\n")
        with suppress(OSError):
            while not gone.wait(0.05):
                peer.sendall(b"X")

    return converse


def stays_silent(gone: threading.Event) -> Conversation:
    def converse(peer: socket.socket) -> None:
        _read_request(peer)
        gone.wait(30)

    return converse


class HostileServer:
    """Serves ``conversation`` to every connection until closed; ``tls`` None speaks in the clear."""

    def __init__(self, tls: TlsFiles | None, conversation: Conversation) -> None:
        self._conversation = conversation
        self._context: ssl.SSLContext | None = None
        if tls is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(tls.certificate, tls.key, tls.password)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.calls = 0
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                peer, _ = self._listening.accept()
            except OSError:
                return
            self.calls += 1
            thread = threading.Thread(target=self._serve, args=(peer,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, peer: socket.socket) -> None:
        peer.settimeout(5)
        try:
            if self._context is not None:
                peer = self._context.wrap_socket(peer, server_side=True)
            self._conversation(peer)
        except OSError:
            pass
        finally:
            peer.close()


def own_tls(folder: Path, now: object) -> TlsFiles:
    from sync.gateway.certificate import own_certificate

    folder.mkdir(exist_ok=True)
    return own_certificate(folder, "127.0.0.1", "test", now)  # type: ignore[arg-type]


def _read_request(peer: socket.socket) -> None:
    """All of it: hanging up with bytes unread is a reset, which may overtake the answer."""
    request = b""
    while b"\r\n\r\n" not in request:
        block = peer.recv(4096)
        if not block:
            return
        request += block
    head, _, body = request.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: *([0-9]+)", head)
    missing = (int(length[1]) if length else 0) - len(body)
    while missing > 0 and (block := peer.recv(4096)):
        missing -= len(block)

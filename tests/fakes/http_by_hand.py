"""Requests and answers of HTTP/1.1 as a server of a few lines sees them."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator

import httpx


def request(name: str, length: int, blocks: Iterator[bytes], patience: float, read: float) -> httpx.Request:
    """A PUT of ``length`` bytes; ``patience``, and ``read`` for its answer: seconds."""
    return httpx.Request(
        "PUT",
        f"https://127.0.0.1/{name}",
        headers={"content-length": str(length)},
        content=blocks,
        extensions={"timeout": httpx.Timeout(patience, read=read).as_dict()},
    )


def answer_to(name: str, *headers: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", f"Content-Length: {len(name)}", *headers, "", name]).encode()


class Requests:
    """Takes whole requests off a connection, whatever comes together."""

    def __init__(self, peer: socket.socket) -> None:
        self._peer = peer
        self._held = b""

    def next(self) -> str:
        head = self._until(lambda: self._held.find(b"\r\n\r\n") + 4 if b"\r\n\r\n" in self._held else None)
        length = re.search(rb"(?i)content-length: *([0-9]+)", head)
        missing = int(length[1]) if length else 0
        self._until(lambda: missing if len(self._held) >= missing else None)
        return head.split(b" ")[1].decode().strip("/")

    def head(self) -> None:
        self._until(lambda: self._held.find(b"\r\n\r\n") + 4 if b"\r\n\r\n" in self._held else None)

    def _until(self, whole: Callable[[], int | None]) -> bytes:
        while (end := whole()) is None:
            block = self._peer.recv(4096)
            if not block:
                raise ConnectionError
            self._held += block
        taken, self._held = self._held[:end], self._held[end:]
        return taken

"""HTTP/1.1 as bytes on a socket, as far as the line must know it: where a message ends, and what a page is."""

from __future__ import annotations

import re
import socket
from typing import Final

_LENGTH: Final = re.compile(rb"(?i)\r\ncontent-length: *([0-9]+)")
PAGE: Final = b"<html><body>Xin chao! Vui long dang nhap Wi-Fi.</body></html>"
_WORDS: Final = {
    200: "OK", 302: "Found", 403: "Forbidden", 404: "Not Found", 407: "Proxy Authentication Required",
    413: "Content Too Large", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway",
    503: "Service Unavailable", 504: "Gateway Timeout", 511: "Network Authentication Required",
}  # fmt: skip
STATUSES: Final = tuple(_WORDS)


def read_message(peer: socket.socket, *, bodyless: bool = False) -> bytes:
    """One whole message; b"" where the peer has gone. ``bodyless``: the answer to a HEAD."""
    message = bytearray()
    while (end := message.find(b"\r\n\r\n")) < 0:
        block = peer.recv(65536)
        if not block:
            return b""
        message += block
    head = bytes(message[:end])
    without = bodyless or head[9:12] in (b"204", b"304") or head[9:10] == b"1"
    length = None if without else _LENGTH.search(head)
    missing = end + 4 + (int(length[1]) if length else 0) - len(message)
    while missing > 0:
        block = peer.recv(min(missing, 65536))
        if not block:
            return b""
        message += block
        missing -= len(block)
    return bytes(message)


def page(status: int, body: bytes = PAGE, kind: str = "text/html", *more: str) -> bytes:
    lines = [
        f"HTTP/1.1 {status} {_WORDS.get(status, 'Unknown')}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
    ]
    if status == 302:
        lines.append("Location: http://wifi.example/login")
    return "\r\n".join([*lines, *more, "", ""]).encode() + body

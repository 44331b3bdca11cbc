"""Authenticated encryption of a stream, chunk by chunk: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015).

::

    chunk  = AES-256-GCM(≤ 64 KiB) ‖ tag (16)
    nonce  = chunk number (11 bytes, big-endian) ‖ last (1 byte: 1 for the last chunk, else 0)

A chunk that is changed, moved, doubled or left out, and a stream cut at a chunk's edge, are all
found. Only the empty content has an empty last chunk. The key must be fresh for every stream.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 64 * 1024
_TAG = 16


class BrokenStreamError(ValueError):
    """The stream is not as it was sealed, or was sealed under another key."""


def seal(parts: Iterable[bytes], key: bytes) -> Iterator[bytes]:
    """Sealed chunks of the content, one after another. ``key``: 32 bytes."""
    cipher = AESGCM(key)
    waiting = bytearray()
    number = 0
    for part in parts:
        waiting += part
        # one chunk is always held back, for the last one is marked
        while len(waiting) > CHUNK:
            yield cipher.encrypt(_nonce(number, last=False), bytes(waiting[:CHUNK]), None)
            del waiting[:CHUNK]
            number += 1
    yield cipher.encrypt(_nonce(number, last=True), bytes(waiting), None)


def unseal(source: IO[bytes], key: bytes) -> Iterator[bytes]:
    """The content from ``source``'s position to its end, each chunk authentic and in its place.

    That nothing is cut off is known only at the end: until then act on nothing. Raises
    BrokenStreamError, OSError.
    """
    cipher = AESGCM(key)
    number = 0
    sealed = source.read(CHUNK + _TAG)
    while True:
        following = source.read(CHUNK + _TAG)
        try:
            plain = cipher.decrypt(_nonce(number, last=not following), sealed, None)
        except (InvalidTag, ValueError) as exc:  # ValueError: shorter than a tag
            raise BrokenStreamError(f"chunk {number}") from exc
        if not plain and number:
            raise BrokenStreamError(f"chunk {number} is empty")
        yield plain
        if not following:
            return
        sealed = following
        number += 1


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\1" if last else b"\0")

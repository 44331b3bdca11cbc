r"""The frame of a file that leaves the counter: an open head, then everything else in a sealed stream.

::

    file  = magic (16) ‖ length of head (4, big-endian) ‖ head ‖ sealed stream   (``counter.sealed_stream``)
    key   = HKDF-SHA256(file key, salt = SHA-256(magic ‖ length ‖ head), info = magic)

The head is bound into the key: a changed head opens nothing. What is sealed are records, each
``length (4, big-endian) ‖ bytes``, and blobs, whose length the record before them has told.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import IO

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counter.errors import ContentError, FailureCode
from counter.sealed_stream import BrokenStreamError, unseal

MAGIC_LENGTH = 16
LARGEST_HEAD = 128 * 1024
_LENGTH = 4


@contextmanager
def open_carried(file: Path) -> Iterator[BufferedReader]:
    """Raises ContentError CARRIED_FILE_BROKEN for a file that cannot be read."""
    try:
        source = file.open("rb")
    except OSError as exc:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, f"cannot be read: {exc.errno}") from exc
    with source:
        yield source


def framed_head(magic: bytes, head: bytes) -> bytes:
    """What stands before the sealed stream."""
    if len(magic) != MAGIC_LENGTH or len(head) > LARGEST_HEAD:
        raise ValueError("a magic of 16 bytes, a head of at most 128 KiB")
    return magic + record(head)


def record(content: bytes) -> bytes:
    return len(content).to_bytes(_LENGTH, "big") + content


def read_head(source: IO[bytes], magic: bytes) -> bytes:
    """The head, with ``source`` left where the sealed stream begins.

    Raises ContentError CARRIED_FILE_BROKEN for a file of another kind or one that ends too early.
    """
    start = source.read(MAGIC_LENGTH + _LENGTH)
    size = int.from_bytes(start[MAGIC_LENGTH:], "big")
    if start[:MAGIC_LENGTH] != magic or len(start) != MAGIC_LENGTH + _LENGTH or size > LARGEST_HEAD:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "not a file of this kind")
    head = source.read(size)
    if len(head) != size:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "ends in its head")
    return head


def stream_key(file_key: bytes, magic: bytes, head: bytes) -> bytes:
    """32 bytes; ``magic`` names the kind of file, so one key never serves two kinds."""
    salt = hashlib.sha256(framed_head(magic, head)).digest()
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=magic).derive(file_key)


class SealedReader:
    """Reads records and blobs from a sealed stream; never holds more than one of them, or one chunk.

    Every method raises ContentError CARRIED_FILE_BROKEN, also where the medium cannot be read.
    """

    def __init__(self, source: IO[bytes], key: bytes) -> None:
        self._chunks = _translated(unseal(source, key))
        self._held = bytearray()
        self._seen = hashlib.sha256()

    @property
    def seen(self) -> bytes:
        """SHA-256 over everything that was read so far."""
        return self._seen.digest()

    def record(self, limit: int) -> bytes:
        """The next record, of at most ``limit`` bytes."""
        size = int.from_bytes(self._take(_LENGTH), "big")
        if size > limit:
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "a record is too long")
        return self._take(size)

    def blob(self, size: int) -> Iterator[bytes]:
        """The next ``size`` bytes, in parts."""
        while size > 0:
            if not self._held:
                self._fill(1)
            part = self._take(min(size, len(self._held)))
            size -= len(part)
            yield part

    def end(self) -> None:
        """There is nothing more, and nothing was cut off."""
        if self._held or next(self._chunks, b""):
            raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "more than its end")

    def _take(self, size: int) -> bytes:
        self._fill(size)
        taken = bytes(self._held[:size])
        del self._held[:size]
        self._seen.update(taken)
        return taken

    def _fill(self, size: int) -> None:
        while len(self._held) < size:
            chunk = next(self._chunks, None)
            if chunk is None:
                raise ContentError(FailureCode.CARRIED_FILE_BROKEN, "ends too early")
            self._held += chunk


def _translated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    try:
        yield from chunks
    except BrokenStreamError as exc:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, str(exc)) from exc
    except OSError as exc:
        raise ContentError(FailureCode.CARRIED_FILE_BROKEN, f"cannot be read: {exc.errno}") from exc

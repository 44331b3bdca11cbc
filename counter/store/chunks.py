r"""Attachments beside the database: one file each, authenticated encryption in chunks.

::

    file   = "MOTCUA-CHUNKS/1\n" ‖ salt (32) ‖ chunk…            (``counter.sealed_stream``)
    key    = HKDF-SHA256(attachment key, salt, "motcua/chunks/v1" ‖ 0 ‖ name)

Whatever is changed inside a file, a file cut short, and a file put in another's place are all
found. The file's key is fresh for every file, so counters never meet under one key twice.
"""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counter.errors import FailureCode, StoreError
from counter.ports import RandomBytes
from counter.sealed_stream import BrokenStreamError, seal, unseal
from counter.store.disk import disk_errors, sync_file, sync_folder

KEY_LENGTH = 32
_MAGIC = b"MOTCUA-CHUNKS/1\n"
_SALT = 32
_NAME = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class StoredChunks:
    """What the database keeps of a written attachment. ``size``: bytes of content, not of file."""

    name: str
    size: int


class ChunkStore:
    """A folder of encrypted attachments, spread over 256 subfolders by the first two digits."""

    def __init__(self, folder: Path, random: RandomBytes = os.urandom) -> None:
        self._folder = folder
        self._random = random
        self._lasting: set[Path] = set()

    def write(self, data: bytes | Iterable[bytes], key: bytes) -> StoredChunks:
        """Encrypt ``data`` under ``key`` (32 bytes) into a new file; on return file and name are synced.

        So a commit that names it comes after it. Raises StoreError DISK_FULL or STORE_BROKEN and
        leaves no file behind.
        """
        name = self._random(16).hex()
        file = self._file(name)
        parts = [data] if isinstance(data, bytes) else data
        with disk_errors():
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                with file.open("xb") as out:
                    size = self._encrypt(out, parts, name, key)
                    sync_file(out)
            except BaseException:
                # the source of the parts may fail as well as the disk: no half file stays either way
                with suppress(OSError):
                    file.unlink()
                raise
            sync_folder(file.parent)
            self._make_last(file.parent)
        return StoredChunks(name, size)

    def read(self, name: str, key: bytes) -> bytes:
        """The whole content. Raises StoreError ATTACHMENT_BROKEN if it is missing or not as written."""
        return b"".join(self.stream(name, key))

    def stream(self, name: str, key: bytes) -> Iterator[bytes]:
        """The content in chunks, each authentic and in its place.

        That nothing is cut off is known only at the end: until then act on nothing. Raises as ``read``.
        """
        with disk_errors():
            try:
                source = self._file(name).open("rb")
            except FileNotFoundError as exc:
                raise StoreError(FailureCode.ATTACHMENT_BROKEN, "missing") from exc
            with source:
                if source.read(len(_MAGIC)) != _MAGIC or len(salt := source.read(_SALT)) != _SALT:
                    raise StoreError(FailureCode.ATTACHMENT_BROKEN, "not an attachment file")
                try:
                    yield from unseal(source, _stream_key(key, salt, name))
                except BrokenStreamError as exc:
                    raise StoreError(FailureCode.ATTACHMENT_BROKEN, str(exc)) from exc

    def remove(self, name: str) -> None:
        """Remove a file; one that is not there is no failure. Raises StoreError."""
        with disk_errors():
            self._file(name).unlink(missing_ok=True)

    def sweep(self, known: Container[str], before: datetime | None = None) -> int:
        """Remove files that no commit names (a crash between sync and commit); the number removed.

        Where others write at the same time, ``before`` spares files changed at or after it.
        """
        removed = 0
        with disk_errors():
            for file in self._folder.glob("[0-9a-f][0-9a-f]/*"):
                if file.name in known or not _NAME.fullmatch(file.name):
                    continue
                if before is not None and file.stat().st_mtime >= before.timestamp():
                    continue
                file.unlink(missing_ok=True)
                removed += 1
        return removed

    def _file(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise StoreError(FailureCode.ATTACHMENT_BROKEN, "not an attachment name")
        return self._folder / name[:2] / name

    def _make_last(self, subfolder: Path) -> None:
        """Sync the folders' own names, once in a run: a run that was killed may have left them unsynced."""
        if subfolder not in self._lasting:
            sync_folder(self._folder)
            sync_folder(self._folder.parent)
            self._lasting.add(subfolder)

    def _encrypt(self, out: IO[bytes], parts: Iterable[bytes], name: str, key: bytes) -> int:
        salt = self._random(_SALT)
        out.write(_MAGIC + salt)
        size = 0

        def counted() -> Iterator[bytes]:
            nonlocal size
            for part in parts:
                size += len(part)
                yield part

        for chunk in seal(counted(), _stream_key(key, salt, name)):
            out.write(chunk)
        return size


def _stream_key(key: bytes, salt: bytes, name: str) -> bytes:
    if len(key) != KEY_LENGTH:
        raise ValueError("an attachment key has 32 bytes")
    info = b"motcua/chunks/v1\0" + name.encode("ascii")
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(key)

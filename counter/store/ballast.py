"""Space held back for the hour when the disk is full.

On a full disk SQLite rolls back, but cannot even checkpoint what is committed. So a file of known
size lies beside the store; it is thrown overboard when the disk fills up, which lets the running
work end, and is taken in again when there is space. Its bytes are random, for a file system that
compresses would hold nothing back for zeros.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from counter.errors import StoreError
from counter.ports import RandomBytes
from counter.store.disk import disk_errors, sync_file

_BLOCK = 1024 * 1024


class Ballast:
    def __init__(self, file: Path, size: int, random: RandomBytes) -> None:
        self._file = file
        self._size = size
        self._random = random

    @property
    def held(self) -> bool:
        return self._file.exists() and self._file.stat().st_size >= self._size

    def take_in(self) -> bool:
        """Hold the space back; True if it is held. Without room for it, nothing is written for good."""
        if self.held:
            return True
        try:
            with disk_errors(), self._file.open("wb") as file:
                for start in range(0, self._size, _BLOCK):
                    file.write(self._random(min(_BLOCK, self._size - start)))
                sync_file(file)
        except StoreError:
            self.throw()
        return self.held

    def throw(self) -> None:
        """Give the space back."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

"""One process holds a store. The lock goes with the process, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from counter.errors import FailureCode, StoreError
from counter.store.disk import disk_errors

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProcessLock:
    """Held from construction to ``release``. Raises StoreError STORE_IN_USE when another holds it."""

    def __init__(self, path: Path) -> None:
        with disk_errors():
            self._file = path.open("ab")
        try:
            _take(self._file)
        except OSError as exc:
            self._file.close()
            raise StoreError(FailureCode.STORE_IN_USE, "held by another process") from exc

    def release(self) -> None:
        # the file stays: removing it would let two processes lock two files of one name
        self._file.close()

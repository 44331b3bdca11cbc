"""What must be said differently to Windows and to the rest: making bytes and names last.

On POSIX a new name lasts once its folder is synced. NTFS logs names with the file: flushing the
file's buffers forces the log, and a rename asks for write-through; a folder cannot be flushed by an
ordinary user, and need not be.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from counter.errors import FailureCode, StoreError

_FULL = (errno.ENOSPC, errno.EDQUOT) if sys.platform != "win32" else (errno.ENOSPC,)


@contextmanager
def disk_errors() -> Iterator[None]:
    """OSError inside becomes StoreError: DISK_FULL where the disk is, else STORE_BROKEN."""
    try:
        yield
    except OSError as exc:
        code = FailureCode.DISK_FULL if exc.errno in _FULL else FailureCode.STORE_BROKEN
        raise StoreError(code, f"{type(exc).__name__} {exc.errno}") from exc


def sync_file(file: IO[bytes]) -> None:
    """Return when the file's bytes are on the medium. Raises OSError."""
    file.flush()
    os.fsync(file.fileno())


if sys.platform == "win32":
    import ctypes

    _REPLACE_EXISTING, _WRITE_THROUGH = 0x1, 0x8

    def sync_folder(folder: Path) -> None:
        """Nothing to do: see above."""

    def _replace(source: Path, target: Path) -> None:
        move = ctypes.WinDLL("kernel32", use_last_error=True).MoveFileExW
        if not move(str(source), str(target), _REPLACE_EXISTING | _WRITE_THROUGH):
            raise ctypes.WinError(ctypes.get_last_error())

else:

    def sync_folder(folder: Path) -> None:
        """Return when the names in ``folder`` are on the medium. Raises OSError."""
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def _replace(source: Path, target: Path) -> None:
        source.replace(target)


def replace_file(target: Path, content: bytes) -> None:
    """Put ``content`` in the place of ``target`` at one stroke: after a crash it is the old or the new.

    Raises StoreError DISK_FULL or STORE_BROKEN; ``target`` is then as it was.
    """
    fresh = target.with_name(target.name + ".new")
    with disk_errors():
        try:
            with fresh.open("wb") as file:
                file.write(content)
                sync_file(file)
            _replace(fresh, target)
        except OSError:
            with suppress(OSError):
                fresh.unlink()
            raise
        sync_folder(target.parent)


@contextmanager
def whole_file(target: Path) -> Iterator[IO[bytes]]:
    """Write ``target`` on a medium that may fill up or be pulled out: it is whole in the end, or not there.

    Written beside it as ``.part``, synced, then renamed. Raises StoreError CARRIER_FULL; whatever the
    block raises, nothing is left under either name and an older ``target`` is as it was.
    """
    part = target.with_name(target.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
            sync_file(file)
        _replace(part, target)
        sync_folder(target.parent)
    except OSError as exc:
        raise StoreError(FailureCode.CARRIER_FULL, f"{type(exc).__name__} {exc.errno}") from exc
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def free_bytes(folder: Path) -> int:
    """Bytes that this user may still write below ``folder``. Raises StoreError."""
    with disk_errors():
        return shutil.disk_usage(folder).free

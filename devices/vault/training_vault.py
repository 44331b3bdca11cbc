"""A vault of the training profile: files that only this user may read. It protects nothing real.

Whoever may read the user's files has the key. So the live profile never gets it: a machine without a
vault of its own opens its store by passphrase.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from counter.errors import FailureCode, StoreError


class TrainingFolderVault:
    """``counter.ports.KeyVault`` as a folder, one file an entry. Raises StoreError KEY_LOST."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> bytes | None:
        try:
            return self._file(name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as exc:
            raise _unreachable(exc) from exc

    def put(self, name: str, secret: bytes) -> None:
        file = self._file(name)
        fresh = file.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh.unlink(missing_ok=True)
            # born with its mode, not given it later; Windows takes the rights of the user's own folder
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600), "wb") as out:
                out.write(secret)
                out.flush()
                os.fsync(out.fileno())
            fresh.replace(file)
        except OSError as exc:
            raise _unreachable(exc) from exc

    def delete(self, name: str) -> None:
        """An entry that is not there is no failure."""
        try:
            self._file(name).unlink(missing_ok=True)
        except OSError as exc:
            raise _unreachable(exc) from exc

    def _file(self, name: str) -> Path:
        # an entry's name has slashes; its digest is a file name everywhere
        return self._folder / f"{hashlib.sha256(name.encode()).hexdigest()}.key"


_BINARY: int = getattr(os, "O_BINARY", 0)


def _unreachable(exc: OSError) -> StoreError:
    return StoreError(FailureCode.KEY_LOST, f"{type(exc).__name__} {exc.errno}")

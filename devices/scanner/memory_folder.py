"""A folder for what may stand on no disk: pages of other people's papers on their way into the encrypted store."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def memory_folder() -> Iterator[Path]:
    """A new folder that only this user enters, gone at the end; in memory where the system offers such a place.

    Linux: the session's runtime directory, else /dev/shm, both tmpfs. Raises OSError.
    """
    places = (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm")  # noqa: S108 - made private below, by mkdtemp
    place = next((one for one in places if one and os.access(one, os.W_OK)), None)
    with tempfile.TemporaryDirectory(prefix="motcua-", dir=place) as folder:
        yield Path(folder)

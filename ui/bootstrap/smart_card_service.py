"""The smart-card service for a demonstration: where pcscd is installed but does not run, run it meanwhile."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_VIRTUAL_READER: Final = ("127.0.0.1", 35963)
_SOCKET: Final = Path("/run/pcscd/pcscd.comm")
_PATIENCE: Final = 5.0  # seconds


@contextmanager
def smart_card_service() -> Iterator[None]:
    """Does nothing on Windows, where pcscd runs already, or where it cannot be run."""
    program = shutil.which("pcscd", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin")))
    if sys.platform == "win32" or program is None or _SOCKET.exists() or not _may_make(_SOCKET.parent):
        yield
        return
    process = subprocess.Popen(  # noqa: S603 - the system's own service
        [program, "--foreground"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + _PATIENCE
        while process.poll() is None and time.monotonic() < deadline and not (_SOCKET.exists() and _listens()):
            time.sleep(0.02)
        yield
    finally:
        process.terminate()
        process.wait()


def _listens() -> bool:
    try:
        socket.create_connection(_VIRTUAL_READER, timeout=0.2).close()
    except OSError:
        return False
    return True


def _may_make(folder: Path) -> bool:
    return os.access(folder if folder.exists() else folder.parent, os.W_OK)

"""The real smart-card service with its virtual reader, where the machine has them.

The driver listens on fixed ports, so only one process of the machine may use it at a time: a lock
file keeps the others waiting.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from devices.card.vpcd import PORT

_RUN = Path("/run/pcscd")
_SOCKET = _RUN / "pcscd.comm"
_DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")


class SmartCardService:
    """pcscd as a child process; or one that ran before us, which is used and left alone."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None
        self.ours = not _listens()

    def start(self) -> None:
        if self.ours and self._process is None:
            self._process = subprocess.Popen([self._program, "--foreground"], stdout=subprocess.DEVNULL)
            deadline = time.monotonic() + 10
            while not (_listens() and _SOCKET.exists()):
                assert time.monotonic() < deadline, "pcscd did not begin to listen"
                assert self._process.poll() is None, "pcscd ended at once"
                time.sleep(0.005)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None


def _listens() -> bool:
    # bind, not connect: a connection would be the insertion of a card
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", PORT))
        except OSError:
            return True
        return False


@contextmanager
def alone() -> Iterator[None]:
    """No other process of this machine goes through the service meanwhile; where there is none, nothing."""
    try:
        import fcntl  # the virtual reader is a driver of pcscd, which Windows has not
    except ImportError:
        yield
        return
    with (Path(tempfile.gettempdir()) / "motcua-virtual-reader.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def running_service() -> Iterator[SmartCardService]:
    """A running smart-card service, alone. Skips aloud where there is none to be had."""
    program = shutil.which("pcscd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None or not _DRIVER.exists():
        pytest.skip("the real PC/SC road was not taken: pcscd or its virtual reader (vsmartcard-vpcd) is not installed")
    runs_already = os.access(_SOCKET, os.R_OK | os.W_OK)
    if not runs_already and not os.access(_RUN if _RUN.exists() else _RUN.parent, os.W_OK):
        pytest.skip(f"the real PC/SC road was not taken: no service runs, and {_RUN} may not be written to start one")
    with alone():
        service = SmartCardService(program)
        service.start()
        yield service
        service.stop()

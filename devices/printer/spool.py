"""Slips that a foreign program reads after it was told of them: in clear for minutes, not for good."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from devices.printer.folder import FolderPrinter

_log = logging.getLogger(__name__)
_READ_BY = 600.0  # seconds: a viewer that has to start, and a queue before it


class Spool:
    """``folder`` is this program's own: whatever lies in it when the program starts was left behind, and goes.

    It is made if it is not there, readable by this user only. A slip goes ``after`` seconds of having been put
    there, or with the next start.
    """

    def __init__(self, folder: Path, after: float = _READ_BY) -> None:
        self._folder = FolderPrinter(folder)
        self._after = after
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left in folder.glob("*"):
            _remove(left)

    def put(self, pdf: bytes, title: str) -> Path:
        """The file's path. Raises PaperError(PRINT_FAILED)."""
        path = self._folder.print_pdf(pdf, title)
        leaving = threading.Timer(self._after, _remove, (path,))
        leaving.daemon = True
        leaving.start()
        return path


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as exc:  # Windows keeps what a program still reads
        _log.info("a printed slip stays until the next start: %s", exc.strerror or type(exc).__name__)

"""Printing through the Windows shell: the verb "print" of whatever program opens PDF files there.

The road with a choice of printer and no foreign program is QtPrintSupport, in ``ui``; this one needs
no Qt, for the command line and for kiosks with a single printer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from counter.errors import FailureCode, PaperError
from devices.printer.spool import Spool


class WindowsShellPrinter:
    """Implements ``counter.ports.Printer`` on the default printer; the file lies in ``spool`` until it was read."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        """The spooled file's name alone, once the shell has taken it: the shell tells no more than that.

        Raises PaperError(PRINT_FAILED) where no program prints PDF, and on any other system.
        """
        path = self._spool.put(pdf, title)
        if sys.platform == "win32":
            try:
                os.startfile(path, "print")  # noqa: S606  # the shell is the point; the path is our own file
            except OSError as exc:
                raise PaperError(FailureCode.PRINT_FAILED, f"shell: {exc.strerror}") from exc
            else:
                return Path(path.name)
        else:
            raise PaperError(FailureCode.PRINT_FAILED, "the Windows shell prints on Windows only")

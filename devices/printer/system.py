"""The printer of the system this runs on."""

from __future__ import annotations

import sys
from pathlib import Path

from counter.ports import Printer
from devices.printer.cups import CupsPrinter
from devices.printer.spool import Spool
from devices.printer.windows_shell import WindowsShellPrinter


def system_printer(spool: Path, *, queue: str = "", platform: str = sys.platform) -> Printer:
    """CUPS, or the Windows shell on Windows (which knows no ``queue``), whose slips pass through ``spool``."""
    if platform == "win32":
        return WindowsShellPrinter(Spool(spool))
    return CupsPrinter(queue=queue)

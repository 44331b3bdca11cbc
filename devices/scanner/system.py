"""The scanner of the system this runs on."""

from __future__ import annotations

import sys

from counter.ports import Scanner
from devices.scanner.scanimage import ScanimageScanner
from devices.scanner.wia import WiaScanner


def system_scanner(platform: str = sys.platform) -> Scanner:
    """SANE, or Windows Image Acquisition on Windows."""
    return WiaScanner() if platform == "win32" else ScanimageScanner()

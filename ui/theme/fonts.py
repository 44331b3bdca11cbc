"""The screen's typeface, loaded from its package: nothing is asked of the system."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import fontpkg_be_vietnam_pro  # type: ignore[import-untyped]  # its files alone are of use
from PySide6.QtGui import QFontDatabase

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


@cache
def load_fonts() -> tuple[str, ...]:
    """Register Be Vietnam Pro's four weights; the families found. Qt falls back silently, so callers may check."""
    folder = Path(fontpkg_be_vietnam_pro.__file__).parent / "files"
    families: list[str] = []
    for weight in WEIGHTS:
        number = QFontDatabase.addApplicationFont(str(folder / f"BeVietnamPro-{weight}.ttf"))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)

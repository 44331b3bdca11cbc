"""The screen's typeface, loaded from its package: nothing is asked of the system."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtGui import QFontDatabase

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


@cache
def load_fonts() -> tuple[str, ...]:
    """Register Be Vietnam Pro's four weights; the families found. Qt falls back silently, so callers may check."""
    folder = files("fontpkg_be_vietnam_pro") / "files"
    families: list[str] = []
    for weight in WEIGHTS:
        data = (folder / f"BeVietnamPro-{weight}.ttf").read_bytes()
        number = QFontDatabase.addApplicationFontFromData(data)
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)

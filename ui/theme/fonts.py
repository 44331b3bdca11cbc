"""The screen's typeface, loaded from its package: nothing is asked of the system."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import fontpkg_be_vietnam_pro  # type: ignore[import-untyped]  # its files alone are of use
from PySide6.QtGui import QFontDatabase

if TYPE_CHECKING:
    from collections.abc import Sequence

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


def load_fonts(weights: Sequence[str] = WEIGHTS) -> tuple[str, ...]:
    """Register Be Vietnam Pro in these weights; the families found. Qt falls back silently, so callers may check."""
    return tuple(family for weight in weights for family in _load(weight))


@cache
def _load(weight: str) -> list[str]:
    file = Path(fontpkg_be_vietnam_pro.__file__).parent / "files" / f"BeVietnamPro-{weight}.ttf"
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))

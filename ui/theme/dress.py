"""Dressing the application: fonts, theme, style, style sheet, in this order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from ui.theme.fonts import load_fonts
from ui.theme.sheet import style_sheet
from ui.theme.theme import PALETTES, Theme, set_theme


def put_on(app: QApplication, palette: str = "light", scale: float = 1.0) -> Theme:
    """Dress ``app`` in "light", "dark" or "contrast" at a text scale of 1.0 to 2.0.

    Windows that were built before keep their lengths: build them anew after a change.
    """
    load_fonts()
    chosen = Theme(PALETTES[palette], min(max(scale, 1.0), 2.0))
    set_theme(chosen)
    app.setStyle("Fusion")
    app.setFont(chosen.font("body"))
    app.setStyleSheet(style_sheet(chosen))
    return chosen


@contextmanager
def undressed(app: QApplication) -> Iterator[None]:
    """Windows that are built in here are styled once, whole.

    With the sheet in force Qt styles each part anew whenever it is laid into another: four fifths of the time.
    """
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)

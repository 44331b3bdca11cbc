"""Tinos, the face of every paper: the metrics of Times New Roman, as NĐ 30/2020 Phụ lục I asks, all marks present.

reportlab prints a box, in silence, for a letter that a font does not have; a test goes through all
134 Vietnamese letters.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"
_FOLDER = Path(__file__).parent / "fonts"
_FILES = {
    REGULAR: "Tinos_400Regular.ttf",
    BOLD: "Tinos_700Bold.ttf",
    ITALIC: "Tinos_400Regular_Italic.ttf",
    BOLD_ITALIC: "Tinos_700Bold_Italic.ttf",
}


@cache
def register_fonts() -> None:
    """Makes the four cuts known to reportlab, once a process; only the letters used are embedded."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, _FOLDER / file))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)


def font_file(name: str) -> Path:
    """Where the font lies, for whoever draws without reportlab. Raises KeyError for no font of ours."""
    return _FOLDER / _FILES[name]

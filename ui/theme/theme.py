"""The theme in force: a palette and a text scale, and the lengths and fonts that follow from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from math import ceil

from PySide6.QtGui import QColor, QFont

from ui.theme import tokens


@dataclass(frozen=True, slots=True)
class Theme:
    """``scale`` is the text scale, 1.0 to 2.0. Lengths that hold text grow with it, on the 4 px grid."""

    palette: dict[str, str] = field(default_factory=lambda: tokens.LIGHT, hash=False)
    scale: float = 1.0

    def color(self, name: str) -> QColor:
        return QColor(self.palette[name])

    def px(self, style: str) -> int:
        """A type style's size in pixels at this scale."""
        return round(tokens.TYPE[style][0] * self.scale)

    def length(self, pixels: float) -> int:
        """A length that holds text, in pixels, rounded up to the grid."""
        return ceil(pixels * self.scale / tokens.GRID - 1e-9) * tokens.GRID

    @property
    def control(self) -> int:
        """Height of an input or a button: a line of body text and 16 px, on the grid."""
        return ceil((self.px("body") * 1.3 + 16) / tokens.GRID) * tokens.GRID

    @property
    def compact(self) -> bool:
        """Whether 1366 px are too few for three columns at this scale: English is the longer language."""
        return 1366 / self.scale < 1200

    def line(self, style: str) -> int:
        """Height of one line of text with room for stacked marks, in pixels, on the grid."""
        px = self.px(style)
        above = round(px * tokens.STACKED_MARKS)
        return ceil((px * 1.265 + above + above // 3 - 0.5) / tokens.GRID) * tokens.GRID

    def font(self, style: str) -> QFont:
        return QFont(_font(self.px(style), tokens.TYPE[style][1]))


@cache
def _font(pixels: int, weight: int) -> QFont:
    """Made once: a screen asks for hundreds, and a copy shares what finding the family has cost."""
    font = QFont(tokens.FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    # hinting rounds advances to whole pixels and gives uneven words; untried with DirectWrite at 125 %
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


PALETTES = {"light": tokens.LIGHT, "dark": tokens.DARK, "contrast": tokens.CONTRAST}


class _InForce:
    """Like the application's style and font, there is one theme a process; windows are rebuilt after a change."""

    theme = Theme()


def theme() -> Theme:
    """The theme in force."""
    return _InForce.theme


def set_theme(chosen: Theme) -> None:
    """Put ``chosen`` in force; ``ui.theme.dress.put_on`` does this together with the style sheet."""
    _InForce.theme = chosen

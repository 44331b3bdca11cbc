"""The values of the look: colours, type, space, radii. Every other file asks for them by name.

Each pair of colours that meets as text is at least 4.5:1, as a control's edge or a sign at least 3:1
(WCAG 2.2 §1.4.3, §1.4.11); ``tests/unit/ui/test_contrast.py`` holds the floors for every palette.
"""

from __future__ import annotations

from typing import Final

FAMILY: Final = "Be Vietnam Pro"

LIGHT: Final[dict[str, str]] = {
    "paper": "#FBFAF7",
    "surface": "#FFFFFF",
    "sunken": "#F3F0E9",
    "line": "#DAD5CA",  # decoration only: too pale for the edge of a control
    "edge": "#857F70",
    "ink": "#1B2733",
    "ink2": "#46535F",
    "ink3": "#5F6B76",
    "primary": "#0F4C5C",
    "primary_fill": "#0F4C5C",
    "primary_hover": "#0B3A47",
    "on_fill": "#FFFFFF",
    "primary_tint": "#E5EEF0",
    "gold": "#B8862F",  # rules and progress, never text (3.2:1)
    "gold_text": "#7A5714",
    "gold_tint": "#F6EDDB",
    "jade": "#1B7F5C",
    "jade_text": "#146548",
    "jade_tint": "#E3F1EB",
    "amber": "#9A5B00",
    "amber_text": "#7F4A00",
    "amber_tint": "#FBF0DB",
    "red": "#B3261E",
    "red_text": "#A01F18",
    "red_tint": "#FBE9E7",
    "on_sign": "#FFFFFF",
    "focus": "#2F6FAB",
    "focus_gap": "#FFFFFF",
    "bar": "#0F4C5C",
    "on_bar": "#FFFFFF",
    "on_bar2": "#C9DEE2",
    "bar_gold": "#E3BE74",
    "face_top": "#CFE0E6",
    "face_bottom": "#B9CFD7",
    "face": "#5E7F8B",
}

DARK: Final[dict[str, str]] = {
    "paper": "#11181E",
    "surface": "#19222A",
    "sunken": "#0C1217",
    "line": "#34414C",
    "edge": "#7C8B98",
    "ink": "#EAEFF2",
    "ink2": "#BCC7CF",
    "ink3": "#9AA7B1",
    "primary": "#7CC7D6",
    "primary_fill": "#1F6B7C",
    "primary_hover": "#27798B",
    "on_fill": "#FFFFFF",
    "primary_tint": "#16323A",
    "gold": "#D9AE5F",
    "gold_text": "#E3BE74",
    "gold_tint": "#332A18",
    "jade": "#4FBF95",
    "jade_text": "#72D0AC",
    "jade_tint": "#15302A",
    "amber": "#E0A34A",
    "amber_text": "#EDBB70",
    "amber_tint": "#352814",
    "red": "#F0857D",
    "red_text": "#F6A29B",
    "red_tint": "#3A1D1C",
    "on_sign": "#11181E",
    "focus": "#7DB7EC",
    "focus_gap": "#11181E",
    "bar": "#0B2A33",
    "on_bar": "#FFFFFF",
    "on_bar2": "#B5CDD3",
    "bar_gold": "#E3BE74",
    "face_top": "#2B4650",
    "face_bottom": "#203840",
    "face": "#7C9DA9",
}

CONTRAST: Final[dict[str, str]] = LIGHT | {
    "paper": "#FFFFFF",
    "sunken": "#FFFFFF",
    "line": "#000000",
    "edge": "#000000",
    "ink": "#000000",
    "ink2": "#000000",
    "ink3": "#262626",
    "primary": "#00303C",
    "primary_fill": "#00303C",
    "primary_hover": "#000000",
    "primary_tint": "#DCEBEE",
    "gold": "#7A5714",
    "gold_text": "#553B08",
    "gold_tint": "#FFFFFF",
    "jade": "#0B5238",
    "jade_text": "#073F2B",
    "jade_tint": "#FFFFFF",
    "amber": "#6B3E00",
    "amber_text": "#553100",
    "amber_tint": "#FFFFFF",
    "red": "#8E130C",
    "red_text": "#7C0F09",
    "red_tint": "#FFFFFF",
    "focus": "#0046A8",
    "bar": "#000000",
    "on_bar2": "#FFFFFF",
    "bar_gold": "#FFD97A",
}

# name: (pixels at 100 %, weight)
TYPE: Final[dict[str, tuple[int, int]]] = {
    "tiny": (12, 500),
    "small": (13, 400),
    "label": (13, 600),
    "body": (14, 400),
    "strong": (14, 600),
    "lead": (16, 400),
    "h3": (16, 600),
    "h2": (20, 600),
    "h1": (24, 600),
    "figure": (28, 600),
    "code": (36, 600),
    # read from an arm's length, on the citizen's own screen
    "citizen_label": (18, 400),
    "citizen_button": (26, 600),
    "citizen_title": (40, 700),
}

# Be Vietnam Pro's ascent is 1.000 em, but Ẳ reaches 1.223 em: this much em of air stands above a line
STACKED_MARKS: Final = 0.24
GRID: Final = 4
RADIUS: Final = 8
RADIUS_SMALL: Final = 4
FOCUS_WIDTH: Final = 2
FOCUS_GAP: Final = 2

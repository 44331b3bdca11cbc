"""Icons as stroked paths on a 24-unit grid, drawn in any colour. The typeface lacks →, ✓ and ●: these stand in."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from ui.theme.theme import theme

PATHS: dict[str, str] = {
    "arrow": "M4 12h15 M13 6l6 6-6 6",
    "bang": "M12 6.5v7 M12 17.5h.01",
    "bank": "M3 9l9-5 9 5z M6 10v7 M12 10v7 M18 10v7 M3 20h18",
    "calendar": "M4 6h16v14H4z M4 10h16 M8 3v5 M16 3v5",
    "card": "M3 5h18v14H3z M7 10h4v4H7z M14 10h4 M14 14h4",
    "chip": "M6 6h12v12H6z M9.5 9.5h5v5h-5z M9 3v3 M15 3v3 M9 18v3 M15 18v3 M3 9h3 M3 15h3 M18 9h3 M18 15h3",
    "clock": "M12 3a9 9 0 1 0 .01 0 M12 7v5l3 2",
    "db": "M5 6c0-4 14-4 14 0s-14 4-14 0z M5 6v12c0 4 14 4 14 0V6 M5 12c0 4 14 4 14 0",
    "door": "M5 21V11a7 7 0 0 1 14 0v10 M9 21V12a3 3 0 0 1 6 0v9 M2.5 21h19",
    "down": "M5 9l7 7 7-7",
    "eye": "M3 12c4-8 14-8 18 0-4 8-14 8-18 0z M12 9.5a2.5 2.5 0 1 0 .01 0",
    "face": "M12 3a9 9 0 1 0 .01 0 M9 9.5h.01 M15 9.5h.01 M8 14c2 3 6 3 8 0",
    "file": "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6",
    "folder": "M3 6h6l2 2h10v11H3z",
    "gear": (
        "M12 8.5a3.5 3.5 0 1 0 .01 0 M12 3v2.5 M12 18.5V21 M3 12h2.5 M18.5 12H21"
        " M5.6 5.6l1.8 1.8 M16.6 16.6l1.8 1.8 M5.6 18.4l1.8-1.8 M16.6 7.4l1.8-1.8"
    ),
    "help": "M12 3a9 9 0 1 0 .01 0 M9.5 9.7a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7 M12 16.8h.01",
    "home": "M4 11l8-7 8 7v9H4z M10 20v-6h4v6",
    "image": "M4 5h16v14H4z M8.5 8.5a1.5 1.5 0 1 0 .01 0 M4 17l5-5 4 4 3-3 4 4",
    "inbox": "M4 13l3-8h10l3 8v6H4z M4 13h5l1 3h4l1-3h5",
    "keyb": "M3 7h18v10H3z M7 10.5h.01 M11 10.5h.01 M15 10.5h.01 M17.5 10.5h.01 M8 14h8",
    "left": "M15 5l-7 7 7 7",
    "lock": "M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "net": "M4 9a12 12 0 0 1 16 0 M7 13a7.5 7.5 0 0 1 10 0 M10 16.5a3.5 3.5 0 0 1 4 0 M12 20h.01",
    "nonet": (
        "M4 4l16 16 M4 9.5a12 12 0 0 1 4-2.4 M12 6a12 12 0 0 1 8 3.4"
        " M7 13.4a7.5 7.5 0 0 1 4-2 M10 16.6a3.5 3.5 0 0 1 4 0 M12 20h.01"
    ),
    "paper": "M6 3h12v18l-3-2-3 2-3-2-3 2z M9 8h6 M9 12h6",
    "pencil": "M4 20l1-4L16 5l3 3L8 19z M14 7l3 3",
    "phone": "M8 3h8v18H8z M11 18h2",
    "plus": "M12 5v14 M5 12h14",
    "printer": "M7 8V3h10v5 M7 17H4V8h16v9h-3 M7 14h10v7H7z",
    "qr": "M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M14 14h2v2h-2z M18 14h2 M14 20h2 M19 18v2",
    "redo": "M20 12a8 8 0 1 1-2.5-5.8 M20 3v5h-5",
    "right": "M9 5l7 7-7 7",
    "search": "M11 4a7 7 0 1 0 .01 0 M16 16l5 5",
    "swap": "M4 8h14 M14 4l4 4-4 4 M20 16H6 M10 12l-4 4 4 4",
    "tick": "M5 12.5l4.5 4.5L19 7",
    "timer": "M12 6a7.5 7.5 0 1 0 .01 0 M12 9v5 M9 3h6",
    "trash": "M4 7h16 M9 7V4h6v3 M6 7l1 13h10l1-13 M10 11v5 M14 11v5",
    "upload": "M12 17V5 M7 9l5-5 5 5 M4 20h16",
    "usb": "M9 3h6v7h3v11H6V10h3z M10.5 6h.01 M13.5 6h.01",
    "user": "M12 4a4 4 0 1 0 .01 0 M4 21c1-5 4-7 8-7s7 2 8 7",
    "x": "M6 6l12 12 M18 6L6 18",
}


@lru_cache(maxsize=256)
def _renderer(name: str, color: str, width: float) -> QSvgRenderer:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{PATHS[name]}" fill="none" '
        f'stroke="{color}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode("ascii")))


def draw_icon(painter: QPainter, name: str, area: QRect | QRectF, color: str = "ink2", width: float = 1.75) -> None:
    """Paint icon ``name`` into ``area`` in the theme's colour; ``width`` is the stroke in grid units."""
    _renderer(name, theme().palette[color], width).render(painter, QRectF(area))

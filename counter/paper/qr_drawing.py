"""A QR code as vector squares of whole printer dots, so that no module is wider than its neighbour."""

from __future__ import annotations

import segno
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from counter.paper.sheet import DOT

_QUIET = 4  # modules of silence, ISO/IEC 18004 §6.3.8
_SMALLEST_MODULE = 5 * DOT  # 0.42 mm: read off paper by a telephone


class QrDrawing(Flowable):
    """``text`` at error correction M, about ``side`` points wide and never with modules below 0.42 mm."""

    def __init__(self, text: str, side: float = 22 * mm) -> None:
        super().__init__()
        rows = segno.make(text, error="m", micro=False, boost_error=False).matrix
        self._rows = tuple(bytes(row) for row in rows)
        modules = len(self._rows) + 2 * _QUIET
        self.module = max(_SMALLEST_MODULE, int(side / modules / DOT) * DOT)
        self.width = self.height = modules * self.module

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """One path of all dark runs, its origin moved to a whole dot of the page."""
        x, y = self.canv.absolutePosition(0, 0)
        self.canv.translate(-(x % DOT), -(y % DOT))
        self.canv.setFillColor(colors.white)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        path = self.canv.beginPath()
        for line, row in enumerate(self._rows):
            top = self.height - (line + _QUIET + 1) * self.module
            start = 0
            while (start := row.find(1, start)) >= 0:
                end = row.find(0, start)
                end = len(row) if end < 0 else end
                path.rect((start + _QUIET) * self.module, top, (end - start) * self.module, self.module)
                start = end
        self.canv.setFillColor(colors.black)
        self.canv.drawPath(path, stroke=0, fill=1)

"""The verdict's sign. Its shape differs, not only its colour: disc, triangle, octagon, dashed ring."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme.icons import draw_icon
from ui.theme.theme import theme

TONES = ("jade", "amber", "red", "wait")
_GLYPH = {"jade": "tick", "amber": "bang", "red": "x"}


def _shape(tone: str, n: float) -> QPainterPath:
    path = QPainterPath()
    if tone == "jade":
        path.addEllipse(QRectF(1, 1, n - 2, n - 2))
        return path
    if tone == "amber":
        corners = [(n / 2, n * 0.06), (n * 0.97, n * 0.92), (n * 0.03, n * 0.92)]
    else:
        a = n * 0.3
        corners = [(a, 1), (n - a, 1), (n - 1, a), (n - 1, n - a), (n - a, n - 1), (a, n - 1), (1, n - a), (1, a)]
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def draw_sign(painter: QPainter, area: QRectF, tone: str) -> None:
    """Paint the sign of ``tone`` (jade, amber, red, wait) into a square area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    n = area.width()
    if tone == "wait":
        painter.setPen(QPen(theme().color("edge"), 1.5, Qt.PenStyle.DashLine))
        painter.drawEllipse(QRectF(2, 2, n - 4, n - 4))
    else:
        color = theme().color(tone)
        path = _shape(tone, n)
        painter.setPen(QPen(color, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.fillPath(path, color)
        painter.drawPath(path)
        inset = 0.24 if tone == "amber" else 0.2
        down = n * 0.06 if tone == "amber" else 0.0
        glyph = QRectF(n * inset, n * inset + down, n * (1 - 2 * inset), n * (1 - 2 * inset))
        draw_icon(painter, _GLYPH[tone], glyph, "on_sign", 3.2)
    painter.restore()


class Sign(QWidget):
    """``size`` in pixels at 100 %."""

    def __init__(self, tone: str, size: int = 20) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(theme().length(size), theme().length(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_sign(QPainter(self), QRectF(self.rect()), self._tone)

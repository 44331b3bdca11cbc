"""The picture of step 1: a card above its reader, drawn, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme.icons import draw_icon
from ui.theme.theme import theme

_WIDTH, _HEIGHT = 336, 260


class CardPicture(QWidget):
    """Says nothing to a screen reader: the words beside it tell the same. ``grows``: as large as there is room."""

    def __init__(self, *, grows: bool = False) -> None:
        super().__init__()
        if grows:
            self.setMinimumSize(_WIDTH // 2, _HEIGHT // 2)
        else:
            self.setFixedSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        times = min(self.width() / _WIDTH, self.height() / _HEIGHT)
        painter.translate((self.width() - _WIDTH * times) / 2, (self.height() - _HEIGHT * times) / 2)
        painter.scale(1.2 * times, 1.2 * times)
        # the reader
        painter.setPen(QPen(t.color("edge"), 1.5))
        painter.setBrush(t.color("sunken"))
        painter.drawRoundedRect(QRectF(24, 132, 232, 64), 14, 14)
        painter.setPen(QPen(t.color("gold"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for radius in (14, 24, 34):
            box = QRectF(140 - radius, 170 - radius, radius * 2, radius * 2)
            painter.drawArc(box, 50 * 16, 80 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("jade"))
        painter.drawEllipse(QRectF(228, 174, 8, 8))
        # the card
        painter.setPen(QPen(t.color("primary"), 1.5))
        painter.setBrush(t.color("surface"))
        painter.drawRoundedRect(QRectF(60, 12, 160, 100), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("primary_tint"))
        painter.drawRoundedRect(QRectF(74, 42, 40, 54), 4, 4)
        painter.setBrush(t.color("face"))
        painter.drawEllipse(QRectF(85, 50, 18, 20))
        painter.drawChord(QRectF(78, 73, 32, 44), 0, 180 * 16)
        painter.setBrush(t.color("line"))
        for y, width in ((46, 60), (60, 76), (74, 52), (88, 68)):
            painter.drawRoundedRect(QRectF(126, y, width, 5), 2.5, 2.5)
        painter.setBrush(t.color("gold"))
        painter.drawRoundedRect(QRectF(74, 22, 62, 6), 3, 3)
        draw_icon(painter, "qr", QRectF(190, 18, 22, 22), "ink")
        # the way down
        painter.setPen(QPen(t.color("gold"), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(36, 60), QPointF(36, 106))
        painter.drawPolyline(QPolygonF([QPointF(28, 98), QPointF(36, 107), QPointF(44, 98)]))

"""One of the five faces of the rating, painted; the words under it say the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from counter.model.rating import Satisfaction
from ui.citizen.pressable import Pressable
from ui.citizen.screen import STEPS
from ui.i18n.words import now
from ui.theme.theme import Theme
from ui.theme.tokens import RADIUS

# colour, and how far the middle of the mouth lies under its corners, in parts of the face
_LOOKS: Final[Mapping[Satisfaction, tuple[str, float]]] = {
    Satisfaction.VERY_SATISFIED: ("jade", 0.34),
    Satisfaction.SATISFIED: ("jade", 0.18),
    Satisfaction.NEUTRAL: ("ink2", 0.0),
    Satisfaction.DISSATISFIED: ("amber", -0.18),
    Satisfaction.VERY_DISSATISFIED: ("red", -0.34),
}
_FACE, _HEIGHT, _WIDTH, _TOP = 112, 220, 200, 24


class Face(Pressable):
    def __init__(self, step: Satisfaction, press: Callable[[], None], *, on: bool, touch_only: bool) -> None:
        super().__init__(STEPS[step], press, on=on, touch_only=touch_only)
        self._step, self._words = step, now(STEPS[step])
        self.setFixedHeight(self.look.length(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.length(_WIDTH), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(t.color("primary" if self.on else "edge"), 3 if self.on else 1))
        painter.setBrush(t.color("primary_tint" if self.on else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), RADIUS, RADIUS)
        size = t.length(_FACE)
        draw_face(painter, QRectF((self.width() - size) / 2, t.length(_TOP), size, size), self._step, t)
        painter.setFont(t.font("h2"))
        painter.setPen(t.color("ink"))
        below = t.length(_TOP) + size
        words = QRectF(4, below, self.width() - 8, self.height() - below)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
        painter.drawText(words, int(flags), self._words)


def draw_face(painter: QPainter, area: QRectF, step: Satisfaction, look: Theme) -> None:
    """Paint the face of ``step`` into a square area."""
    color, bend = _LOOKS[step]
    unit, middle = area.width(), area.center()
    pen = QPen(look.color(color), unit * 0.055)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(3, 3, -3, -3))
    mouth = QPainterPath(QPointF(middle.x() - unit * 0.22, middle.y() + unit * (0.2 - bend / 4)))
    corner = QPointF(middle.x() + unit * 0.22, middle.y() + unit * (0.2 - bend / 4))
    mouth.quadTo(QPointF(middle.x(), middle.y() + unit * (0.2 + bend)), corner)
    painter.drawPath(mouth)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(color))
    for side in (-1, 1):
        eye = QPointF(middle.x() + side * unit * 0.16, middle.y() - unit * 0.13)
        painter.drawEllipse(eye, unit * 0.05, unit * 0.06)

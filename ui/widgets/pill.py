"""A small rounded word: a count, a state, a priority."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.i18n.reword import say
from ui.theme.theme import theme

_PLAIN = {"plain": ("sunken", "ink2", "line"), "primary": ("primary_tint", "primary", "primary_tint")}


def draw_pill(painter: QPainter, area: QRectF, text: str, tone: str) -> None:
    """Paint a pill of ``tone`` (plain, primary, gold, jade, amber, red) into ``area``."""
    ground, words, edge = _PLAIN.get(tone, (tone + "_tint", tone + "_text", tone))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color(edge), 1))
    painter.setBrush(theme().color(ground))
    box = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(theme().font("tiny"))
    painter.setPen(theme().color(words))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
    painter.restore()


def pill_width(text: str) -> int:
    """Width in pixels that ``text`` needs as a pill."""
    return QFontMetrics(theme().font("tiny")).horizontalAdvance(text) + theme().length(16) + 2


class Pill(QLabel):
    def __init__(self, text: str, tone: str = "plain") -> None:
        super().__init__()
        say(self, QLabel.setText, text)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self.text()), theme().length(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_pill(QPainter(self), QRectF(self.rect()), self.text(), self._tone)

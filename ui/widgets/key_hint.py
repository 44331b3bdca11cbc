"""A small key cap beside the action that the key triggers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n.words import now
from ui.theme.theme import theme


class KeyHint(QWidget):
    """``key`` as QKeySequence writes it ("Ctrl+Enter"), shown with a space for the plus."""

    def __init__(self, key: str, color: str = "ink2") -> None:
        super().__init__()
        self._key = key
        self._color = color
        self._font = theme().font("tiny")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = theme().length(20)
        return QSize(
            max(height, QFontMetrics(self._font).horizontalAdvance(self._text()) + theme().length(8) + 4), height
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme().color(self._color if self.isEnabled() else "ink3")
        edge = theme().color(self._color)
        edge.setAlphaF(0.55)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(color)
        painter.setFont(self._font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text())

    def _text(self) -> str:
        return now(self._key).replace("+", " ")

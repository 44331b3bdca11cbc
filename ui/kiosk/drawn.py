"""What the kiosk draws beside its words: how far the questions have come, and what is typed on the pad."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme

_BAR, _BAR_GAP = 4, 6  # at 100 %
_DOT, _DOT_GAP = 12, 12


class Steps(QWidget):
    """A piece for each question: done, now in gold, ahead; ``at`` from 1. The foot says the same in words."""

    def __init__(self, at: int, count: int) -> None:
        super().__init__()
        self._at, self._count = at, count
        self.setFixedHeight(theme().length(_BAR))
        say(self, QWidget.setAccessibleName, tr("Câu {step} trong {count}", step=at, count=count))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = theme().length(_BAR_GAP)
        width = (self.width() - gap * (self._count - 1)) / self._count
        for number in range(1, self._count + 1):
            color = "primary_fill" if number < self._at else "gold" if number == self._at else "line"
            painter.setBrush(theme().color(color))
            piece = QRectF((number - 1) * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(piece, self.height() / 2, self.height() / 2)


class Typed(QWidget):
    """``count`` digits, none of which is shown, of the ``wanted``."""

    def __init__(self, count: int, wanted: int) -> None:
        super().__init__()
        self._count, self._wanted = count, max(wanted, count)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        say(self, QWidget.setAccessibleName, tr("Đã gõ %n số", "", count))

    def sizeHint(self) -> QSize:
        dot, gap = theme().length(_DOT), theme().length(_DOT_GAP)
        return QSize(self._wanted * (dot + gap), dot + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot, gap = theme().length(_DOT), theme().length(_DOT_GAP)
        for number in range(self._wanted):
            typed = number < self._count
            painter.setPen(QPen(theme().color("ink" if typed else "edge"), 2))
            painter.setBrush(theme().color("ink") if typed else Qt.BrushStyle.NoBrush)
            middle = QPointF(number * (dot + gap) + (dot + gap) / 2, self.height() / 2)
            painter.drawEllipse(middle, dot / 2, dot / 2)

"""What the kiosk draws beside its words: how far the questions have come, what is typed, a slip at the scanner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.icons import draw_icon
from ui.theme.theme import theme

_BAR, _BAR_GAP = 4, 6  # at 100 %
_DOT, _DOT_GAP = 12, 12
_SLIP = (240, 132)


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


class SlipPicture(QWidget):
    """A slip with its code in the scanner's light. Says nothing to a screen reader: the words beside it tell the same.

    As large as there is room.
    """

    def __init__(self) -> None:
        super().__init__()
        wide, tall = _SLIP
        self.setMinimumSize(wide // 2, tall // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme()
        wide, tall = _SLIP
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        times = min(self.width() / wide, self.height() / tall)
        painter.translate((self.width() - wide * times) / 2, (self.height() - tall * times) / 2)
        painter.scale(times, times)
        painter.setPen(QPen(t.color("primary"), 1.5))
        painter.setBrush(t.color("surface"))
        painter.drawRoundedRect(QRectF(16, 6, 132, 120), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("gold"))
        painter.drawRoundedRect(QRectF(30, 20, 60, 6), 3, 3)
        painter.setBrush(t.color("line"))
        for y, length in ((38, 50), (52, 42), (66, 50), (80, 34), (94, 46)):
            painter.drawRoundedRect(QRectF(30, y, length, 5), 2.5, 2.5)
        light = QPolygonF([QPointF(196, 62), QPointF(96, 44), QPointF(96, 88)])
        painter.setBrush(t.color("gold_tint"))
        painter.drawPolygon(light)
        draw_icon(painter, "qr", QRectF(94, 44, 44, 44), "ink")
        painter.setPen(QPen(t.color("edge"), 1.5))
        painter.setBrush(t.color("sunken"))
        painter.drawRoundedRect(QRectF(190, 44, 40, 36), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("jade"))
        painter.drawEllipse(QRectF(214, 50, 8, 8))

"""TẬP HUẤN across a window of the training profile: too pale to hinder reading, too large to miss."""

from __future__ import annotations

from math import atan2, degrees, hypot
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from ui.theme.theme import theme

MARK: Final = "TẬP HUẤN"
# of the ink: every pair of colours that is text keeps 4.4:1 under it, the ink itself 10:1
STRENGTH: Final = 0.04
_SPAN: Final = 0.66  # of the window's diagonal


class Watermark(QWidget):
    """Lies over all of ``window`` and takes no key, no press and no focus: whatever is under it works as ever."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._painted = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self._lie_over()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # what is laid on the window later, a toast or the quick jump, is a window of training too
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.ChildPolished):
            self._lie_over()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._painted = QPixmap()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._painted = QPixmap()  # of another theme, maybe

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatio()
        if self._painted.isNull() or self._painted.devicePixelRatio() != ratio:
            self._painted = _painted(self.size(), ratio)
        # whatever changes under it is painted with it: so only what changed, and from a picture
        changed = event.rect()
        there = QRectF(changed.topLeft() * ratio, QSizeF(changed.size()) * ratio)
        painter = QPainter(self)
        painter.drawPixmap(QRectF(changed), self._painted, there)

    def _lie_over(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()


def _painted(size: QSize, ratio: float) -> QPixmap:
    """The mark alone, ``ratio`` pixels to each of ``size``."""
    painted = QPixmap(size * ratio)
    painted.setDevicePixelRatio(ratio)
    painted.fill(Qt.GlobalColor.transparent)
    color = theme().color("ink")
    color.setAlphaF(STRENGTH)
    painter = QPainter(painted)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_along_diagonal(QRect(QPoint(), size)), color)
    painter.end()
    return painted


def _along_diagonal(room: QRect) -> QPainterPath:
    """From the lower left to the upper right corner, in the middle of ``room``."""
    font = theme().font("h1")
    words = QPainterPath()
    words.addText(QPointF(), font, MARK)
    middle = words.boundingRect().center()
    scale = _SPAN * hypot(room.width(), room.height()) / QFontMetricsF(font).horizontalAdvance(MARK)
    place = QTransform()
    place.translate(room.width() / 2, room.height() / 2)
    place.rotate(-degrees(atan2(room.height(), room.width())))
    place.scale(scale, scale)
    place.translate(-middle.x(), -middle.y())
    return place.map(words)

"""TẬP HUẤN across a window of the training profile: too pale to hinder reading, too large to miss."""

from __future__ import annotations

from math import atan2, degrees, hypot
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QResizeEvent, QTransform
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
        self._path = QPainterPath()
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
        self._path = _along_diagonal(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        color = theme().color("ink")
        color.setAlphaF(STRENGTH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._path, color)

    def _lie_over(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()


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

"""An icon as a widget. It says nothing to a screen reader: the words beside it do."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.icons import draw_icon
from ui.theme.theme import theme


class Icon(QWidget):
    """``size`` in pixels at 100 %; grows with the text."""

    def __init__(self, name: str, size: int = 16, color: str = "ink2", width: float = 1.75) -> None:
        super().__init__()
        self._name, self._color, self._width = name, color, width
        self.setFixedSize(theme().length(size), theme().length(size))

    def become(self, name: str, color: str) -> None:
        self._name, self._color = name, color
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, self._name, self.rect(), self._color if self.isEnabled() else "ink3", self._width)

"""Wrapped text with its own line pitch: QLabel has none for plain text and clips stacked marks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.i18n.reword import say
from ui.theme.theme import theme
from ui.theme.tokens import GRID, STACKED_MARKS

_WIDEST = 560
_WIDTHS = 8  # whose layouts are kept; a window that is being drawn wider goes through hundreds


class Paragraph(QLabel):
    """Text in a type style that wraps at its width and tells its true height for it.

    A QLabel only for its accessible role and text; measuring and painting are its own.
    """

    def __init__(self, text: str, style: str = "body", color: str = "ink", *, centered: bool = False) -> None:
        super().__init__()
        self._color = color
        self._align = Qt.AlignmentFlag.AlignHCenter if centered else Qt.AlignmentFlag.AlignLeft
        self._font = theme().font(style)
        self._line = QFontMetrics(self._font).height()
        self._laid_out: dict[int, tuple[QTextLayout, int]] = {}  # this text and its height, by the width asked for
        self.setTextFormat(Qt.TextFormat.PlainText)
        px = self._font.pixelSize()
        self.pitch = max(GRID * round(px * 1.4 / GRID), self._line)
        self.above = max(0, round(px * STACKED_MARKS) - (self.pitch - self._line) // 2)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str, color: str = "") -> None:
        if color:
            self._color = color
        say(self, Paragraph.setText, text)
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        self._laid_out = {}
        super().setText(text)

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        """A layout asks for the same few widths again and again, and the last of them is painted."""
        if len(self._laid_out) >= _WIDTHS:
            self._laid_out = {}
        layout = QTextLayout(self.text(), self._font)
        option = QTextOption(self._align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # a code of 39 letters is no word
        layout.setTextOption(option)
        layout.setCacheEnabled(True)  # as it is laid out, so it is painted
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 20))
            line.setPosition(QPointF(0, lines * self.pitch + (self.pitch - self._line) / 2 + self.above))
            lines += 1
        layout.endLayout()
        height = -(-(max(lines, 1) * self.pitch + self.above) // GRID) * GRID
        made = self._laid_out[width] = (layout, height)
        return made

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return (self._laid_out.get(width) or self._lay_out(width))[1]

    def sizeHint(self) -> QSize:
        wanted = QFontMetrics(self._font).horizontalAdvance(self.text()) + 4
        return QSize(min(wanted, _WIDEST), self.heightForWidth(9999))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(9999))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().color(self._color))
        layout, _height = self._laid_out.get(self.width()) or self._lay_out(self.width())
        layout.draw(painter, QPointF(0, 0))

"""Wrapped text with its own line pitch: QLabel has none for plain text and clips stacked marks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.i18n.reword import say
from ui.theme.theme import theme
from ui.theme.tokens import GRID, STACKED_MARKS

_WIDEST = 560


class Paragraph(QLabel):
    """Text in a type style that wraps at its width and tells its true height for it.

    A QLabel only for its accessible role and text; measuring and painting are its own.
    """

    def __init__(self, text: str, style: str = "body", color: str = "ink", *, centered: bool = False) -> None:
        super().__init__()
        self._color = color
        self._align = Qt.AlignmentFlag.AlignHCenter if centered else Qt.AlignmentFlag.AlignLeft
        self._font = theme().font(style)
        self._counted: tuple[str, dict[int, int]] = ("", {})  # the text, and its lines at each width asked for
        self.setTextFormat(Qt.TextFormat.PlainText)
        px = self._font.pixelSize()
        line = QFontMetrics(self._font).height()
        self.pitch = max(GRID * round(px * 1.4 / GRID), line)
        self.above = max(0, round(px * STACKED_MARKS) - (self.pitch - line) // 2)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str, color: str = "") -> None:
        if color:
            self._color = color
        say(self, QLabel.setText, text)
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text(), self._font)
        option = QTextOption(self._align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # a code of 39 letters is no word
        layout.setTextOption(option)
        line_height = QFontMetrics(self._font).height()
        layout.beginLayout()
        lines = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 20))
            line.setPosition(QPointF(0, lines * self.pitch + (self.pitch - line_height) / 2 + self.above))
            lines += 1
        layout.endLayout()
        return layout, max(lines, 1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text, lines = self._counted
        if text != self.text():
            text, lines = self._counted = (self.text(), {})
        if width not in lines:  # a layout asks for the same few widths again and again
            lines[width] = self._laid_out(width)[1]
        return -(-(lines[width] * self.pitch + self.above) // GRID) * GRID

    def sizeHint(self) -> QSize:
        wanted = QFontMetrics(self._font).horizontalAdvance(self.text()) + 4
        return QSize(min(wanted, _WIDEST), self.heightForWidth(9999))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(9999))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().color(self._color))
        self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))

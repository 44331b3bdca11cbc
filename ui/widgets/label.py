"""One line of text with room for stacked Vietnamese marks.

Be Vietnam Pro's Ẫ and Ổ rise above the font's ascent, and QLabel clips to its line, so that
NGUYỄN would read NGUYÊN. This label asks for the room and paints without clipping.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.i18n.reword import say
from ui.theme.theme import theme

_LEFT = Qt.AlignmentFlag.AlignLeft
_NOTHING: Final = ("", 0, "")  # a text, a width, and as much of it as goes there
# numbers, put together once: Python's flags are slow to join, and a screen paints a hundred labels
_IN_THE_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextDontClip.value
_DIGIT: Final = _IN_THE_MIDDLE | Qt.AlignmentFlag.AlignHCenter.value
_LETTER: Final = _IN_THE_MIDDLE | _LEFT.value


class Label(QLabel):
    """Text in a type style and a colour of the theme. ``elide``: gives way on the right, whole text as tool tip."""

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        color: str = "ink",
        *,
        elide: bool = False,
        align: Qt.AlignmentFlag = _LEFT,
        underline: bool = False,
    ) -> None:
        super().__init__()
        self._style_name = style
        self._color = color
        self._elide = elide
        self._align = align
        self._flags = _IN_THE_MIDDLE | align.value
        self._fitted = _NOTHING
        font = theme().font(style)
        if underline:
            font.setUnderline(True)
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str, color: str = "") -> None:
        """Change the words, and the colour where one is named."""
        if color:
            self._color = color
        self._fitted = _NOTHING
        say(self, QLabel.setText, text)
        if self._elide:
            say(self, QWidget.setToolTip, text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, theme().line(self._style_name))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 40), hint.height()) if self._elide else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme().color(self._color if self.isEnabled() else "ink3"))
        area = self.contentsRect()
        if area.height() <= theme().line(self._style_name):
            # the tighter of the two: what stands above the line needs more room than what hangs below
            area.translate(0, round(theme().px(self._style_name) * 0.08))
        text = self.text()
        if self._elide:
            text = self._that_fits(text)
        painter.drawText(area, self._flags, text)

    def _that_fits(self, text: str) -> str:
        of, width, fitted = self._fitted
        if (of, width) != (text, self.width()):
            fitted = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
            self._fitted = (text, self.width(), fitted)
        return fitted


def fixed(widget: QWidget, width: int) -> QWidget:
    """``widget`` at a fixed width in pixels at 100 %."""
    widget.setFixedWidth(theme().length(width))
    # an elided label ignores its hint, and a layout then gives it no place at all
    widget.setSizePolicy(QSizePolicy.Policy.Fixed, widget.sizePolicy().verticalPolicy())
    return widget


def draw_figures(painter: QPainter, area: QRect, text: str, align: Qt.AlignmentFlag = _LEFT) -> None:
    """Tabular figures: the font has none and its 1 is half its 4, so each digit gets the cell of a 3."""
    metrics = painter.fontMetrics()
    cell = metrics.horizontalAdvance("3")
    widths = [cell if letter.isdigit() else metrics.horizontalAdvance(letter) for letter in text]
    x = area.left() if align & _LEFT else area.right() + 1 - sum(widths)
    for letter, width in zip(text, widths, strict=True):
        place = QRect(x, area.top(), width + 1, area.height())
        painter.drawText(place, _DIGIT if letter.isdigit() else _LETTER, letter)
        x += width


def figures_width(metrics: QFontMetrics, text: str) -> int:
    """Width in pixels that ``draw_figures`` takes."""
    cell = metrics.horizontalAdvance("3")
    return sum(cell if letter.isdigit() else metrics.horizontalAdvance(letter) for letter in text)


class Figure(Label):
    """A running number: its digits do not dance."""

    def sizeHint(self) -> QSize:
        return QSize(figures_width(self.fontMetrics(), self.text()) + 2, theme().line(self._style_name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme().color(self._color))
        draw_figures(painter, self.rect(), self.text(), self._align)

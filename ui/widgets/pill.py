"""A small rounded word: a count, a state, a priority."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.i18n.reword import say
from ui.theme.icons import draw_icon
from ui.theme.theme import theme

_PLAIN = {"plain": ("sunken", "ink2", "line"), "primary": ("primary_tint", "primary", "primary_tint")}
# who does not see the colours sees the mark: the same three as in the signs (``ui.widgets.sign``)
MARKS: Final = {"jade": "tick", "amber": "bang", "red": "x"}
_MARK, _GAP, _END = 10, 4, 8  # pixels at 100 %


def draw_mark(painter: QPainter, tone: str, left: float, middle: float) -> None:
    """Paint the mark of ``tone`` from ``left`` on the line ``middle``, where it has one."""
    if tone in MARKS:
        side = theme().length(_MARK)
        draw_icon(painter, MARKS[tone], QRectF(left, middle - side / 2, side, side), f"{tone}_text", 3.4)


def mark_width(tone: str) -> int:
    """How far the words after the mark of ``tone`` move, in pixels."""
    return theme().length(_MARK) + _GAP if tone in MARKS else 0


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
    end = theme().length(_END)
    draw_mark(painter, tone, area.left() + end, area.center().y())
    room = area.adjusted(end + mark_width(tone), 0, -end, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, shown)
    painter.restore()


def pill_width(text: str, tone: str = "plain") -> int:
    """Width in pixels that ``text`` needs as a pill of ``tone``."""
    words = QFontMetrics(theme().font("tiny")).horizontalAdvance(text)
    return words + mark_width(tone) + 2 * theme().length(_END) + 2


class Pill(QLabel):
    """``tone``: plain, primary, gold, jade, amber or red; the last three have a mark of their own."""

    def __init__(self, text: str, tone: str = "plain") -> None:
        super().__init__()
        say(self, QLabel.setText, text)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self.text(), self._tone), theme().length(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_pill(QPainter(self), QRectF(self.rect()), self.text(), self._tone)

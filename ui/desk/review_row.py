"""One answer on the review: label, value, source, painted on one widget, for there may be sixty of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.review_screen import ReviewLine
from ui.i18n.reword import say
from ui.i18n.words import join, now, tr
from ui.text import SOURCES
from ui.theme.icons import draw_icon
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.sign import draw_sign
from ui.widgets.source_mark import ICONS, mark_color

_LEFT, _LABEL, _MARK = 16, 228, 92


class ReviewRow(QWidget):
    """Read aloud as a whole; its one control is ``edit``."""

    def __init__(self, line: ReviewLine, edit: Button) -> None:
        super().__init__()
        self._line = line
        self._edit = edit
        self.setFixedHeight(theme().length(28) - 1)
        say(self, QWidget.setAccessibleName, join((line.spoken, line.text), ": "))
        say(self, QWidget.setAccessibleDescription, tr("nguồn: {source}", source=self._mark()[1]))
        say(self, QWidget.setToolTip, line.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addStretch(1)
        layout.addWidget(edit)

    def _mark(self) -> tuple[str, str, str]:
        """Icon, word and colour of where the value came from."""
        line = self._line
        if line.source is not None:
            return ICONS[line.source], SOURCES[line.source], mark_color(line.source)
        if line.flag == "red":
            return "", tr("thiếu"), "red_text"
        return "folder", tr("bản quét"), "ink2"

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, line = theme(), self._line
        painter = QPainter(self)
        bad = line.flag == "red"
        mark = self._edit.x() - 8 - t.length(_MARK)
        value = t.length(_LEFT) + t.length(_LABEL) + 8
        room = mark - 8 - value
        if bad:
            draw_sign(painter, QRectF(mark - 24, (self.height() - 16) / 2, 16, 16), "red")
            room -= 24
        self._write(painter, t.length(_LEFT), t.length(_LABEL), line.label, "small", "ink2")
        self._write(painter, value, room, line.text, "strong", "red_text" if bad else "ink")
        icon, word, color = self._mark()
        size = t.length(16)
        if icon:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_icon(painter, icon, QRect(mark, (self.height() - size) // 2, size, size), color, 1.6)
        start = mark + (size + 4 if icon else 0)
        self._write(painter, start, self._edit.x() - start, word, "tiny", color)

    def _write(self, painter: QPainter, left: int, width: int, text: str, style: str, color: str) -> None:
        """One line, cut with an ellipsis and never at its stacked marks."""
        t = theme()
        painter.setFont(t.font(style))
        painter.setPen(t.color(color))
        shown = painter.fontMetrics().elidedText(now(text), Qt.TextElideMode.ElideRight, width)
        area = QRect(left, round(t.px(style) * 0.08), width, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)

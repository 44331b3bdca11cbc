"""One phase of a longer work: sign, name, what, bar, time."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.i18n.reword import say
from ui.i18n.words import join, mark, now
from ui.theme.icons import draw_icon
from ui.theme.theme import theme
from ui.widgets.cell import lines_of
from ui.widgets.label import draw_figures
from ui.widgets.progress import Progress
from ui.widgets.sign import draw_sign

_VCENTER = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_NAME, _TIME = 88, 72  # pixels at 100 %
_AIR = 16
_SPOKEN = {"ahead": mark("chưa tới"), "now": mark("đang chạy"), "done": mark("xong"), "failed": mark("hỏng")}


def _bar_width() -> int:
    """Large letters need the room."""
    return theme().length(88 if theme().compact else 176)


class ProgressRow(QWidget):
    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self.setFixedHeight(theme().length(44) - 1)
        self.show_progress(progress)

    def show_progress(self, progress: Progress) -> None:
        self._progress = progress
        spoken = (progress.name, _SPOKEN[progress.state], progress.what, progress.time)
        say(self, QWidget.setAccessibleName, join(word for word in spoken if word))
        self.update()

    def room(self) -> QRect:
        """Where its words stand, between its name and the bar."""
        left = theme().length(20) + 12 + theme().length(_NAME)
        right = self.width() - theme().length(_TIME) - 8 - _bar_width() - _AIR
        return QRect(left, 0, right - left, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        p, t = self._progress, theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        h, w = self.height(), self.width()
        size = t.length(20)
        self._sign(painter, QRectF(0.5, (h - size) / 2 + 0.5, size - 1, size - 1))
        ahead = p.state == "ahead"
        painter.setFont(t.font("strong"))
        painter.setPen(t.color("ink3" if ahead else "ink"))
        painter.drawText(QRect(size + 12, 0, t.length(_NAME), h), _VCENTER, now(p.name))
        painter.setFont(t.font("small"))
        painter.setPen(t.color("ink3" if ahead else "ink2"))
        room, time_width, bar_width = self.room(), t.length(_TIME), _bar_width()
        self._write(painter, room)
        bar = QRectF(room.right() + 1 + _AIR, h / 2 - 3, bar_width, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("sunken"))
        painter.drawRoundedRect(bar, 3, 3)
        if p.part:
            painter.setBrush(t.color({"done": "primary", "failed": "red"}.get(p.state, "gold")))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * p.part, bar.height()), 3, 3)
        painter.setFont(t.font("strong" if p.state == "now" else "body"))
        painter.setPen(t.color("ink3" if ahead else "ink"))
        draw_figures(painter, QRect(w - time_width, 0, time_width, h), now(p.time), Qt.AlignmentFlag.AlignRight)

    def _write(self, painter: QPainter, area: QRect) -> None:
        """On a line or two."""
        metrics = painter.fontMetrics()
        lines = lines_of(now(self._progress.what), metrics, area.width(), 2)
        line = theme().length(20)
        top = area.center().y() + 1 - line * len(lines) // 2
        for number, words in enumerate(lines):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QRect(area.left(), top + number * line, area.width(), line), _VCENTER, shown)

    def _sign(self, painter: QPainter, area: QRectF) -> None:
        p, t = self._progress, theme()
        if p.state == "failed":
            draw_sign(painter, area, "red")
        elif p.state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("primary_fill"))
            painter.drawEllipse(area)
            inset = area.width() * 0.2
            draw_icon(painter, "tick", area.adjusted(inset, inset, -inset, -inset), "on_fill", 3)
        elif p.state == "now":
            ring = area.adjusted(1, 1, -1, -1)
            painter.setPen(QPen(t.color("line"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            painter.setPen(QPen(t.color("gold"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * 16, int(-360 * 16 * max(p.part, 0.12)))
        else:
            painter.setPen(QPen(t.color("edge"), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(area.adjusted(1, 1, -1, -1))

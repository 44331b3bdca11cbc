"""The rail of steps: done is a tick on a tint, now is filled with a gold rule beneath, ahead is a ring."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.i18n.reword import say
from ui.i18n.words import now, tr
from ui.theme.icons import draw_icon
from ui.theme.theme import theme

_IN_THE_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextDontClip.value


class StepRail(QWidget):
    """Says where the filing stands; it is not pressed."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self._now = 0  # none yet
        self._widths: dict[tuple[str, str, float], int] = {}  # of a name in a type style at a scale, in pixels
        self.setFixedHeight(theme().length(48) - 1)
        self.stand_at(1)

    def stand_at(self, step: int) -> None:
        """``step`` counts from 1."""
        if step == self._now:
            return
        self._now = step
        name, count = self._names[step - 1], len(self._names)
        say(self, QWidget.setAccessibleName, tr("Bước {step} trong {count}: {name}", step=step, count=count, name=name))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc, height = theme().length(24), self.height()
        names = [now(name) for name in self._names]
        style = {step: "strong" if step == self._now else "body" for step in range(1, len(names) + 1)}
        widths = [disc + 8 + self._width(name, style[step]) for step, name in enumerate(names, 1)]
        gap = (self.width() - sum(widths)) / (len(widths) - 1)
        x = 0.0
        for step, (name, width) in enumerate(zip(names, widths, strict=True), 1):
            self._disc(painter, QRectF(round(x) + 0.5, (height - disc) / 2 + 0.5, disc - 1, disc - 1), step)
            painter.setFont(theme().font(style[step]))
            painter.setPen(theme().color("ink" if step == self._now else "ink2"))
            place = QRectF(round(x) + disc + 8, 0, width, height)
            painter.drawText(place, _IN_THE_MIDDLE, name)
            if step == self._now:
                painter.fillRect(QRectF(round(x), height - 3, width, 3), theme().color("gold"))
            if step < len(widths):
                painter.setPen(QPen(theme().color("line"), 1))
                y = round(height / 2) + 0.5
                painter.drawLine(QPointF(x + width + 12, y), QPointF(x + width + gap - 12, y))
            x += width + gap

    def _width(self, name: str, style: str) -> int:
        words = name, style, theme().scale
        if words not in self._widths:
            self._widths[words] = QFontMetrics(theme().font(style)).horizontalAdvance(name)
        return self._widths[words]

    def _disc(self, painter: QPainter, area: QRectF, step: int) -> None:
        if step < self._now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("primary_tint"))
            painter.drawEllipse(area)
            inset = area.width() * 0.22
            draw_icon(painter, "tick", area.adjusted(inset, inset, -inset, -inset), "primary", 2.8)
            return
        now = step == self._now
        painter.setPen(QPen(theme().color("primary_fill" if now else "edge"), 1.25))
        painter.setBrush(theme().color("primary_fill") if now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
        painter.setPen(theme().color("on_fill" if now else "ink2"))
        painter.setFont(theme().font("tiny"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(step))

"""One line of what is filed, read from an arm's length; where a line is to be chosen, it can be pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.citizen.pressable import Pressable
from ui.citizen.screen import CitizenLine
from ui.i18n.words import join, now, tr
from ui.theme.icons import draw_icon
from ui.widgets.sign import draw_sign

HEIGHT = 60  # at 100 %
_LABEL, _SIDE, _ICON = 0.30, 24, 24


class LineRow(Pressable):
    def __init__(self, line: CitizenLine, press: Callable[[], None] | None, *, touch_only: bool) -> None:
        said = join((line.label, line.text), ": ")
        name = tr("{line}, đã báo cán bộ", line=said) if line.asked else said
        super().__init__(name, press, on=False, touch_only=touch_only)
        self._line, self._chosen = line, press is not None
        self._label, self._text = now(line.label), now(line.text)  # in the language of its making, as the size is
        self.setFixedHeight(self.look.length(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, line = self.look, self._line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.held:
            painter.fillRect(self.rect(), t.color("primary_tint"))
        side, width = t.length(_SIDE), self.width()
        value = width * _LABEL + side
        room = width - value - side - t.length(_ICON) - side
        self._write(
            painter, QRectF(side, 0, width * _LABEL - side, self.height()), self._label, "citizen_label", "ink2"
        )
        fits = QFontMetrics(t.font("figure")).horizontalAdvance(self._text) <= room
        color = "amber_text" if line.asked else "ink"
        self._write(painter, QRectF(value, 0, room, self.height()), self._text, "figure" if fits else "h2", color)
        if line.asked or self._chosen:
            size = t.length(_ICON)
            place = QRectF(width - side - size, (self.height() - size) / 2, size, size)
            if line.asked:  # a shape of its own beside the colour
                draw_sign(painter, place, "amber")
            else:
                draw_icon(painter, "pencil", place, "primary", 2)

    def _write(self, painter: QPainter, area: QRectF, text: str, style: str, color: str) -> None:
        """Two lines at most: what does not fit even so is long enough to be read on the officer's side."""
        t = self.look
        painter.setFont(t.font(style))
        painter.setPen(t.color(color))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
        wide = QFontMetrics(t.font(style)).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width() * 1.85))
        painter.drawText(area.translated(0, t.px(style) * 0.08), int(flags), wide)

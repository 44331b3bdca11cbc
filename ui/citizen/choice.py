"""Something large to press in the citizen's window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.citizen.pressable import Pressable
from ui.i18n.words import now
from ui.theme.icons import draw_icon
from ui.theme.tokens import RADIUS

_PAD, _ICON, _GAP = 24, 28, 20


class Choice(Pressable):
    """Words with an icon before them, in a box."""

    def __init__(
        self,
        words: str,
        press: Callable[[], None],
        *,
        icon: str = "",
        primary: bool = False,
        on: bool = False,
        height: int = 88,
        style: str = "citizen_button",
        touch_only: bool = False,
    ) -> None:
        super().__init__(words, press, on=on, touch_only=touch_only)
        self._words, self._icon, self._style, self._primary = now(words), icon, style, primary
        self.setFixedHeight(self.look.length(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._face_width() + 2 * self.look.length(_PAD), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _face_width(self) -> int:
        icon = self.look.length(_ICON) + _GAP if self._icon else 0
        return icon + self._text_width()

    def _text_width(self) -> int:
        return QFontMetrics(self.look.font(self._style)).horizontalAdvance(self._words) + 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge())
        painter.setBrush(t.color(self._ground()))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        ink = "on_fill" if self._primary else "primary" if self.on else "ink"
        size = t.length(_ICON)
        x = (self.width() - self._face_width()) // 2
        if self._icon:
            draw_icon(painter, self._icon, QRectF(x, (self.height() - size) / 2, size, size), ink, 2)
            x += size + _GAP
        painter.setFont(t.font(self._style))
        painter.setPen(t.color(ink))
        place = QRectF(x, t.px(self._style) * 0.08, self._text_width(), self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), self._words)

    def _edge(self) -> QPen:
        if self._primary:
            return QPen(Qt.PenStyle.NoPen)
        return QPen(self.look.color("primary" if self.on else "edge"), 2 if self.on else 1)

    def _ground(self) -> str:
        if self._primary:
            return "primary_hover" if self.held else "primary_fill"
        return "primary_tint" if self.on or self.held else "surface"

"""VI | EN: the language of the desk, switched while it serves and kept for the next start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.i18n.language import speak
from ui.i18n.reword import say
from ui.i18n.words import ENGLISH, VIETNAMESE, language, mark
from ui.theme.theme import theme

SWITCH: Final = "Ctrl+Shift+N"
OTHER: Final = {VIETNAMESE: ENGLISH, ENGLISH: VIETNAMESE}
NAMES: Final = {VIETNAMESE: "Tiếng Việt", ENGLISH: "English"}  # each in its own language, in every language
_SHORT: Final = {VIETNAMESE: "VI", ENGLISH: "EN"}
_GAP: Final = 14


class LanguageSwitch:
    """``keep``: whoever keeps the choice for the next start."""

    def __init__(self, app: QApplication, keep: Callable[[str], None]) -> None:
        self._app, self._keep = app, keep

    def switch(self) -> None:
        """To the other language; every window says its words again when its events are next served."""
        speak(self._app, OTHER[language()])
        self._keep(language())


class LanguageMark(QPushButton):
    """VI | EN on the bar, the one that is spoken in gold."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # who is in the middle of a field stays there
        self.setFixedHeight(theme().length(36))
        say(self, QWidget.setAccessibleName, mark("Ngôn ngữ: tiếng Việt; đổi sang tiếng Anh"))
        say(self, QWidget.setToolTip, mark("Đổi sang tiếng Anh (Ctrl+Shift+N)"))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font("strong"))
        words = sum(metrics.horizontalAdvance(one) for one in _SHORT.values())
        return QSize(words + theme().length(_GAP) + 16, theme().length(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font, gap = theme().font("strong"), theme().length(_GAP)
        painter.setFont(font)
        widths = {one: QFontMetrics(font).horizontalAdvance(short) for one, short in _SHORT.items()}
        x, height = (self.width() - sum(widths.values()) - gap) / 2, self.height()
        for one, short in _SHORT.items():
            painter.setPen(theme().color("bar_gold" if one == language() else "on_bar2"))
            painter.drawText(round(x), 0, widths[one] + 2, height, Qt.AlignmentFlag.AlignVCenter, short)
            x += widths[one] + gap
        painter.setPen(theme().color("on_bar2"))
        middle = round((self.width() - sum(widths.values()) - gap) / 2 + widths[VIETNAMESE] + gap / 2)
        painter.drawLine(middle, round(height * 0.32), middle, round(height * 0.68))

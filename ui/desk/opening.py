"""The small window that is there at once, while the store, the gateway line and the rest are opened behind it.

Three plain labels and a style sheet in words: the program's own widgets need Qt's enums, whose loading alone
takes as long as a tenth of a bare window's whole start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from counter.settings import StationSettings
from ui.theme.tokens import FAMILY, LIGHT, TYPE

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class OpeningWindow(QFrame):
    """Says which counter is opening; where it cannot, why, and what to do. ``painted``: once, when it was seen."""

    painted = Signal()

    def __init__(self, station: StationSettings) -> None:
        super().__init__()
        self._unseen = True
        self._state = QLabel("Đang mở kho dữ liệu và đường truyền…")
        self._state.setWordWrap(True)
        self._state.setStyleSheet(_text("body", "ink"))
        title, name = QLabel("Một Cửa"), QLabel(f"{station.unit_name} · {station.counter_name}")
        title.setStyleSheet(_text("h1", "ink"))
        name.setStyleSheet(_text("body", "ink2"))
        self.setWindowTitle("Một Cửa")
        self.setFixedSize(480, 220)
        self.setStyleSheet(f"QFrame {{ background: {LIGHT['paper']}; }}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 16, 32, 24)
        for label in (title, name, self._state):
            layout.addWidget(label)
        layout.addStretch(1)

    def say(self, words: str) -> None:
        """The desk cannot open: ``words`` tell the true cause, and what the officer can do."""
        self._state.setStyleSheet(_text("body", "red_text"))
        self._state.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            QTimer.singleShot(0, self.painted.emit)


def _text(style: str, color: str) -> str:
    """With air above the line: Ẫ rises above the typeface's ascent, and a label clips."""
    pixels, weight = TYPE[style]
    return f"color: {LIGHT[color]}; font: {weight} {pixels}px '{FAMILY}'; padding-top: 6px; qproperty-indent: 0;"

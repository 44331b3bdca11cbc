"""The small window that is there at once, while the settings, the store, the line and the rest are opened behind it.

Three plain labels and a style sheet in words: the program's own widgets need Qt's enums, whose loading alone
takes as long as a tenth of a bare window's whole start.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from ui.theme.tokens import FAMILY, LIGHT, TYPE

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from counter.errors import CounterError
    from counter.settings import StationSettings

_WIDTH, _HEIGHT = 480, 220


class OpeningWindow(QFrame):
    """Says that the desk is opening, and which counter's once that is known; where it cannot, why, and what to do.

    ``painted``: once, when it was seen. ``refused``: why the desk cannot open.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.refused: CounterError | None = None
        self._unseen = True
        self._state = QLabel("Đang mở kho dữ liệu và đường truyền…")
        self._state.setWordWrap(True)
        self._state.setStyleSheet(_text("body", "ink"))
        title, self._name = QLabel("Một Cửa"), QLabel(" ")  # with the height of its line from the start
        title.setStyleSheet(_text("h1", "ink"))
        self._name.setStyleSheet(_text("body", "ink2"))
        self.setWindowTitle("Một Cửa")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setStyleSheet(f"QFrame {{ background: {LIGHT['paper']}; }}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 16, 32, 24)
        for label in (title, self._name, self._state):
            layout.addWidget(label)
        layout.addStretch(1)

    def name(self, station: StationSettings) -> None:
        """Which counter is opening."""
        self._name.setText(f"{station.unit_name} · {station.counter_name}")

    def refuse(self, failure: CounterError) -> None:
        """The desk cannot open: the true cause, what the officer can do, and everything that is wrong in a file."""
        self.refused = failure
        said = importlib.import_module("ui.text").failure(failure.code)
        problems: tuple[str, ...] = getattr(failure, "problems", ())
        self._state.setStyleSheet(_text("body", "red_text"))
        self._state.setText("\n".join((f"{said.sentence} {said.remedy} ({failure.code.value})", *problems)))
        self.setFixedHeight(max(_HEIGHT, self.heightForWidth(_WIDTH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            QTimer.singleShot(0, self.painted.emit)


def _text(style: str, color: str) -> str:
    """With air above the line: Ẫ rises above the typeface's ascent, and a label clips."""
    pixels, weight = TYPE[style]
    return f"color: {LIGHT[color]}; font: {weight} {pixels}px '{FAMILY}'; padding-top: 6px; qproperty-indent: 0;"

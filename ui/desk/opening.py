"""The small window that is there at once, while the store, the gateway line and the rest are opened behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter.settings import StationSettings
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph


class OpeningWindow(QWidget):
    """Says which counter is opening; where it cannot, why, and what to do."""

    def __init__(self, station: StationSettings) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Một Cửa")
        self.setFixedSize(480, 220)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(32, 24, 32, 24)
        self._layout.addWidget(Label("Một Cửa", "h1"))
        self._layout.addWidget(Label(f"{station.unit_name} · {station.counter_name}", "body", "ink2"))
        self._state = Paragraph("Đang mở kho dữ liệu và đường truyền…", "body", "ink")
        self._layout.addWidget(self._state)
        self._layout.addStretch(1)

    def say(self, words: str) -> None:
        """The desk cannot open: ``words`` tell the true cause, and what the officer can do."""
        self._layout.removeWidget(self._state)
        self._state.deleteLater()
        self._state = Paragraph(words, "body", "red_text")
        self._layout.insertWidget(2, self._state)

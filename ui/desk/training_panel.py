"""The docked training panel: cards to put on the reader, their codes to scan, the line to cut."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout

from ui.desk.training_presenter import TrainingScreen
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.stack import Grow, clear, fill


class TrainingPanel(QFrame):
    """``chosen(key)``, ``inserted()``, ``removed()``, ``scanned()``, ``line_toggled()``; keys Ctrl+1 to Ctrl+4."""

    chosen = Signal(str)
    inserted = Signal()
    removed = Signal()
    scanned = Signal()
    line_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: TrainingScreen | None = None
        self.setProperty("box", "gold")
        self.setAccessibleName("Bảng tập huấn")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(15, 7, 15, 7)
        self._row.setSpacing(8)
        self._cards = QComboBox()
        self._cards.setAccessibleName("Thẻ tập huấn")
        self._cards.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._cards.setMinimumContentsLength(4)
        self._cards.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._cards.activated.connect(lambda _: self.chosen.emit(self._cards.currentData()))

    def show_screen(self, screen: TrainingScreen) -> None:
        if screen == self._shown:
            return
        if self._shown is None or self._shown.cards != screen.cards:
            self._cards.clear()
            for card in screen.cards:
                self._cards.addItem(f"{card.label} – {card.about}" if card.about else card.label, card.key)
        self._cards.setCurrentIndex(max(self._cards.findData(screen.chosen), 0))
        self._shown = screen
        self._cards.setParent(None)
        clear(self._row)
        swap = "Đổi thẻ" if screen.inserted and screen.inserted != screen.chosen else "Đặt thẻ"
        line = "Nối mạng" if screen.line_cut else "Cắt mạng"
        buttons = (
            self._button(swap, "Ctrl+1", "card", self.inserted),
            self._button("Nhấc thẻ", "Ctrl+2", "upload", self.removed),
            self._button("Quét QR", "Ctrl+3", "qr", self.scanned),
            self._button(line, "Ctrl+4", "net" if screen.line_cut else "nonet", self.line_toggled),
        )
        fill(self._row, (Grow(self._cards), *buttons))
        self._cards.show()

    @staticmethod
    def _button(words: str, key: str, icon: str, pressed: SignalInstance) -> Button:
        shown = "" if theme().compact else words
        button = Button(shown, key, icon=icon, name=words, height=32, pad=8, run=pressed.emit)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return button

"""The docked training panel: cards to put on the reader, their codes to scan, the line to cut."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from ui.desk.training_presenter import TrainingScreen
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.stack import Grow, clear, fill

CARDS = "Ctrl+0"  # leads into the list of cards; the arrows choose


class TrainingPanel(QFrame):
    """``chosen(key)``, ``inserted()``, ``removed()``, ``scanned()``, ``line_toggled()``; keys Ctrl+0 to Ctrl+4."""

    chosen = Signal(str)
    inserted = Signal()
    removed = Signal()
    scanned = Signal()
    line_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: TrainingScreen | None = None
        self.setProperty("box", "gold")
        say(self, QWidget.setAccessibleName, tr("Bảng tập huấn"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(15, 7, 15, 7)
        self._row.setSpacing(8)
        self._cards = QComboBox()
        say(self._cards, QWidget.setAccessibleName, tr("Thẻ tập huấn"))
        self._cards.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._cards.setMinimumContentsLength(4)
        self._cards.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._cards.activated.connect(lambda _: self.chosen.emit(self._cards.currentData()))

    def focus_cards(self) -> None:
        """The keyboard to the list, which Tab passes by."""
        self.show()
        self._cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_screen(self, screen: TrainingScreen) -> None:
        if screen == self._shown:
            return
        if self._shown is None or self._shown.cards != screen.cards:
            self._cards.clear()
            for card in screen.cards:
                self._cards.addItem(f"{card.label} – {card.about}" if card.about else card.label, card.key)
        self._cards.setCurrentIndex(max(self._cards.findData(screen.chosen), 0))
        self._shown = screen
        led_here = self._cards.hasFocus()
        self._cards.setParent(None)
        clear(self._row)
        swap = tr("Đổi thẻ") if screen.inserted and screen.inserted != screen.chosen else tr("Đặt thẻ")
        line = tr("Nối mạng") if screen.line_cut else tr("Cắt mạng")
        buttons = (
            self._button(swap, "Ctrl+1", "card", self.inserted),
            self._button(tr("Nhấc thẻ"), "Ctrl+2", "upload", self.removed),
            self._button(tr("Quét QR"), "Ctrl+3", "qr", self.scanned),
            self._button(line, "Ctrl+4", "net" if screen.line_cut else "nonet", self.line_toggled),
        )
        fill(self._row, (Grow(self._cards), KeyHint(CARDS), *buttons))
        self._cards.show()
        if led_here:
            self._cards.setFocus()

    @staticmethod
    def _button(words: str, key: str, icon: str, pressed: SignalInstance) -> Button:
        shown = "" if theme().compact else words
        button = Button(shown, key, icon=icon, name=words, height=32, pad=8, run=pressed.emit)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return button

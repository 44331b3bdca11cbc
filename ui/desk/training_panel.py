"""The docked training panel: cards to put on the reader, their codes to scan, the line to cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)
from shiboken6 import isValid

from ui.desk.training_presenter import TrainingScreen
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.icons import draw_icon
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.stack import Grow, clear, fill

CARDS = "Ctrl+0"  # leads into the list of cards; the arrows choose


_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class _Cards(QComboBox):
    """``left``: Enter or Esc, or a press in the list; the arrows only go through it."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _DONE:
            event.accept()  # before the footer's own Esc
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DONE and not event.modifiers():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        side, pad = theme().length(16), theme().length(8)
        room = self.width() - side - 3 * pad
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        place = QRectF(self.width() - side - pad, (self.height() - side) / 2, side, side)
        draw_icon(painter, "down", place, "ink2")

    def hidePopup(self) -> None:
        super().hidePopup()
        self.left.emit()


class TrainingPanel(QFrame):
    """``chosen(key)``, ``inserted()``, ``removed()``, ``scanned()``, ``line_toggled()``; keys Ctrl+0 to Ctrl+4.

    ``went``: whoever chose a card is done, and what had the keyboard before is gone.
    """

    chosen = Signal(str)
    inserted = Signal()
    removed = Signal()
    scanned = Signal()
    line_toggled = Signal()
    went = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: TrainingScreen | None = None
        self.setProperty("box", "gold")
        say(self, QWidget.setAccessibleName, tr("Bảng tập huấn"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(15, 7, 15, 7)
        self._row.setSpacing(8)
        self._before: QWidget | None = None
        self._cards = _Cards()
        say(self._cards, QWidget.setAccessibleName, tr("Thẻ tập huấn"))
        self._cards.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._cards.setMinimumContentsLength(4)
        self._cards.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._cards.activated.connect(lambda _: self.chosen.emit(self._cards.currentData()))
        self._cards.left.connect(self._give_back)
        for acted in (self.inserted, self.removed, self.scanned, self.line_toggled):
            acted.connect(self._give_back)

    def focus_cards(self) -> None:
        """The keyboard to the list, which Tab passes by; Enter, Esc, or what is then done, gives it back."""
        self.show()
        focused = QApplication.focusWidget()
        if focused is not self._cards:
            self._before = focused
        self._cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give_back(self) -> None:
        """To the field the officer was in: the card is laid for what stands there."""
        if not self._cards.hasFocus():
            return
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.went.emit()

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
        shown = "" if theme().scale > 1 else words  # in larger text four words do not stand beside each other
        button = Button(shown, key, icon=icon, name=words, height=32, pad=8, run=pressed.emit)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return button

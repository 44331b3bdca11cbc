"""Step 1 without a usable card, on the screen: the ways on the left, what to do and to attest on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.model.identity import LONGEST_NUMBER
from ui.desk.no_card_desk import NoCardScreen
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Top, column, row


class NoCardPanel(QWidget):
    """``chosen(index)``, ``number_typed(text)`` at every key, ``number_left()``, ``attested()``."""

    chosen = Signal(int)
    number_typed = Signal(str)
    number_left = Signal()
    attested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ways, self._guidance, self._attest = Slot(), Slot(), Slot()
        self._buttons: list[Button] = []
        self._number = QLineEdit()
        say(self._number, QWidget.setAccessibleName, tr("Số trên giấy tờ đã xem"))
        say(self._number, QLineEdit.setPlaceholderText, tr("Số định danh hoặc số giấy tờ"))
        self._number.setMaxLength(LONGEST_NUMBER)
        self._number.textEdited.connect(self.number_typed)
        self._number.editingFinished.connect(self.number_left)
        self._asks = column(Label(tr("Số trên giấy tờ đã xem"), "label"), self._number, gap=4)
        right = column(self._guidance, self._asks, self._attest, STRETCH, gap=16, margins=(20, 16, 20, 16), box="card")
        layout = QVBoxLayout(self) if theme().compact else QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self._ways, 1)
        layout.addWidget(right, 1)

    def home(self) -> QWidget | None:
        """The way that is chosen."""
        return next((one for one in self._buttons if one.property("on") == "1"), None)

    def show_screen(self, screen: NoCardScreen) -> None:
        had_focus = any(one.hasFocus() for one in self._buttons)
        if self._ways.put((screen.ways, screen.chosen), lambda _: self._list(screen)) is not None and had_focus:
            self._buttons[screen.chosen].setFocus()
        self._guidance.put((screen.guidance, screen.rests_on), lambda _: _guidance(screen))
        self._asks.setVisible(bool(screen.attests))
        if self._number.text() != screen.number and not self._number.hasFocus():
            self._number.setText(screen.number)
        had_focus = self._attest.isAncestorOf(self.window().focusWidget() or self)
        made = self._attest.put((screen.attests, screen.attested), lambda _: self._attesting(screen))
        if made is not None and had_focus:
            made.setFocus()

    def _list(self, screen: NoCardScreen) -> QWidget:
        self._buttons = [
            Button(
                title,
                str(key),
                "choice",
                on=key - 1 == screen.chosen,
                height=44,
                run=partial(self.chosen.emit, key - 1),
            )
            for key, title in enumerate(screen.ways, 1)
        ]
        for button in self._buttons:
            say(button, QWidget.setAccessibleDescription, tr("đang chọn") if button.property("on") == "1" else "")
        return column(*self._buttons, STRETCH, gap=8)

    def _attesting(self, screen: NoCardScreen) -> QWidget | None:
        if not screen.attests:
            return None
        button = Button(screen.attests, "Ctrl+D", "choice", on=screen.attested, height=44, run=self.attested.emit)
        say(button, QWidget.setAccessibleDescription, tr("đã xác nhận") if screen.attested else tr("chưa xác nhận"))
        return button


def _guidance(screen: NoCardScreen) -> QWidget:
    steps = [
        row(Top(Label(f"{number}.", "strong", "primary")), Grow(Paragraph(words, "body")), gap=8)
        for number, words in enumerate(screen.guidance, 1)
    ]
    rests = column(Label(tr("Hồ sơ sẽ ghi"), "small", "ink2"), Paragraph(screen.rests_on, "strong"), gap=0)
    return column(Label(screen.ways[screen.chosen], "h3"), *steps, rests, gap=12)

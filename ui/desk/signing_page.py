"""Người dân ký thế nào, on the screen: the ways on the left, the witness on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.model.signing import LONGEST_NAME, LONGEST_NUMBER
from ui.desk.signing_presenter import SigningScreen
from ui.desk.signing_words import SIGNING_WORDS
from ui.desk.step_view import StepView
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Item, Top, column, row, scrolled


class SigningView(StepView):
    """``chosen(index)``, ``finger()``, ``aloud()``, ``reading()``, ``named(text)``, ``numbered(text)``, ``sworn()``."""

    chosen = Signal(int)
    finger = Signal()
    aloud = Signal()
    reading = Signal()
    named = Signal(str)
    numbered = Signal(str)
    sworn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ways, self._heard, self._vow, self._missing = Slot(), Slot(), Slot(), Slot()
        self._first: Button | None = None
        self._name = _field(tr("Họ tên người làm chứng"), LONGEST_NAME, self.named.emit)
        self._number = _field(tr("Số giấy tờ người làm chứng"), LONGEST_NUMBER, self.numbered.emit)
        rule = Paragraph(
            tr(
                "Đủ 18 tuổi, không phải cán bộ tiếp nhận, không có quyền, lợi ích liên quan. "
                "Quét mã QR trên thẻ của người đó rồi bấm F2 đọc chip, hoặc gõ."
            ),
            "body",
            "ink2",
        )
        self._witness = column(
            Label(tr("Người làm chứng"), "h3"),
            rule,
            Label(tr("Họ tên người làm chứng"), "label"),
            self._name,
            Label(tr("Số giấy tờ người làm chứng"), "label"),
            self._number,
            self._vow,
            STRETCH,
            gap=8,
            margins=(20, 16, 20, 16),
            box="card",
        )
        left = column(self._ways, self._heard, STRETCH, gap=16)
        body = QWidget()
        layout = QVBoxLayout(body) if theme().compact else QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(left, 1)
        layout.addWidget(self._witness, 1)
        page = self._column(top=16)
        page.addWidget(scrolled(column(Label(SIGNING_WORDS, "h2"), Grow(body), self._missing, gap=16)))

    def home(self) -> QWidget | None:
        return self._first

    def show_screen(self, screen: SigningScreen) -> None:
        self._ways.put((screen.chosen, screen.finger), lambda _: self._list(screen))
        self._heard.put((screen.aloud, screen.read), lambda _: self._reading(screen))
        self._witness.setVisible(screen.asks_witness)
        _show(self._name, screen.name)
        _show(self._number, screen.number)
        self._vow.put(screen.disinterested, self._swearing)
        self._missing.put(screen.missing, lambda words: _missing(words) if words else None)
        self._set_footer(screen.footer)

    def _list(self, screen: SigningScreen) -> QWidget:
        had_focus = self._first is not None and self._first.hasFocus()
        buttons = [
            _choice(words, str(key), on=key - 1 == screen.chosen, run=partial(self.chosen.emit, key - 1))
            for key, words in enumerate(screen.ways, 1)
        ]
        self._first = buttons[screen.chosen]
        if had_focus:
            self._first.setFocus()
        other: Item = None
        if screen.finger:
            change = Button(tr("Đổi ngón"), "5", run=self.finger.emit)
            other = column(
                row(Grow(Label(tr("Lăn {finger}", finger=screen.finger), "strong")), change),
                Paragraph(tr("Không có ngón trỏ phải thì ngón trỏ trái, rồi ngón khác và ghi rõ ngón nào."), "small"),
                gap=4,
            )
        return column(*buttons, other, gap=8)

    def _reading(self, screen: SigningScreen) -> QWidget:
        aloud = _choice(tr("Cán bộ đọc to cho nghe"), "4", on=screen.aloud, run=self.aloud.emit)
        about = Paragraph(tr("Cho người không nhìn được, không biết chữ, không biết tiếng Việt viết."), "small")
        if not screen.aloud:
            return column(aloud, about, gap=4)
        if screen.read:
            done = row(Sign("jade", 16), Grow(Label(tr("Đã đọc hết tờ khai này"), "strong", "jade_text")), gap=8)
        else:
            done = row(Sign("amber", 16), Grow(Label(tr("Chưa đọc hết"), "strong", "amber_text")), gap=8)
        return column(aloud, done, Button(tr("Đọc to từng dòng"), "F6", run=self.reading.emit), gap=8)

    def _swearing(self, disinterested: bool) -> QWidget:  # noqa: FBT001  # the slot's value
        return _choice(tr("Đã hỏi: không có quyền, lợi ích liên quan"), "Ctrl+D", on=disinterested, run=self.sworn.emit)


def _field(name: str, longest: int, left: Callable[[str], None]) -> QLineEdit:
    made = QLineEdit()
    say(made, QLineEdit.setAccessibleName, name)
    made.setMaxLength(longest)
    made.editingFinished.connect(lambda: left(made.text()))
    return made


def _show(line: QLineEdit, text: str) -> None:
    if line.text() != text and not line.hasFocus():
        line.setText(text)


def _choice(words: str, key: str, *, on: bool, run: Callable[[], None]) -> Button:
    button = Button(words, key, "choice", on=on, height=44, run=run)
    say(button, QWidget.setAccessibleDescription, tr("đang chọn") if on else "")
    return button


def _missing(words: tuple[str, ...]) -> QWidget:
    lines = [Paragraph(one, "body") for one in words]
    head = Label(tr("Còn thiếu trước khi nộp"), "strong", "amber_text")
    return row(Top(Sign("amber", 24)), Grow(column(head, *lines, gap=0)), gap=12, margins=(16, 8, 16, 8), box="amber")

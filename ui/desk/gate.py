"""The gate on the screen: one question in the middle of an otherwise empty window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.desk.action import Action, Footer
from ui.desk.gate_presenter import GateScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.qr_code import QrCode
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Item, Top, card, column, row

_WIDTH = 456
_QR = 200


class GateView(StepView):
    """``given(tuple of what stands in the fields)``, ``left``. Fields are emptied with every answer and question."""

    given = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked: object = None
        self._attempt = 0
        self._fields: tuple[QLineEdit, ...] = ()
        self._go: Button | None = None
        self._question, self._trouble = Slot(), Slot()
        box = card(self._trouble, self._question, margins=(32, 28, 32, 32))
        box.setFixedWidth(min(theme().length(_WIDTH), 1200))
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(row(STRETCH, box, STRETCH))
        layout.addStretch(3)

    def home(self) -> QWidget | None:
        return self._fields[0] if self._fields else self._go

    def show_screen(self, screen: GateScreen) -> None:
        if screen.order != self._asked:
            self._asked = screen.order
            self._ask(screen)
        self._trouble.put(
            screen.trouble, lambda trouble: column(trouble_notice(trouble), 16, gap=0) if trouble else None
        )
        if self._go is not None:
            self._go.setEnabled(not screen.busy)
        if screen.attempt != self._attempt:
            self._attempt = screen.attempt
            self._focus_home()

    def _ask(self, screen: GateScreen) -> None:
        self._fields = tuple(self._field(label, hidden=hidden) for label, hidden in screen.fields)
        for one, following in zip(self._fields, self._fields[1:], strict=False):
            one.returnPressed.connect(following.setFocus)
        if self._fields:
            self._fields[-1].returnPressed.connect(self._submit)
        self._go = Button(screen.go, "Enter", "primary", run=self._submit) if screen.go else None
        leave = Button(screen.leave, "Esc", "quiet", run=self.left.emit) if screen.leave else None
        inputs: tuple[Item, ...] = ()
        for (label, _hidden), field in zip(screen.fields, self._fields, strict=True):
            inputs += (Label(label, "label"), 4, field, 12)
        self._question.put(
            screen.order,
            lambda order: (
                column(_heading(screen), 16, _secrets(screen), *inputs, 8, self._go, 8 if leave else None, leave, gap=0)
                if order
                else None
            ),
        )
        self._set_footer(Footer(elsewhere=(Action(screen.leave, "Esc", self.left.emit),)) if screen.leave else Footer())
        self._focus_home()

    @staticmethod
    def _field(label: str, *, hidden: bool) -> QLineEdit:
        field = QLineEdit()
        say(field, QWidget.setAccessibleName, label)
        if hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText)
        return field

    def _focus_home(self) -> None:
        home = self.home()
        if home is not None and self.isVisible():
            home.setFocus()

    def _submit(self) -> None:
        given = tuple(field.text() for field in self._fields)
        for field in self._fields:
            field.clear()
        self.given.emit(given)


def _heading(screen: GateScreen) -> QWidget:
    words = column(Label(screen.title, "h2", elide=True), Paragraph(screen.text, "body", "ink2"), gap=4)
    return row(Top(Icon(screen.icon, 32, "primary", 1.4)), Grow(words), gap=16)


def _secrets(screen: GateScreen) -> QWidget | None:
    if screen.uri:
        compact = theme().compact
        code = QrCode(screen.uri, _QR if compact else theme().length(_QR), tr("Mã QR cho ứng dụng xác thực"))
        hint, key = Label(tr("Không quét được thì gõ khóa"), "small", "ink2"), Paragraph(screen.key, "strong", "ink")
        say(key, QWidget.setAccessibleName, tr("Khóa: {key}", key=screen.key))
        if compact:  # large letters leave no room below the code
            return column(row(Top(code), Grow(column(hint, key, gap=0)), gap=16), 8, gap=0)
        return column(row(STRETCH, code, STRETCH), 8, hint, key, 16, gap=0)
    if screen.codes:
        grid = QWidget()
        cells = QGridLayout(grid)
        cells.setContentsMargins(0, 0, 0, 8)
        cells.setVerticalSpacing(8)
        for number, code_text in enumerate(screen.codes):
            cells.addWidget(Label(code_text, "strong"), number // 2, number % 2)
        return grid
    return None

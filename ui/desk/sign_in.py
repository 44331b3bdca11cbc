"""Signing in, in the middle of an otherwise empty window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.desk.sign_in_presenter import SignInScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Top, card, column, row


class SignInView(StepView):
    """``sign_in(username, password)``: the password is emptied after every attempt."""

    sign_in = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._attempt = 0
        self._name = QLineEdit()
        say(self._name, QWidget.setAccessibleName, tr("Tên đăng nhập"))
        self._password = QLineEdit()
        say(self._password, QWidget.setAccessibleName, tr("Mật khẩu"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText)
        self._name.returnPressed.connect(self._password.setFocus)
        self._password.returnPressed.connect(self._submit)
        self._go = Button(tr("Vào quầy"), "Enter", "primary", run=self._submit)
        self._head, self._trouble, self._hint = Slot(), Slot(), Slot()
        box = card(
            self._head,
            16,
            self._trouble,
            Label(tr("Tên đăng nhập"), "label"),
            4,
            self._name,
            12,
            Label(tr("Mật khẩu"), "label"),
            4,
            self._password,
            20,
            self._go,
            margins=(32, 28, 32, 32),
        )
        box.setFixedWidth(min(theme().length(416), 1200))
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(row(STRETCH, box, STRETCH))
        layout.addSpacing(16)
        layout.addWidget(self._hint)
        layout.addWidget(
            Label(tr("Quên mật khẩu: nhờ người quản trị của trung tâm."), "small", "ink2"),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        layout.addStretch(3)

    def home(self) -> QWidget:
        return self._password if self._name.text() else self._name

    def show_screen(self, screen: SignInScreen) -> None:
        head = (screen.unit, screen.counter, screen.centre, screen.training)
        self._head.put(head, lambda _: _heading(screen))
        self._trouble.put(
            screen.trouble,
            lambda trouble: column(trouble_notice(trouble), 16, gap=0) if trouble else None,
        )
        self._hint.put(screen.hint, lambda words: _hint(words) if words else None)
        self._go.setEnabled(not screen.busy)
        if screen.attempt != self._attempt:
            self._attempt = screen.attempt
            self._password.setFocus()

    def _submit(self) -> None:
        password = self._password.text()
        self._password.clear()
        self.sign_in.emit(self._name.text(), password)


def _hint(words: str) -> QWidget:
    box = row(
        Icon("user", 16, "gold_text"), Label(words, "body", "gold_text"), gap=8, margins=(12, 6, 12, 6), box="gold"
    )
    return column(row(STRETCH, box, STRETCH), 8, gap=0)


def _heading(screen: SignInScreen) -> QWidget:
    return column(
        row(
            Top(Icon("door", 40, "primary", 1.4)),
            column(Label("Một Cửa", "h1"), Label(f"{screen.unit} · {screen.counter}", "body", "ink2"), gap=0),
            STRETCH,
            Top(Pill(tr("TẬP HUẤN"), "gold")) if screen.training else None,
            gap=16,
        ),
        Paragraph(screen.centre, "small", "ink2") if screen.centre else None,
        gap=8,
    )

"""Tài khoản của tôi on the screen: how one's own account is kept shut."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desk.list_page import list_heading
from ui.desk.security_presenter import SecurityLine, SecurityScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.reword import say
from ui.i18n.words import join, mark, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label, fixed
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, card, column, row, ruled, scrolled

_ABOUT = mark(
    "Bước xác thực thứ hai giữ tài khoản kín cả khi mật khẩu bị lộ: khi đăng nhập, ngoài mật khẩu còn gõ "
    "một mã 6 số đổi mỗi 30 giây trên điện thoại. Không cần mạng."
)


class SecurityView(StepView):
    def __init__(self) -> None:
        super().__init__()
        self._head, self._said, self._lines = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        body = (self._head, self._said, self._lines, Paragraph(_ABOUT, "small", "ink2"), STRETCH)
        layout.addWidget(scrolled(column(*body, gap=12, margins=(0, 0, 8, 0))))

    def show_screen(self, screen: SecurityScreen) -> None:
        self._head.put(screen.summary, _heading)
        self._said.put(screen.said, trouble_notice)
        self._lines.put(screen.lines, lambda lines: card(*ruled(*(_line(one) for one in lines))) if lines else None)
        self._set_footer(screen.footer)


def _heading(summary: str) -> QWidget:
    return list_heading(tr("Tài khoản của tôi"), summary)


def _line(line: SecurityLine) -> QWidget:
    stands = Pill(line.how, line.tone) if line.tone else Label(line.how, "body")
    buttons = [Button(one.words, one.key, icon=one.icon, run=one.run) for one in line.actions]
    words = Label(line.what, "label", "ink2")
    if theme().compact:
        shown = column(row(words, stands, STRETCH), row(*buttons, STRETCH), gap=4, margins=(0, 8, 0, 8))
    else:
        shown = row(fixed(words, 224), stands, STRETCH, *buttons, margins=(0, 8, 0, 8))
    say(shown, QWidget.setAccessibleName, join((line.what, line.how), ": "))
    return shown

"""Tài khoản on the screen: everybody's accounts, and the form for a new one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.model.account import LONGEST_NAME
from ui.desk.accounts_presenter import AccountRow, AccountsScreen
from ui.desk.list_page import ListPage, list_heading
from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, card, column, row
from ui.widgets.table import Cell, Column, RowTable


class AccountsView(ListPage):
    """``added(username, name, role's place)``."""

    added = Signal(str, str, int)

    def __init__(self) -> None:
        self._username, self._name = QLineEdit(), QLineEdit()
        say(self._username, QWidget.setAccessibleName, tr("Tên đăng nhập"))
        say(self._username, QLineEdit.setPlaceholderText, tr("ví dụ: thu.ha"))
        self._username.setMaxLength(32)
        say(self._name, QWidget.setAccessibleName, tr("Họ tên"))
        self._name.setMaxLength(LONGEST_NAME)
        self._roles = Slot()
        self._form = card(
            Label(tr("Tài khoản mới"), "h3"),
            12,
            row(
                Grow(column(Label(tr("Tên đăng nhập"), "label"), self._username, gap=4)),
                Grow(column(Label(tr("Họ tên"), "label"), self._name, gap=4), 2),
                gap=12,
            ),
            12,
            Label(tr("Vai trò (chọn là thêm)"), "label"),
            4,
            self._roles,
        )
        super().__init__(RowTable(_columns(), tr("Tài khoản của quầy")), above=self._form)
        self._form_shown = 0
        self._username.returnPressed.connect(self._name.setFocus)
        self._name.returnPressed.connect(self._to_roles)

    def home(self) -> QWidget | None:
        if self._form.isVisibleTo(self):
            return self._username
        return super().home()

    def show_screen(self, screen: AccountsScreen) -> None:
        self._head.put(screen.summary, lambda summary: list_heading(tr("Tài khoản"), summary))
        self._roles.put(screen.roles, self._role_buttons)
        closed = self._form.isVisibleTo(self) and not screen.adding
        self._form.setVisible(screen.adding)
        self._show_list(screen.said, tuple(_cells(line) for line in screen.lines))
        self._set_footer(screen.footer)
        if screen.form != self._form_shown:
            self._form_shown = screen.form
            self._username.clear()
            self._name.clear()
            self._username.setFocus()
        elif closed and self.isVisible():
            self._list.table.setFocus()

    def _role_buttons(self, roles: tuple[str, ...]) -> QWidget:
        """Each adds at once: the name is typed, the role is the last word."""
        buttons = [
            Button(words, icon="user", run=lambda place=place: self._add(place))  # type: ignore[misc]  # a default binds the loop's value
            for place, words in enumerate(roles)
        ]
        self._first_role = buttons[0]
        return row(*buttons, STRETCH, gap=8)

    def _to_roles(self) -> None:
        self._first_role.setFocus()

    def _add(self, role: int) -> None:
        self.added.emit(self._username.text(), self._name.text(), role)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Tài khoản")), Column(tr("Tình trạng"), 160)
    return (
        Column(tr("Tài khoản")),
        Column(tr("Vai trò"), 136),
        Column(tr("Bước xác thực hai"), 208),
        Column(tr("Tình trạng"), 160),
    )


def _cells(line: AccountRow) -> tuple[Cell, ...]:
    account = Cell(
        line.name, below=join((line.username, line.role), " · ") if theme().compact else line.username, style="strong"
    )
    state = Cell(line.state, pill=line.tone)
    if theme().compact:
        return account, state
    return account, Cell(line.role), Cell(line.factor, color="ink2"), state

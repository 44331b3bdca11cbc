"""Tài khoản: the administrator adds, blocks, lets in again, gives roles and fresh starts. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from counter.account_events import (
    AccountLine,
    AccountsListed,
    AddAccount,
    BlockAccount,
    ChangeRole,
    ListAccounts,
    ResetFactor,
    ResetPassword,
    TemporaryPassword,
)
from counter.events import Event, Failed, SignedIn
from counter.model.account import Role
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.security_presenter import FACTORS, ROLES
from ui.desk.view import Shows
from ui.i18n.words import tr
from ui.text import failure

_COMMANDS: Final = ("ListAccounts", "AddAccount", "BlockAccount", "ChangeRole", "ResetPassword", "ResetFactor")


@dataclass(frozen=True, slots=True)
class AccountRow:
    name: str
    username: str
    role: str
    factor: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class AccountsScreen:
    """``adding``: the form is open; ``roles``: its choices. ``form`` counts up when it is to be emptied."""

    summary: str
    said: Trouble | None
    lines: tuple[AccountRow, ...]
    adding: bool
    roles: tuple[str, ...]
    form: int
    footer: Footer


class AccountsPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[AccountsScreen]) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._accounts: tuple[AccountLine, ...] = ()
        self._marked = 0
        self._adding = self._asking = False
        self._form = 0
        self._said: Trouble | None = None

    def opened(self) -> None:
        self._said, self._adding, self._asking = None, False, False
        self._ports.desk.submit(ListAccounts())

    def mark(self, index: int) -> None:
        if max(index, 0) != self._marked:
            self._marked = max(index, 0)
            if self._asking:  # it was asked about the other one
                self._asking, self._said = False, None
            self.refresh()

    # ------------------------------------------------------------ what is done

    def open_form(self) -> None:
        """Ctrl+N."""
        self._adding, self._said = True, None
        self._form += 1
        self.refresh()

    def close_form(self) -> None:
        self._adding = False
        self.refresh()

    def add(self, username: str, display_name: str, role: int) -> None:
        """``role``: its place among ``AccountsScreen.roles``."""
        if not username.strip() or not display_name.strip():
            self._said = Trouble(
                "amber", tr("Cần cả tên đăng nhập và họ tên"), tr("Họ tên in trên phiếu của người dân.")
            )
            self.refresh()
            return
        self._submit(AddAccount(username.strip(), display_name, tuple(ROLES)[role]))

    def toggle_block(self) -> None:
        """Ctrl+B: also lifts the lock of wrong passwords."""
        if (one := self._one()) is not None:
            self._submit(BlockAccount(one.username, not (one.blocked or self._locked(one))))

    def ask_role(self) -> None:
        """Ctrl+R: which of the others."""
        if (one := self._one()) is not None:
            self._asking = True
            self._said = Trouble(
                "amber",
                tr("Vai trò mới của {name}?", name=one.display_name),
                tr("Đang là: {role}.", role=ROLES[one.role]),
            )
            self.refresh()

    def change_role(self, role: Role) -> None:
        if (one := self._one()) is not None:
            self._submit(ChangeRole(one.username, role))

    def leave_question(self) -> None:
        self._asking, self._said = False, None
        self.refresh()

    def reset_password(self) -> None:
        """Ctrl+M."""
        if (one := self._one()) is not None:
            self._submit(ResetPassword(one.username))

    def reset_factor(self) -> None:
        """Ctrl+G."""
        if (one := self._one()) is not None:
            self._submit(ResetFactor(one.username))

    # ------------------------------------------------------------ events

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn():
                self._accounts, self._said, self._adding = (), None, False
            case AccountsListed(accounts=accounts):
                self._said = _changed(self._accounts, accounts)
                self._accounts = accounts
            case TemporaryPassword(display_name=name, password=password):
                self._adding = False
                text = tr(
                    "Đọc cho {name} nghe: chỉ hiện một lần. Lần đăng nhập đầu phải đổi sang mật khẩu của mình.",
                    name=name,
                )
                self._said = Trouble("jade", tr("Mật khẩu tạm: {password}", password=password), text)
            case Failed(command=command, code=code) if command in _COMMANDS:
                said = failure(code)
                self._said = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        active = sum(not one.blocked for one in self._accounts)
        self._view.show_screen(
            AccountsScreen(
                summary=tr("%n tài khoản, {active} đang hoạt động", "", len(self._accounts), active=active)
                if self._accounts
                else "",
                said=self._said,
                lines=tuple(self._row(one) for one in self._accounts),
                adding=self._adding,
                roles=tuple(ROLES.values()),
                form=self._form,
                footer=self._footer(),
            )
        )

    # ------------------------------------------------------------ parts

    def _submit(self, command: object) -> None:
        self._said, self._asking = None, False
        self._ports.desk.submit(command)

    def _one(self) -> AccountLine | None:
        return self._accounts[self._marked] if self._marked < len(self._accounts) else None

    def _locked(self, one: AccountLine) -> bool:
        return one.locked_until is not None and self._ports.clock() < one.locked_until

    def _row(self, one: AccountLine) -> AccountRow:
        state, tone = self._state(one)
        return AccountRow(one.display_name, one.username, ROLES[one.role], FACTORS[one.factor], state, tone)

    def _state(self, one: AccountLine) -> tuple[str, str]:
        if one.blocked:
            return tr("Bị chặn"), "red"
        if one.locked_until is not None and self._locked(one):
            return tr("Khóa đến {time}", time=_clock(one.locked_until)), "amber"
        if one.must_change:
            return tr("Mật khẩu tạm"), "gold"
        return tr("Hoạt động"), "jade"

    def _footer(self) -> Footer:
        if self._adding:
            return Footer((Action(tr("Thôi"), "Esc", self.close_form),))
        one = self._one()
        if self._asking and one is not None:
            others = tuple(role for role in ROLES if role is not one.role)
            choices = tuple(
                Action(ROLES[role], f"Ctrl+{number}", partial(self.change_role, role))
                for number, role in enumerate(others, 1)
            )
            return Footer((Action(tr("Thôi"), "Esc", self.leave_question),), choices)
        changes: tuple[Action, ...] = ()
        if one is not None:
            shut = one.blocked or self._locked(one)
            changes = (
                Action(tr("Mở lại") if shut else tr("Chặn"), "Ctrl+B", self.toggle_block, icon="lock"),
                Action(tr("Đổi vai trò"), "Ctrl+R", self.ask_role, short=tr("Vai trò")),
                Action(tr("Mật khẩu tạm"), "Ctrl+M", self.reset_password, short=tr("Mật khẩu")),
            )
            if one.factor:
                changes += (Action(tr("Gỡ bước hai"), "Ctrl+G", self.reset_factor, short=tr("Gỡ")),)
        return Footer(changes, (Action(tr("Thêm tài khoản"), "Ctrl+N", self.open_form, "primary", "plus", tr("Thêm")),))


def _changed(before: tuple[AccountLine, ...], after: tuple[AccountLine, ...]) -> Trouble | None:
    """What an answer changed of an account that was there, in a word."""
    old = {one.username: one for one in before}
    for one in after:
        was = old.get(one.username)
        if was is None or was == one:
            continue
        if was.role is not one.role:
            return Trouble("jade", tr("{name} nay là {role}", name=one.display_name, role=ROLES[one.role]), "")
        if was.blocked != one.blocked or was.locked_until != one.locked_until:
            name = one.display_name
            words = tr("{name} đã bị chặn", name=name) if one.blocked else tr("{name} vào lại được", name=name)
            return Trouble("jade", words, "")
        if was.factor != one.factor:
            return Trouble("jade", tr("Đã gỡ bước xác thực hai của {name}", name=one.display_name), "")
    return None


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"

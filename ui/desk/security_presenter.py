"""Tài khoản của tôi: one's own password, second factor and recovery codes. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from counter.account_events import DropFactor, KeepOwnCard, OfferFactor, OwnAccountShown, RenewCodes, ShowOwnAccount
from counter.events import Event, Failed, SignedIn
from counter.model.account import Role
from counter.model.second_factor import FactorKind
from ui.desk.action import Action, Footer, Trouble
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.view import Shows
from ui.desk.walk_in import WalkIn
from ui.i18n.words import join, mark, tr
from ui.text import failure

ROLES: Final = {Role.OFFICER: mark("Cán bộ"), Role.SUPERVISOR: mark("Giám sát"), Role.ADMINISTRATOR: mark("Quản trị")}
FACTORS: Final = {"": mark("chưa có"), "totp": mark("ứng dụng xác thực"), "card": mark("thẻ căn cước của mình")}
_FEW_CODES: Final = 3


@dataclass(frozen=True, slots=True)
class SecurityLine:
    """What it is, how it stands, the tone of that ("" for plain words), and what can be done about it."""

    what: str
    how: str
    tone: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class SecurityScreen:
    summary: str
    said: Trouble | None
    lines: tuple[SecurityLine, ...]
    footer: Footer


class SecurityPresenter:
    """``ask_password``: the gate, which asks for a new one."""

    def __init__(
        self,
        ports: DeskPorts,
        navigator: Navigator,
        view: Shows[SecurityScreen],
        ask_password: Callable[[], None],
        walk_in: WalkIn,
    ) -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._ask_password = ask_password
        self._walk_in = walk_in
        self._own: OwnAccountShown | None = None
        self._said: Trouble | None = None

    def opened(self) -> None:
        self._said = None
        self._ports.desk.submit(ShowOwnAccount())

    def change_password(self) -> None:
        self._ask_password()

    def offer(self) -> None:
        self._ports.desk.submit(OfferFactor())

    def keep_card(self) -> None:
        """The chip that was read in step 1 is one's own; it leaves the screen again."""
        record = self._walk_in.record
        if record is None or self._walk_in.draft is not None:
            self._said = Trouble(
                "amber", tr("Chưa đọc thẻ của mình"), tr("Ở Tiếp nhận, đọc thẻ của mình (F2), rồi quay lại.")
            )
            self.refresh()
            return
        self._ports.desk.submit(KeepOwnCard(record))
        self._navigator.start_over()
        self._navigator.open_page(Page.SECURITY)

    def drop(self) -> None:
        self._ports.desk.submit(DropFactor())

    def renew(self) -> None:
        self._ports.desk.submit(RenewCodes())

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn():
                self._own = self._said = None
            case OwnAccountShown():
                self._own, self._said = event, None
            case Failed(
                command="OfferFactor" | "KeepOwnCard" | "DropFactor" | "RenewCodes" | "ShowOwnAccount", code=code
            ):
                said = failure(code)
                self._said = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        own = self._own
        if own is None:
            self._view.show_screen(SecurityScreen("", self._said, (), Footer()))
            return
        summary = join((own.display_name, own.username, ROLES[own.role]), " · ")
        lines = self._lines(own)
        words = tr("Đổi sang máy khác") if own.factor == FactorKind.TOTP else tr("Dùng điện thoại")
        phone = Action(words, "Ctrl+Enter", self.offer, "primary", "phone")
        footer = Footer((), (phone,), elsewhere=tuple(action for line in lines for action in line.actions))
        self._view.show_screen(SecurityScreen(summary, self._said, lines, footer))

    def _lines(self, own: OwnAccountShown) -> tuple[SecurityLine, ...]:
        change = Action(tr("Đổi mật khẩu"), "Ctrl+M", self.change_password)
        card = Action(tr("Dùng thẻ của mình"), "Ctrl+G", self.keep_card, icon="card")
        lines = [SecurityLine(tr("Mật khẩu"), "••••••••••", "", (change,))]
        if not own.factor:
            stands, tone = (tr("chưa có, đơn vị yêu cầu"), "amber") if own.wanted else (tr("chưa có"), "plain")
            return (*lines, SecurityLine(tr("Bước xác thực thứ hai"), stands, tone, (card,)))
        drop = () if own.wanted else (Action(tr("Bỏ"), "Ctrl+B", self.drop, icon="trash"),)
        lines.append(SecurityLine(tr("Bước xác thực thứ hai"), FACTORS[own.factor], "jade", (card, *drop)))
        renew = Action(tr("Mã mới"), "Ctrl+R", self.renew, icon="redo")
        tone = "amber" if own.codes_left <= _FEW_CODES else "jade"
        return (*lines, SecurityLine(tr("Mã dự phòng"), tr("còn %n mã", "", own.codes_left), tone, (renew,)))

"""The gate: what is asked of somebody before the desk goes on. No Qt here.

The steps of signing in after the password, the lock, the password before what is grave, and a password or
an authenticator of one's own. Behind it nothing is shown and no key of the desk works.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from counter.account_events import (
    BegunAnew,
    ChoosePassword,
    ConfirmIdentity,
    DeskLocked,
    DeskUnlocked,
    GiveCode,
    GiveUpConfirming,
    IdentityConfirmed,
    IdentityWanted,
    PasswordChanged,
    RecoveryCodesMade,
    ShowOwnAccount,
    ShowOwnCard,
    SignInGoesOn,
    UnlockDesk,
    Wanted,
)
from counter.errors import FailureCode
from counter.events import Command, Event, Failed, SignedIn, SignInRefused
from ui.desk.action import Trouble
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.view import Shows
from ui.i18n.words import mark, tr
from ui.text import failure


class Gatekeeper(Navigator, Protocol):
    """The shell, as the gate sees it."""

    def open_gate(self) -> None: ...
    def leave_gate(self) -> None: ...
    def sign_out(self) -> None: ...


@dataclass(frozen=True, slots=True)
class GateScreen:
    """``fields``: a label, and whether it is hidden, each. ``leave``: "" where there is no other way.

    ``uri``, ``key`` and ``codes`` are secrets that are to be taken down. ``attempt`` counts refusals and
    ``order`` questions: the fields are emptied. Order 0 asks nothing.
    """

    title: str
    text: str
    go: str
    fields: tuple[tuple[str, bool], ...] = ()
    leave: str = ""
    uri: str = ""
    key: str = ""
    codes: tuple[str, ...] = ()
    icon: str = "lock"
    trouble: Trouble | None = None
    busy: bool = False
    attempt: int = 0
    order: int = 0


_OWN: Final = ("GiveCode", "ShowOwnCard", "ChoosePassword", "UnlockDesk", "ConfirmIdentity")
_NOTHING: Final = GateScreen("", "", "")
_CODE: Final = (mark("Mã 6 số, hoặc mã dự phòng"), False)
_PASSWORD: Final = (mark("Mật khẩu"), True)
_CARD: Final = (mark("6 số cuối, hoặc mã dự phòng"), True)
_OTHER: Final = mark("Đổi người")
GRAVE: Final = {
    "HandOver": mark("bàn giao"),
    "CloseDay": mark("chốt ngày"),
    "ImportTrust": mark("nhập nơi cấp tin cậy"),
    "ConfirmTrust": mark("xác nhận nơi cấp tin cậy"),
    "RemoveTrust": mark("gỡ nơi cấp tin cậy"),
    "ExportRegister": mark("xuất sổ theo dõi"),
    "ExportFilings": mark("xuất hồ sơ ra USB"),
    "MakeBackup": mark("sao lưu"),
    "ExportTrail": mark("xuất nhật ký"),
    "ExportMismatches": mark("xuất danh sách sai lệch"),
    "ClearLogAlarm": mark("gỡ báo động sổ"),
    "ChoosePassword": mark("đổi mật khẩu"),
    "OfferFactor": mark("đổi bước xác thực hai"),
    "KeepOwnCard": mark("dùng thẻ của mình khi đăng nhập"),
    "DropFactor": mark("bỏ bước xác thực hai"),
    "RenewCodes": mark("tạo mã dự phòng"),
    "AddAccount": mark("thêm tài khoản"),
    "BlockAccount": mark("chặn hoặc bỏ chặn tài khoản"),
    "ChangeRole": mark("đổi vai trò"),
    "ResetPassword": mark("cấp mật khẩu tạm"),
    "ResetFactor": mark("gỡ bước xác thực hai"),
}


class GatePresenter:
    """One question at a time; a later one takes the place of an earlier, save that nothing passes the lock."""

    def __init__(self, ports: DeskPorts, shell: Gatekeeper, view: Shows[GateScreen]) -> None:
        self._ports = ports
        self._shell = shell
        self._view = view
        self._screen = _NOTHING
        self._answer: Callable[[tuple[str, ...]], Command | None] = lambda _given: None
        self._leaving: Callable[[], None] = lambda: None
        self._locked = self._inside = False
        self._orders = 0

    # ------------------------------------------------------------ what the view reports

    def give(self, given: tuple[str, ...]) -> None:
        """What stands in the fields, in their order; it is kept nowhere here."""
        if self._screen.busy:
            return
        if not all(one.strip() for one in given):
            self._refuse(Trouble("red", tr("Còn ô chưa gõ"), ""))
            return
        command = self._answer(given)
        if command is not None:
            self._screen = replace(self._screen, busy=True, trouble=None)
            self._ports.desk.submit(command)
        self.refresh()

    def leave(self) -> None:
        """Esc."""
        if self._screen.leave:
            self._leaving()

    def ask_new_password(self) -> None:
        """From one's own page."""
        self._ask_password(tr("Đổi mật khẩu"), tr("Từ 10 ký tự. Một câu dài dễ nhớ tốt hơn vài ký tự lạ."))
        self._screen = replace(self._screen, leave=tr("Thôi"))
        self._leaving = self._back

    # ------------------------------------------------------------ events

    def handle(self, event: Event) -> None:
        match event:
            case SignInGoesOn():
                self._go_on(event)
            case DeskLocked(display_name=name):
                self._lock(name)
            case IdentityWanted():
                self._confirm(event)
            case RecoveryCodesMade(codes=codes):
                self._show_codes(codes)
            case BegunAnew() | Failed(command="counter"):
                self._forget()
            case _:
                self._settle(event)

    def _settle(self, event: Event) -> None:
        match event:
            case SignedIn():
                self._inside, self._locked, self._screen = True, False, _NOTHING
            case DeskUnlocked() | IdentityConfirmed():
                self._locked = False
                self._back()
            case PasswordChanged():
                if self._inside and self._screen.order:
                    self._back()
                self._shell.say("jade", tr("Đã đổi mật khẩu"))
            case SignInRefused(code=code) if self._screen.order:
                self._refused(code)
            case Failed(command=command, code=code) if command in _OWN and self._screen.order:
                self._refused(code)

    def _refused(self, code: FailureCode) -> None:
        """What ends the way in begins it again: the sign-in's own page says why."""
        if code is FailureCode.ACCOUNT_LOCKED or (code is FailureCode.SIGN_IN_REFUSED and not self._inside):
            self._out()
            return
        said = failure(code)
        self._refuse(Trouble("red", said.sentence, said.remedy, code.value))

    # ------------------------------------------------------------ questions

    def _go_on(self, event: SignInGoesOn) -> None:
        match event.wanted:
            case Wanted.CODE:
                text = tr("Mở ứng dụng xác thực trên điện thoại; mất máy thì gõ một mã dự phòng.")
                self._ask(
                    GateScreen(tr("Bước xác thực thứ hai"), text, tr("Tiếp tục"), (_CODE,), _OTHER),
                    lambda given: GiveCode(given[0]),
                    self._out,
                )
            case Wanted.CARD:
                text = tr(
                    "Đặt căn cước của mình lên đầu đọc, gõ 6 số cuối của số định danh. Không có thẻ: gõ mã dự phòng."
                )
                self._ask(
                    GateScreen(tr("Thẻ của chính mình"), text, tr("Kiểm tra thẻ"), (_CARD,), _OTHER, icon="card"),
                    lambda given: ShowOwnCard(given[0]) if given[0].isdigit() else GiveCode(given[0]),
                    self._out,
                )
            case Wanted.PASSWORD:
                self._ask_password(
                    tr("Chọn mật khẩu của mình"), tr("Mật khẩu vừa gõ là tạm. Từ 10 ký tự; một câu dài dễ nhớ là tốt.")
                )
                self._screen = replace(self._screen, leave=_OTHER)
                self._leaving = self._out
            case Wanted.FACTOR:
                self._offer(event)
        self.refresh()

    def _offer(self, event: SignInGoesOn) -> None:
        text = tr("Quét mã bằng ứng dụng xác thực (hoặc gõ khóa), rồi gõ 6 số mà ứng dụng hiện.")
        screen = GateScreen(
            tr("Thêm bước xác thực thứ hai"),
            text,
            tr("Bật"),
            ((tr("Mã 6 số"), False),),
            tr("Thôi") if self._inside else _OTHER,
            uri=event.uri,
            key=event.key,
            icon="phone",
        )
        self._ask(screen, lambda given: GiveCode(given[0]), self._back if self._inside else self._out)

    def _ask_password(self, title: str, text: str) -> None:
        def answer(given: tuple[str, ...]) -> Command | None:
            if given[0] == given[1]:
                return ChoosePassword(given[0])
            self._refuse(Trouble("red", tr("Hai lần gõ khác nhau"), tr("Gõ lại cả hai ô.")))
            return None

        self._ask(
            GateScreen(title, text, tr("Đổi mật khẩu"), ((tr("Mật khẩu mới"), True), (tr("Gõ lại"), True))),
            answer,
            self._back,
        )

    def _lock(self, name: str) -> None:
        self._locked = True
        text = tr("Hồ sơ đang làm vẫn còn nguyên. Người khác: bấm Đổi người.")
        self._ask(
            GateScreen(tr("Quầy đang khóa · {name}", name=name), text, tr("Mở khóa"), (_PASSWORD,), _OTHER),
            lambda given: UnlockDesk(given[0]),
            self._out,
        )

    def _confirm(self, wanted: IdentityWanted) -> None:
        if self._locked:
            return
        what = GRAVE.get(wanted.command, tr("làm việc này"))
        text = tr("Gõ lại mật khẩu để {what}.", what=what)
        fields: tuple[tuple[str, bool], ...] = (_PASSWORD,)
        if wanted.with_code:
            fields = (_PASSWORD, _CODE)
        elif wanted.with_card:
            text = tr("Đặt căn cước của mình lên đầu đọc và gõ lại mật khẩu để {what}.", what=what)
            fields = (_PASSWORD, _CARD)

        def give_up() -> None:
            self._ports.desk.submit(GiveUpConfirming())
            self._back()

        self._ask(
            GateScreen(
                tr("Xác nhận là bạn"),
                text,
                tr("Xác nhận"),
                fields,
                tr("Không làm nữa"),
                icon="card" if wanted.with_card else "lock",
            ),
            lambda given: ConfirmIdentity(*given),
            give_up,
        )

    def _show_codes(self, codes: tuple[str, ...]) -> None:
        text = tr("Mất điện thoại thì mỗi mã thay được một lần. Chép ra giấy, cất nơi chỉ mình biết: không hiện lại.")
        self._ask(
            GateScreen(tr("Mã dự phòng"), text, tr("Đã chép xong"), codes=codes, icon="paper"),
            self._codes_kept,
            self._back,
        )

    def _codes_kept(self, _given: tuple[str, ...]) -> Command | None:
        self._back()
        return None

    # ------------------------------------------------------------ parts

    def _ask(
        self, screen: GateScreen, answer: Callable[[tuple[str, ...]], Command | None], leaving: Callable[[], None]
    ) -> None:
        self._orders += 1
        self._screen = replace(screen, order=self._orders, attempt=self._screen.attempt)
        self._answer, self._leaving = answer, leaving
        self._shell.open_gate()
        self.refresh()

    def _refuse(self, trouble: Trouble) -> None:
        self._screen = replace(self._screen, trouble=trouble, busy=False, attempt=self._screen.attempt + 1)
        self.refresh()

    def _back(self) -> None:
        self._screen = replace(_NOTHING, attempt=self._screen.attempt)
        self._shell.leave_gate()
        if self._inside:
            self._ports.desk.submit(ShowOwnAccount())

    def _out(self) -> None:
        self._shell.sign_out()
        self._forget()

    def _forget(self) -> None:
        """Nobody is there any more, and no secret of theirs stays in the hidden gate."""
        self._inside = self._locked = False
        self._screen = replace(_NOTHING, attempt=self._screen.attempt)
        self.refresh()

    def refresh(self) -> None:
        self._view.show_screen(self._screen)

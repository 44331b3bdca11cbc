"""The gate: what is asked of somebody before the desk goes on. No Qt here.

The steps of signing in after the password, the lock, the password before what is grave, and a password or
an authenticator of one's own. Behind it nothing is shown and no key of the desk works.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from counter.account_events import (
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
    ``order`` questions: the fields are emptied.
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
_CODE: Final = ("Mã 6 số, hoặc mã dự phòng", False)
_PASSWORD: Final = ("Mật khẩu", True)
_OTHER: Final = "Đổi người"
_GRAVE: Final = {
    "HandOver": "bàn giao",
    "CloseDay": "chốt ngày",
    "ImportTrust": "nhập nơi cấp tin cậy",
    "RemoveTrust": "gỡ nơi cấp tin cậy",
    "ExportRegister": "xuất sổ theo dõi",
    "ExportFilings": "xuất hồ sơ ra USB",
    "MakeBackup": "sao lưu",
    "ExportTrail": "xuất nhật ký",
    "ExportMismatches": "xuất danh sách sai lệch",
    "ClearLogAlarm": "gỡ báo động sổ",
    "ChoosePassword": "đổi mật khẩu",
    "OfferFactor": "đổi bước xác thực hai",
    "KeepOwnCard": "dùng thẻ của mình khi đăng nhập",
    "DropFactor": "bỏ bước xác thực hai",
    "RenewCodes": "tạo mã dự phòng",
    "AddAccount": "thêm tài khoản",
    "BlockAccount": "chặn hoặc bỏ chặn tài khoản",
    "ChangeRole": "đổi vai trò",
    "ResetPassword": "cấp mật khẩu tạm",
    "ResetFactor": "gỡ bước xác thực hai",
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
            self._refuse(Trouble("red", "Còn ô chưa gõ", ""))
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
        self._ask_password("Đổi mật khẩu", "Từ 10 ký tự. Một câu dài dễ nhớ tốt hơn vài ký tự lạ.")
        self._screen = replace(self._screen, leave="Thôi")
        self._leaving = self._back

    # ------------------------------------------------------------ events

    def handle(self, event: Event) -> None:
        match event:
            case SignInGoesOn():
                self._go_on(event)
            case DeskLocked(display_name=name):
                self._lock(name)
            case IdentityWanted(command=command, with_code=with_code):
                self._confirm(command, with_code=with_code)
            case RecoveryCodesMade(codes=codes):
                self._show_codes(codes)
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
                self._shell.say("jade", "Đã đổi mật khẩu")
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
                text = "Mở ứng dụng xác thực trên điện thoại; mất máy thì gõ một mã dự phòng."
                self._ask(
                    GateScreen("Bước xác thực thứ hai", text, "Tiếp tục", (_CODE,), _OTHER),
                    lambda given: GiveCode(given[0]),
                    self._out,
                )
            case Wanted.CARD:
                text = "Đặt căn cước của mình lên đầu đọc, gõ 6 số cuối của số định danh. Không có thẻ: gõ mã dự phòng."
                field = ("6 số cuối, hoặc mã dự phòng", True)
                self._ask(
                    GateScreen("Thẻ của chính mình", text, "Kiểm tra thẻ", (field,), _OTHER, icon="card"),
                    lambda given: ShowOwnCard(given[0]) if given[0].isdigit() else GiveCode(given[0]),
                    self._out,
                )
            case Wanted.PASSWORD:
                self._ask_password(
                    "Chọn mật khẩu của mình", "Mật khẩu vừa gõ là tạm. Từ 10 ký tự; một câu dài dễ nhớ là tốt."
                )
                self._screen = replace(self._screen, leave=_OTHER)
                self._leaving = self._out
            case Wanted.FACTOR:
                self._offer(event)
        self.refresh()

    def _offer(self, event: SignInGoesOn) -> None:
        text = "Quét mã bằng ứng dụng xác thực (hoặc gõ khóa), rồi gõ 6 số mà ứng dụng hiện."
        screen = GateScreen(
            "Thêm bước xác thực thứ hai",
            text,
            "Bật",
            (("Mã 6 số", False),),
            "Thôi" if self._inside else _OTHER,
            uri=event.uri,
            key=event.key,
            icon="phone",
        )
        self._ask(screen, lambda given: GiveCode(given[0]), self._back if self._inside else self._out)

    def _ask_password(self, title: str, text: str) -> None:
        def answer(given: tuple[str, ...]) -> Command | None:
            if given[0] == given[1]:
                return ChoosePassword(given[0])
            self._refuse(Trouble("red", "Hai lần gõ khác nhau", "Gõ lại cả hai ô."))
            return None

        self._ask(
            GateScreen(title, text, "Đổi mật khẩu", (("Mật khẩu mới", True), ("Gõ lại", True))), answer, self._back
        )

    def _lock(self, name: str) -> None:
        self._locked = True
        text = "Hồ sơ đang làm vẫn còn nguyên. Người khác: bấm Đổi người."
        self._ask(
            GateScreen(f"Quầy đang khóa · {name}", text, "Mở khóa", (_PASSWORD,), _OTHER),
            lambda given: UnlockDesk(given[0]),
            self._out,
        )

    def _confirm(self, command: str, *, with_code: bool) -> None:
        if self._locked:
            return
        what = _GRAVE.get(command, "làm việc này")

        def give_up() -> None:
            self._ports.desk.submit(GiveUpConfirming())
            self._back()

        self._ask(
            GateScreen(
                "Xác nhận là bạn",
                f"Gõ lại mật khẩu để {what}.",
                "Xác nhận",
                (_PASSWORD, _CODE) if with_code else (_PASSWORD,),
                "Không làm nữa",
            ),
            lambda given: ConfirmIdentity(given[0], given[1] if with_code else ""),
            give_up,
        )

    def _show_codes(self, codes: tuple[str, ...]) -> None:
        text = "Mất điện thoại thì mỗi mã thay được một lần. Chép ra giấy, cất nơi chỉ mình biết: không hiện lại."
        self._ask(
            GateScreen("Mã dự phòng", text, "Đã chép xong", codes=codes, icon="paper"), self._codes_kept, self._back
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
        self._inside = self._locked = False
        self._screen = replace(_NOTHING, attempt=self._screen.attempt)
        self._shell.sign_out()

    def refresh(self) -> None:
        self._view.show_screen(self._screen)

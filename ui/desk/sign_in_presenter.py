"""Signing in: who serves at this counter. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter.account_events import BegunAnew, SignInGoesOn
from counter.errors import FailureCode
from counter.events import Event, Failed, SignedIn, SignIn, SignInRefused
from ui.desk.action import Trouble
from ui.desk.page_rights import home_of
from ui.desk.ports import DeskPorts, Navigator
from ui.desk.view import Shows
from ui.i18n.words import tr
from ui.text import failure


@dataclass(frozen=True, slots=True)
class SignInScreen:
    unit: str
    counter: str
    centre: str
    training: bool
    hint: str = ""  # the training account; nothing in a live station
    busy: bool = False
    trouble: Trouble | None = None
    attempt: int = 0  # counts refusals: the password field is emptied and focused anew


class SignInPresenter:
    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[SignInScreen], hint: str = "") -> None:
        self._ports = ports
        self._navigator = navigator
        self._view = view
        self._hint = hint
        self._busy = False
        self._trouble: Trouble | None = None
        self._attempt = 0

    def sign_in(self, username: str, password: str) -> None:
        """Both are needed; the password goes to the desk thread and is kept nowhere here."""
        if self._busy:
            return
        if not username.strip() or not password:
            self._trouble = Trouble("red", tr("Nhập cả tên và mật khẩu"), "")
        else:
            self._busy, self._trouble = True, None
            self._ports.desk.submit(SignIn(username.strip(), password))
        self.refresh()

    def handle(self, event: Event) -> None:
        match event:
            case SignedIn(role=role):
                self._busy, self._trouble = False, None
                self._navigator.open_page(home_of(role))
            case BegunAnew() | Failed(command="counter"):  # whoever was asked to let them in is gone
                self._busy = False
            case SignInGoesOn():  # the gate asks
                self._busy, self._trouble = False, None
            case SignInRefused(code=code, locked_until=until) if self._busy or code is FailureCode.ACCOUNT_LOCKED:
                self._busy = False
                self._attempt += 1
                said = failure(code)
                locked = (
                    tr("Khóa đến {time}. {remedy}", time=_clock(until), remedy=said.remedy) if until else said.remedy
                )
                self._trouble = Trouble("red", said.sentence, locked, code.value)
            case Failed(command="SignIn", code=code):
                self._busy = False
                said = failure(code)
                self._trouble = Trouble("red", said.sentence, said.remedy, code.value)

    def refresh(self) -> None:
        station = self._ports.station
        self._view.show_screen(
            SignInScreen(
                unit=station.unit_name,
                counter=station.counter_name,
                centre=station.centre_name,
                training=station.profile == "training",
                hint=self._hint if station.profile == "training" else "",
                busy=self._busy,
                trouble=self._trouble,
                attempt=self._attempt,
            )
        )


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"

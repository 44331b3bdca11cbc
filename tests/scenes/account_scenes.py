"""Scenes of who is at the desk: the gate's questions, one's own account, everybody's, and the audit trail."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from counter.account_events import (
    AccountLine,
    AccountsListed,
    DeskLocked,
    IdentityWanted,
    OwnAccountShown,
    RecoveryCodesMade,
    SignInGoesOn,
    TemporaryPassword,
    Wanted,
)
from counter.events import SignedIn
from counter.model.account import AuditLine, Role
from counter.model.trail import TrailQuestion, TrailRow, TrailVerdict
from counter.second_factor import enrolment_uri, recovery_codes, spelled
from counter.trail_events import TrailFound, TrailJudged
from tests.fakes.built_desk import NOW, BuiltDesk
from ui.desk.ports import Page

_KEY = bytes(range(20))
ACCOUNTS = (
    AccountLine("bao.chau", "Bảo Châu", Role.OFFICER, blocked=True, must_change=False, locked_until=None, factor=""),
    AccountLine("hoa", "Trần Thị Hòa", Role.ADMINISTRATOR, False, False, None, "totp"),
    AccountLine("lananh", "Lan Anh", Role.OFFICER, False, False, NOW + timedelta(minutes=12), ""),
    AccountLine("minhduc", "Minh Đức", Role.SUPERVISOR, False, False, None, "totp"),
    AccountLine("thu.ha", "Nguyễn Thu Hà", Role.OFFICER, False, True, None, ""),
)
_DEEDS = (
    ("hoa", "trail-read", "", ""),
    ("minhduc", "day-closed", "2026-11-19", "filed 7, arrived 4, waiting 2, refused 1"),
    ("minhduc", "register-exported", "2026-11", "214 filings"),
    ("minhduc", "receipt-printed", str(UUID(int=3001)), "again"),
    ("lananh", "numbers-revealed", str(UUID(int=3002)), "1.004222"),
    ("lananh", "population-looked-up", str(UUID(int=3002)), "1.004222"),
    ("lananh", "draft-opened", str(UUID(int=3002)), "1.004222"),
    ("lananh", "sign-in", "", ""),
    ("-", "sign-in-refused", "", ""),
    ("hoa", "account-added", "thu.ha", "officer"),
)
ROWS = tuple(
    TrailRow(4182 - number, AuditLine(NOW - timedelta(minutes=7 * number), *deed), bytes(32))
    for number, deed in enumerate(_DEEDS)
)


def _as(desk: BuiltDesk, who: str, role: Role) -> None:
    desk.sign_in()
    desk.post(SignedIn(who, "Trần Thị Hòa" if role is Role.ADMINISTRATOR else "Minh Đức", role.value))


def code_wanted(desk: BuiltDesk) -> None:
    desk.post(SignInGoesOn(Wanted.CODE, "minhduc", "Minh Đức"))
    desk.settle()


def own_password(desk: BuiltDesk) -> None:
    desk.post(SignInGoesOn(Wanted.PASSWORD, "thu.ha", "Nguyễn Thu Hà"))
    desk.settle()


def enrolling(desk: BuiltDesk) -> None:
    uri = enrolment_uri(_KEY, "minhduc", "Quầy 3")
    desk.post(SignInGoesOn(Wanted.FACTOR, "minhduc", "Minh Đức", uri, spelled(_KEY)))
    desk.settle()


def codes(desk: BuiltDesk) -> None:
    _as(desk, "minhduc", Role.SUPERVISOR)
    numbers = iter(range(7, 255))
    desk.post(RecoveryCodesMade(recovery_codes(lambda size: bytes((next(numbers) * 37) % 256 for _ in range(size)))))
    desk.settle()


def locked(desk: BuiltDesk) -> None:
    desk.sign_in()
    desk.post(DeskLocked("Lan Anh"))
    desk.settle()


def confirming(desk: BuiltDesk) -> None:
    _as(desk, "minhduc", Role.SUPERVISOR)
    desk.post(IdentityWanted("CloseDay", with_code=True))
    desk.settle()


def confirming_by_card(desk: BuiltDesk) -> None:
    _as(desk, "minhduc", Role.SUPERVISOR)
    desk.post(IdentityWanted("CloseDay", with_card=True))
    desk.settle()


def security(desk: BuiltDesk) -> None:
    _as(desk, "minhduc", Role.SUPERVISOR)
    desk.screens.shell.open_page(Page.SECURITY)
    desk.post(OwnAccountShown("minhduc", "Minh Đức", Role.SUPERVISOR, "totp", wanted=False, codes_left=2))
    desk.settle()


def accounts(desk: BuiltDesk) -> None:
    _as(desk, "hoa", Role.ADMINISTRATOR)
    desk.post(AccountsListed(ACCOUNTS))
    desk.settle()


def adding(desk: BuiltDesk) -> None:
    accounts(desk)
    desk.window.footer.right[0].run()
    desk.settle()


def added(desk: BuiltDesk) -> None:
    accounts(desk)
    desk.post(TemporaryPassword("thu.ha", "Nguyễn Thu Hà", "k7mq-w3xd-9fpr"))
    desk.settle()


def trail(desk: BuiltDesk) -> None:
    _as(desk, "hoa", Role.ADMINISTRATOR)
    desk.screens.shell.open_page(Page.TRAIL)
    desk.post(TrailFound(TrailQuestion(limit=200), ROWS), TrailJudged(TrailVerdict(4182, bytes(32))))
    desk.settle()


def broken_trail(desk: BuiltDesk) -> None:
    trail(desk)
    row = TrailRow(4176, AuditLine(NOW - timedelta(minutes=42), "minhduc", "sign-in"), bytes(32))
    desk.post(TrailJudged(TrailVerdict(4176, bytes(32), broken_at=4176, broken=row)))
    desk.settle()

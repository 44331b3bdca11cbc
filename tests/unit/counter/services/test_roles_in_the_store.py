"""What a role may not do is refused below the screens and below the use cases: by the store itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from counter.account_events import AddAccount, ListAccounts, LockDesk
from counter.day_events import CloseDay, ExportRegister
from counter.errors import AccountError, FailureCode
from counter.events import SignOut
from counter.model.account import Role
from counter.model.filing import Draft
from counter.model.rights import MAY, Act
from counter.model.second_factor import FactorKind, SecondFactor
from counter.model.trail import TrailQuestion
from counter.services.export_register import RegisterExport
from counter.store.unit_of_work import UnitOfWork
from counter.trail_events import SearchTrail
from tests.fakes.guarded_desk import GuardedDesk

DAY = date(2026, 11, 20)


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[GuardedDesk]:
    made = GuardedDesk(tmp_path)
    yield made
    made.store.close()


def draft_of(officer: str, guarded: GuardedDesk) -> Draft:
    return Draft(UUID(int=7), "1.004222", "2026-07-01", officer, guarded.now, guarded.now, {})


def refused(act: Callable[[], object]) -> bool:
    try:
        act()
    except AccountError as exc:
        return exc.code is FailureCode.ROLE_MISSING
    return False


# What is done to the store, whoever asks for it, and what it takes.
DEEDS: tuple[tuple[Act, Callable[[UnitOfWork, GuardedDesk], object]], ...] = (
    (Act.SERVE, lambda work, desk: work.drafts.save(draft_of(desk.session.username, desk))),
    (Act.SERVE, lambda work, desk: work.filings.find("nguyen")),
    (Act.SERVE, lambda work, desk: work.filings.newest()),
    (Act.SERVE, lambda work, desk: work.filings.get(UUID(int=7))),
    (Act.SERVE, lambda work, desk: work.filings.of([UUID(int=7)])),
    (Act.SERVE, lambda work, desk: work.filings.open_of("001099000001", "1.004222")),
    (Act.SERVE, lambda work, desk: work.filings.of_person("001099000001", 5)),
    (Act.SERVE, lambda work, desk: work.filings.supplementing(UUID(int=7))),
    (Act.HAND_OVER, lambda work, desk: work.drafts.all()),
    (Act.HAND_OVER, lambda work, desk: work.drafts.save(draft_of("somebody", desk))),
    (Act.SEE_DAY, lambda work, desk: work.days.counts(DAY)),
    (Act.SEE_DAY, lambda work, desk: work.days.lines(DAY, "", None, 10)),
    (Act.SEE_DAY, lambda work, desk: work.days.register(DAY)),
    (Act.CLOSE_DAY, lambda work, desk: work.days.keep_closing(DAY, b"{}")),
    (Act.READ_TRAIL, lambda work, desk: work.audit.search(TrailQuestion())),
)


@pytest.mark.parametrize("role", Role)
def test_every_deed_is_done_or_refused_as_the_table_of_rights_says(guarded: GuardedDesk, role: Role) -> None:
    guarded.sign_in("lan", role)
    other = guarded.add("other")
    for act, deed in DEEDS:
        with guarded.officers.begin() as work:
            assert refused(lambda deed=deed, work=work: deed(work, guarded)) is (role not in MAY[act]), act
    for change in (
        lambda work: work.accounts.save(replace(other, role=Role.ADMINISTRATOR)),
        lambda work: work.accounts.keep_password("other", "$argon2id$…"),
        lambda work: work.second_factors.remove("other"),
        lambda work: work.second_factors.save(SecondFactor("other", FactorKind.TOTP, b"k")),
    ):
        with guarded.officers.begin() as work:
            assert refused(lambda change=change, work=work: change(work)) is (role is not Role.ADMINISTRATOR)


def test_nobody_makes_themselves_more_than_they_are(guarded: GuardedDesk) -> None:
    guarded.sign_in("lan")
    lan = guarded.account("lan")
    with guarded.officers.begin() as work:
        assert refused(lambda: work.accounts.save(replace(lan, role=Role.ADMINISTRATOR)))
        work.accounts.keep_password("lan", lan.password_hash)  # one's own password is one's own
        work.commit()
    assert guarded.account("lan").role is Role.OFFICER


def test_the_role_is_the_stores_and_not_the_sessions_word(guarded: GuardedDesk) -> None:
    """A session that claims more, from whatever defect, gets nothing for it."""
    guarded.sign_in("lan")
    guarded.session.account = replace(guarded.account("lan"), role=Role.SUPERVISOR)
    with guarded.officers.begin() as work:
        assert refused(lambda: work.days.counts(DAY))
    assert refused(lambda: guarded.do(CloseDay(DAY))), "its use case believes the session; the store does not"
    assert "day-closed" not in guarded.actions()


@pytest.mark.parametrize("how", ["blocked", "unknown", "signed out", "locked"])
def test_who_is_not_there_may_nothing(guarded: GuardedDesk, how: str) -> None:
    guarded.sign_in("minh", Role.SUPERVISOR)
    match how:
        case "blocked":
            with guarded.store.begin() as work:
                work.accounts.save(replace(guarded.session.officer, blocked=True))
                work.commit()
        case "unknown":
            guarded.session.account = replace(guarded.session.officer, username="nobody")
        case "signed out":
            guarded.do(SignOut())
        case "locked":
            guarded.do(LockDesk())
    with guarded.officers.begin() as work:
        assert refused(lambda: work.days.counts(DAY))
        assert refused(work.drafts.all)
        assert refused(work.filings.newest)


def test_a_command_past_the_screen_is_refused_and_leaves_nothing(guarded: GuardedDesk, tmp_path: Path) -> None:
    """As from a defect of a screen: what an officer was never shown is submitted all the same."""
    guarded.sign_in("lan")
    for command in (
        CloseDay(DAY),
        ListAccounts(),
        AddAccount("mai", "Mai", Role.ADMINISTRATOR),
        SearchTrail(TrailQuestion()),
    ):
        assert refused(lambda command=command: guarded.do(command)), command
    export = RegisterExport(guarded.store, guarded.clock, guarded.heard.append)
    assert refused(lambda: export(ExportRegister(DAY, DAY, tmp_path, {}, by="lan"))), "on a thread without a session"
    assert list(tmp_path.glob("*.csv")) == []
    assert guarded.actions() == ["upgrade", "sign-in"]


def test_the_programs_own_work_needs_nobody(guarded: GuardedDesk) -> None:
    with guarded.store.begin() as work:
        assert work.drafts.all() == ()
        assert work.authority.whole

"""Signing in and out, with the trail that it leaves."""

from __future__ import annotations

import pytest

from counter.accounts import FAILURES_TO_LOCK
from counter.errors import AccountError, FailureCode
from counter.events import SignedIn, SignIn, SignInRefused, SignOut
from counter.model.account import Role
from counter.services.session import Session
from tests.fakes.whole_desk import PASSWORD, WholeDesk, read


@pytest.fixture
def empty(desk: WholeDesk) -> WholeDesk:
    """Nobody is signed in."""
    desk.session.clear()
    return desk


def actions(desk: WholeDesk) -> list[tuple[str, str]]:
    return [(line.actor, line.action) for line in desk.trail() if line.action.startswith("sign-")]


def test_the_right_password_signs_in_and_out(empty: WholeDesk) -> None:
    empty.add_account("lan", Role.SUPERVISOR)
    empty.do(SignIn("lan", PASSWORD))
    assert empty.said(SignedIn) == SignedIn("lan", "Lan", "supervisor")
    assert empty.session.officer.username == "lan"
    empty.do(SignOut())
    assert empty.session.account is None
    assert actions(empty) == [("lan", "sign-in"), ("lan", "sign-out")]


def test_a_name_that_nobody_has_is_refused_like_a_wrong_password(empty: WholeDesk) -> None:
    empty.add_account("lan")
    empty.do(SignIn("mai", PASSWORD))
    unknown = empty.said(SignInRefused)
    empty.do(SignIn("lan", "something else"))
    assert empty.said(SignInRefused) == unknown == SignInRefused(FailureCode.SIGN_IN_REFUSED)


def test_what_was_typed_as_a_name_stays_out_of_the_trail(empty: WholeDesk) -> None:
    """People type their password into the wrong field."""
    empty.do(SignIn("my-secret-password", PASSWORD))
    assert actions(empty) == [("-", "sign-in-refused")]
    assert not any("secret" in repr(line) for line in empty.trail())


def test_failures_are_kept_and_lock_the_account(empty: WholeDesk) -> None:
    empty.add_account("lan")
    for _ in range(FAILURES_TO_LOCK):
        empty.do(SignIn("lan", "wrong"))
    refused = empty.said(SignInRefused)
    assert refused.code is FailureCode.ACCOUNT_LOCKED
    assert refused.locked_until is not None
    assert refused.locked_until > empty.now
    empty.do(SignIn("lan", PASSWORD))
    assert empty.said(SignInRefused) == refused, "a lock holds against the right password too"
    empty.now = refused.locked_until
    empty.do(SignIn("lan", PASSWORD))
    assert empty.said(SignedIn).username == "lan"
    with empty.store.begin() as work:
        account = work.accounts.get("lan")
    assert account is not None
    assert (account.failures, account.locked_until) == (0, None)


def test_whoever_signs_in_finds_nothing_of_whoever_was_there(desk: WholeDesk) -> None:
    desk.open("1.004873", read("divorced"))
    assert desk.session.records
    desk.add_account("mai")
    desk.do(SignIn("mai", PASSWORD))
    assert desk.session.officer.username == "mai"
    assert not desk.session.records
    assert not desk.session.on_screen


def test_signing_out_twice_writes_one_line(desk: WholeDesk) -> None:
    desk.do(SignOut())
    desk.do(SignOut())
    assert actions(desk) == [("lan", "sign-out")]


class TestSession:
    def test_without_an_officer_there_is_none(self) -> None:
        with pytest.raises(AccountError) as caught:
            _ = Session().officer
        assert caught.value.code is FailureCode.SIGN_IN_REFUSED

    def test_a_role_is_demanded(self, desk: WholeDesk) -> None:
        assert desk.session.demand(Role.OFFICER, Role.SUPERVISOR).username == "lan"
        with pytest.raises(AccountError) as caught:
            desk.session.demand(Role.ADMINISTRATOR)
        assert caught.value.code is FailureCode.ROLE_MISSING

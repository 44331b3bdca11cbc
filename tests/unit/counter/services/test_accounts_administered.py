"""An administrator looks after accounts, and can neither shut everybody out nor act unseen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from counter.account_events import (
    AccountsListed,
    AddAccount,
    BlockAccount,
    ChangeRole,
    ListAccounts,
    ResetFactor,
    ResetPassword,
    SignInGoesOn,
    TemporaryPassword,
    Wanted,
)
from counter.errors import CounterError, FailureCode
from counter.events import SignedIn, SignIn, SignInRefused, SignOut
from counter.model.account import Role
from counter.model.second_factor import FactorKind, SecondFactor
from tests.fakes.guarded_desk import GuardedDesk
from tests.fakes.whole_desk import PASSWORD


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[GuardedDesk]:
    made = GuardedDesk(tmp_path)
    made.sign_in("hoa", Role.ADMINISTRATOR)
    yield made
    made.store.close()


def refusal(desk: GuardedDesk, command: object) -> FailureCode:
    with pytest.raises(CounterError) as caught:
        desk.do(command)
    return caught.value.code


def test_a_new_officer_comes_in_with_the_temporary_password_and_a_choice(guarded: GuardedDesk) -> None:
    guarded.do(AddAccount("thu.ha", "  Nguyễn  Thu Hà ", Role.OFFICER))
    given = guarded.said(TemporaryPassword)
    assert (given.username, given.display_name) == ("thu.ha", "Nguyễn Thu Hà")
    assert given.password not in repr(given)
    line = guarded.trail()[-1]
    assert (line.actor, line.action, line.subject, line.purpose) == ("hoa", "account-added", "thu.ha", "officer")
    listed = {one.username: one for one in guarded.said(AccountsListed).accounts}
    assert (listed["thu.ha"].must_change, listed["hoa"].must_change) == (True, False)
    guarded.do(SignOut(), SignIn("thu.ha", given.password))
    assert guarded.said(SignInGoesOn).wanted is Wanted.PASSWORD


@pytest.mark.parametrize("username", ["hoa", "ha", "Thu.Ha", "thu ha", "thủ.hà", "1hoa", "a" * 33, ""])
def test_a_name_is_a_name_to_type_and_nobodys_yet(guarded: GuardedDesk, username: str) -> None:
    assert refusal(guarded, AddAccount(username, "Hà", Role.OFFICER)) is FailureCode.USERNAME_REFUSED
    assert refusal(guarded, AddAccount("thu.ha", "  ", Role.OFFICER)) is FailureCode.USERNAME_REFUSED


def test_who_is_blocked_stays_out_until_let_in_again(guarded: GuardedDesk) -> None:
    guarded.add("lan")
    guarded.do(BlockAccount("lan", blocked=True), SignOut(), SignIn("lan", PASSWORD))
    assert guarded.said(SignInRefused).code is FailureCode.ACCOUNT_BLOCKED
    guarded.do(SignIn("hoa", PASSWORD), BlockAccount("lan", blocked=False), SignOut(), SignIn("lan", PASSWORD))
    assert guarded.said(SignedIn).username == "lan"
    assert [a for a in guarded.actions() if a.startswith("account-")] == ["account-blocked", "account-unblocked"]


def test_letting_in_again_lifts_the_lock_of_wrong_passwords(guarded: GuardedDesk) -> None:
    guarded.add("lan", failures=5, locked_until=guarded.now + timedelta(hours=1))
    guarded.do(BlockAccount("lan", blocked=False))
    assert (guarded.account("lan").failures, guarded.account("lan").locked_until) == (0, None)


def test_a_reset_password_is_temporary_and_the_old_one_is_gone(guarded: GuardedDesk) -> None:
    guarded.add("lan")
    guarded.do(ResetPassword("lan"), SignOut(), SignIn("lan", PASSWORD))
    assert guarded.said(SignInRefused).code is FailureCode.SIGN_IN_REFUSED
    guarded.do(SignIn("lan", guarded.said(TemporaryPassword).password))
    assert guarded.said(SignInGoesOn).wanted is Wanted.PASSWORD


def test_a_lost_device_is_taken_off_an_account_with_its_codes(guarded: GuardedDesk) -> None:
    guarded.add("lan")
    with guarded.store.begin() as work:
        work.second_factors.save(SecondFactor("lan", FactorKind.TOTP, bytes(20)))
        work.second_factors.keep_codes("lan", [bytes(32)])
        work.commit()
    guarded.do(ListAccounts())
    assert {one.username: one.factor for one in guarded.said(AccountsListed).accounts} == {"hoa": "", "lan": "totp"}
    guarded.do(ResetFactor("lan"), SignOut(), SignIn("lan", PASSWORD))
    assert guarded.said(SignedIn).username == "lan"
    with guarded.store.begin() as work:
        assert work.second_factors.codes_left("lan") == 0


def test_a_role_holds_from_the_next_thing_that_is_done(guarded: GuardedDesk) -> None:
    guarded.add("lan")
    guarded.do(ChangeRole("lan", Role.SUPERVISOR))
    guarded.do(SignOut(), SignIn("lan", PASSWORD))
    assert guarded.said(SignedIn).role == "supervisor"


def test_nobody_shuts_themselves_out_and_somebody_is_left_to_let_others_in(guarded: GuardedDesk) -> None:
    guarded.add("second", Role.ADMINISTRATOR)
    for own in (
        BlockAccount("hoa", blocked=True),
        ChangeRole("hoa", Role.OFFICER),
        ResetPassword("hoa"),
        ResetFactor("hoa"),
    ):
        assert refusal(guarded, own) is FailureCode.LAST_ADMINISTRATOR
    guarded.do(BlockAccount("second", blocked=True))
    assert guarded.account("second").blocked


def test_what_is_not_there_cannot_be_changed(guarded: GuardedDesk) -> None:
    assert refusal(guarded, BlockAccount("nobody", blocked=True)) is FailureCode.NOT_FOUND

"""The lock, and the password before what is grave."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counter.account_events import (
    ConfirmIdentity,
    DeskLocked,
    DeskUnlocked,
    GiveCode,
    GiveUpConfirming,
    IdentityConfirmed,
    IdentityWanted,
    KeepOwnCard,
    LockDesk,
    OfferFactor,
    RecoveryCodesMade,
    SignInGoesOn,
    UnlockDesk,
)
from counter.accounts import FAILURES_TO_LOCK
from counter.day_events import CloseDay, DayClosed
from counter.errors import AccountError, CardError, FailureCode
from counter.events import (
    ChallengeFailed,
    ChallengeSigned,
    Command,
    Failed,
    SignChallenge,
    SignedIn,
    SignIn,
    SignInRefused,
    SignOut,
)
from counter.model.account import Role
from counter.second_factor import code_at
from tests.fakes.guarded_desk import WITHIN, GuardedDesk
from tests.fakes.whole_desk import PASSWORD, chip, read, signed_by

DAY = date(2026, 11, 20)


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[GuardedDesk]:
    """A supervisor is signed in, and the password was given a while ago."""
    made = GuardedDesk(tmp_path)
    made.sign_in("minh", Role.SUPERVISOR)
    made.now += WITHIN
    made.heard.clear()
    yield made
    made.store.close()


class TestBeforeWhatIsGrave:
    def test_it_is_done_once_the_password_was_given_again(self, guarded: GuardedDesk) -> None:
        guarded.do(CloseDay(DAY))
        assert guarded.heard == [IdentityWanted("CloseDay")]
        assert "day-closed" not in guarded.actions()
        guarded.do(ConfirmIdentity(PASSWORD))
        assert [type(one) for one in guarded.heard[1:]] == [IdentityConfirmed, DayClosed]
        assert guarded.actions()[-2:] == ["identity-confirmed", "day-closed"]
        assert guarded.trail()[-2].purpose == "CloseDay"

    def test_for_a_while_it_is_not_asked_again_and_then_it_is(self, guarded: GuardedDesk) -> None:
        guarded.do(CloseDay(DAY), ConfirmIdentity(PASSWORD), CloseDay(DAY))
        assert guarded.actions().count("day-closed") == 2
        guarded.now += WITHIN
        guarded.do(CloseDay(DAY))
        assert guarded.actions().count("day-closed") == 2

    def test_a_wrong_password_does_nothing_and_the_question_stands(self, guarded: GuardedDesk) -> None:
        guarded.do(CloseDay(DAY), ConfirmIdentity("something else"))
        assert guarded.said(SignInRefused).code is FailureCode.SIGN_IN_REFUSED
        assert guarded.actions()[-1] == "identity-refused"
        guarded.do(ConfirmIdentity(PASSWORD))
        assert guarded.said(DayClosed).day == DAY

    def test_given_up_it_ends_in_its_own_name_and_a_later_password_does_nothing_more(
        self, guarded: GuardedDesk
    ) -> None:
        guarded.do(CloseDay(DAY), GiveUpConfirming())
        assert guarded.said(Failed) == Failed("CloseDay", FailureCode.NOT_CONFIRMED)
        guarded.do(GiveUpConfirming(), ConfirmIdentity(PASSWORD))
        assert "day-closed" not in guarded.actions()

    def test_guessing_on_locks_the_account_and_ends_the_session(self, guarded: GuardedDesk) -> None:
        guarded.do(CloseDay(DAY), *[ConfirmIdentity("something else")] * FAILURES_TO_LOCK)
        assert guarded.said(SignInRefused).code is FailureCode.ACCOUNT_LOCKED
        assert guarded.session.account is None
        with pytest.raises(AccountError):
            guarded.do(ConfirmIdentity(PASSWORD))

    def test_what_the_role_may_not_do_is_refused_in_its_own_name_after_the_password(self, guarded: GuardedDesk) -> None:
        guarded.do(SignOut())
        guarded.sign_in("lan")
        guarded.now += WITHIN
        guarded.do(CloseDay(DAY), ConfirmIdentity(PASSWORD))
        assert guarded.said(Failed) == Failed("CloseDay", FailureCode.ROLE_MISSING)

    def test_with_an_authenticator_both_are_asked_for(self, guarded: GuardedDesk) -> None:
        guarded.do(OfferFactor(), ConfirmIdentity(PASSWORD))
        key = base64.b32decode(guarded.said(SignInGoesOn).key.replace("-", ""))
        guarded.do(GiveCode(code_at(key, guarded.now.timestamp())))
        guarded.now += WITHIN
        guarded.do(CloseDay(DAY))
        assert guarded.said(IdentityWanted).with_code
        guarded.do(ConfirmIdentity(PASSWORD), ConfirmIdentity(PASSWORD, "000000"))
        assert "day-closed" not in guarded.actions()
        assert guarded.account("minh").failures == 2, "a right password forgets no wrong code"
        guarded.do(ConfirmIdentity(PASSWORD, guarded.code("minh")))
        assert guarded.said(DayClosed).day == DAY


class TestWithOnesOwnChip:
    """An officer whose second factor is the own card: the password, and the chip signs there and then."""

    @pytest.fixture
    def carded(self, guarded: GuardedDesk) -> GuardedDesk:
        guarded.do(KeepOwnCard(read("divorced")), ConfirmIdentity(PASSWORD))
        assert guarded.actions()[-1] == "factor-enrolled"
        guarded.now += WITHIN
        guarded.do(CloseDay(DAY))
        assert guarded.said(IdentityWanted) == IdentityWanted("CloseDay", with_card=True)
        return guarded

    def asked(self, desk: GuardedDesk, password: str = PASSWORD) -> SignChallenge:
        desk.do(ConfirmIdentity(password, "123456"))
        command = desk.card.commands[-1]
        assert isinstance(command, SignChallenge)
        return command

    def test_the_chip_signs_and_it_is_done(self, carded: GuardedDesk) -> None:
        asked = self.asked(carded)
        assert (asked.secret, asked.expected_dg15) == ("123456", chip("divorced").groups[15])
        assert "day-closed" not in carded.actions(), "the password alone is not enough"
        carded.do(ChallengeSigned(asked.draft, signed_by(chip("divorced"), asked.challenge)))
        assert carded.said(DayClosed).day == DAY
        assert carded.at_f9 == []

    def test_the_password_alone_does_nothing(self, carded: GuardedDesk) -> None:
        carded.do(ConfirmIdentity(PASSWORD))
        assert carded.said(SignInRefused).code is FailureCode.SIGN_IN_REFUSED
        assert "day-closed" not in carded.actions()

    def test_with_a_wrong_password_no_chip_is_asked(self, carded: GuardedDesk) -> None:
        carded.do(ConfirmIdentity("something else", "123456"))
        assert carded.said(SignInRefused).code is FailureCode.SIGN_IN_REFUSED
        assert not carded.card.commands

    def test_another_chip_or_an_older_signature_does_nothing_and_counts(self, carded: GuardedDesk) -> None:
        asked = self.asked(carded)
        old = signed_by(chip("divorced"), asked.challenge)
        carded.do(ChallengeSigned(asked.draft, signed_by(chip("tenant"), asked.challenge)))
        carded.do(ChallengeSigned(self.asked(carded).draft, old))
        carded.do(ChallengeFailed(self.asked(carded).draft, FailureCode.DIFFERENT_CARD))
        assert carded.account("minh").failures == 3, "a right password forgets no wrong chip"
        assert "day-closed" not in carded.actions()

    def test_without_a_card_it_is_said_and_nothing_counts_and_a_recovery_code_stands_in(
        self, carded: GuardedDesk
    ) -> None:
        carded.do(ChallengeFailed(self.asked(carded).draft, FailureCode.NO_CARD))
        assert carded.said(Failed) == Failed("ConfirmIdentity", FailureCode.NO_CARD)
        assert carded.account("minh").failures == 0
        carded.do(ConfirmIdentity(PASSWORD, carded.said(RecoveryCodesMade).codes[0]))
        assert carded.said(DayClosed).day == DAY

    @pytest.mark.parametrize("meanwhile", [GiveUpConfirming(), LockDesk(), SignOut()])
    def test_a_signature_that_comes_too_late_does_nothing(self, carded: GuardedDesk, meanwhile: Command) -> None:
        asked = self.asked(carded)
        carded.do(meanwhile)
        carded.do(ChallengeSigned(asked.draft, signed_by(chip("divorced"), asked.challenge)))
        assert "day-closed" not in carded.actions()
        assert carded.actions().count("identity-confirmed") == 1, "of enrolling the card"

    def test_what_is_no_six_digits_is_said_before_any_chip(self, carded: GuardedDesk) -> None:
        with pytest.raises(CardError):
            carded.do(ConfirmIdentity(PASSWORD, "12345"))
        assert not carded.card.commands


class TestTheLock:
    def test_behind_it_nothing_is_done_until_its_officer_is_back(self, guarded: GuardedDesk) -> None:
        guarded.do(LockDesk())
        assert guarded.said(DeskLocked).display_name == "Minh"
        with pytest.raises(AccountError):
            guarded.do(CloseDay(DAY))
        guarded.do(UnlockDesk("something else"))
        assert guarded.session.locked
        guarded.do(UnlockDesk(PASSWORD))
        assert guarded.said(DeskUnlocked)
        guarded.do(CloseDay(DAY))
        assert guarded.said(DayClosed), "the password was given just now"

    def test_unlocking_by_password_stands_for_no_second_factor(self, guarded: GuardedDesk) -> None:
        """Whoever has seen the password typed could otherwise lock, unlock, and do what is grave without the code."""
        guarded.do(OfferFactor(), ConfirmIdentity(PASSWORD))
        key = base64.b32decode(guarded.said(SignInGoesOn).key.replace("-", ""))
        guarded.do(GiveCode(code_at(key, guarded.now.timestamp())))
        guarded.do(LockDesk(), UnlockDesk(PASSWORD), CloseDay(DAY))
        assert guarded.said(IdentityWanted) == IdentityWanted("CloseDay", with_code=True)
        assert "day-closed" not in guarded.actions()

    def test_how_it_locked_is_in_the_trail(self, guarded: GuardedDesk) -> None:
        guarded.do(LockDesk(by_time=True), LockDesk(), UnlockDesk(PASSWORD), LockDesk())
        locks = [line.purpose for line in guarded.trail() if line.action == "desk-locked"]
        assert locks == ["time", "key"], "locked once, it is not locked again"

    def test_another_officer_signs_in_instead(self, guarded: GuardedDesk) -> None:
        guarded.add("lan")
        guarded.do(LockDesk(), SignOut(), SignIn("lan", PASSWORD))
        assert guarded.said(SignedIn).username == "lan"
        assert not guarded.session.locked
        assert "sign-out" in guarded.actions()

    def test_it_gives_up_what_waited_for_a_password(self, guarded: GuardedDesk) -> None:
        guarded.do(CloseDay(DAY), LockDesk(), UnlockDesk(PASSWORD))
        assert guarded.said(Failed) == Failed("CloseDay", FailureCode.NOT_CONFIRMED)
        assert "day-closed" not in guarded.actions()

    def test_an_account_that_was_blocked_meanwhile_does_not_come_back(self, guarded: GuardedDesk) -> None:
        guarded.do(LockDesk())
        with guarded.store.begin() as work:
            account = work.accounts.get("minh")
            assert account is not None
            work.accounts.save(replace(account, blocked=True))
            work.commit()
        guarded.do(UnlockDesk(PASSWORD))
        assert guarded.session.account is None
        assert not any(isinstance(one, DeskUnlocked) for one in guarded.heard)

    def test_where_nobody_is_there_is_nothing_to_lock(self, guarded: GuardedDesk) -> None:
        guarded.do(SignOut(), LockDesk())
        with pytest.raises(AccountError):
            guarded.do(UnlockDesk(PASSWORD))
        assert not any(isinstance(one, DeskLocked) for one in guarded.heard)

"""What lies between a right password and the desk, and everybody who tries to go round it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from counter.account_events import (
    ChoosePassword,
    DropFactor,
    GiveCode,
    KeepOwnCard,
    OfferFactor,
    OwnAccountShown,
    PasswordChanged,
    RecoveryCodesMade,
    RenewCodes,
    ShowOwnAccount,
    ShowOwnCard,
    SignInGoesOn,
    Wanted,
)
from counter.accounts import FAILURES_TO_LOCK, SHORTEST_PASSWORD
from counter.emrtd.card_record import ActiveVerdict
from counter.errors import AccountError, CardError, FailureCode
from counter.events import (
    ChallengeFailed,
    ChallengeSigned,
    Failed,
    SignChallenge,
    SignedIn,
    SignIn,
    SignInRefused,
    SignOut,
)
from counter.model.account import Role
from counter.second_factor import CODES, code_at
from counter.settings import AccountSettings
from tests.fakes.guarded_desk import OTHER_PASSWORD, GuardedDesk
from tests.fakes.whole_desk import PASSWORD, chip, read, signed_by

Make = Callable[..., GuardedDesk]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[GuardedDesk] = []

    def build(**settings: Any) -> GuardedDesk:
        made.append(GuardedDesk(tmp_path, AccountSettings(**settings)))
        return made[-1]

    yield build
    for desk in made:
        desk.store.close()


def key_of(went_on: SignInGoesOn) -> bytes:
    return base64.b32decode(went_on.key.replace("-", ""))


def enrol(desk: GuardedDesk) -> RecoveryCodesMade:
    """The signed-in officer takes up an authenticator."""
    desk.do(OfferFactor())
    offered = desk.said(SignInGoesOn)
    desk.do(GiveCode(code_at(key_of(offered), desk.now.timestamp())))
    return desk.said(RecoveryCodesMade)


def enrolled(make: Make) -> tuple[GuardedDesk, RecoveryCodesMade]:
    """An officer with an authenticator, signed out a while ago."""
    desk = make()
    desk.sign_in("lan")
    codes = enrol(desk)
    desk.do(SignOut())
    desk.now += timedelta(hours=1)
    desk.heard.clear()
    return desk, codes


def test_with_an_authenticator_the_password_alone_opens_nothing(make: Make) -> None:
    desk, _codes = enrolled(make)
    desk.do(SignIn("lan", PASSWORD))
    assert desk.said(SignInGoesOn).wanted is Wanted.CODE
    assert desk.session.account is None
    desk.do(GiveCode(desk.code("lan")))
    assert desk.said(SignedIn).username == "lan"
    assert desk.actions()[-2:] == ["factor-shown", "sign-in"]


def test_a_code_that_was_seen_once_is_no_code(make: Make) -> None:
    desk, _codes = enrolled(make)
    seen = desk.code("lan")
    desk.do(SignIn("lan", PASSWORD), GiveCode(seen), SignOut(), SignIn("lan", PASSWORD), GiveCode(seen))
    assert desk.said(SignInRefused).code is FailureCode.CODE_REFUSED
    assert desk.session.account is None


def test_a_lost_device_is_stood_in_for_by_each_recovery_code_once(make: Make) -> None:
    desk, made = enrolled(make)
    assert len(made.codes) == CODES
    desk.do(SignIn("lan", PASSWORD), GiveCode(made.codes[3].lower()))
    assert desk.said(SignedIn).username == "lan"
    desk.do(ShowOwnAccount())
    assert desk.said(OwnAccountShown).codes_left == CODES - 1
    desk.do(SignOut(), SignIn("lan", PASSWORD), GiveCode(made.codes[3]))
    assert desk.said(SignInRefused).code is FailureCode.CODE_REFUSED
    assert not any(code in repr(event) for event in desk.heard for code in made.codes)


def test_who_knows_the_password_has_no_more_guesses_for_it(make: Make) -> None:
    """A right password between wrong codes starts no new count."""
    desk, _codes = enrolled(make)
    for _ in range(FAILURES_TO_LOCK):
        desk.do(SignIn("lan", PASSWORD), GiveCode("000000"))
    assert desk.said(SignInRefused).code is FailureCode.ACCOUNT_LOCKED
    desk.do(SignIn("lan", PASSWORD))
    assert desk.said(SignInRefused).code is FailureCode.ACCOUNT_LOCKED
    assert desk.account("lan").failures == FAILURES_TO_LOCK


def test_a_shown_factor_forgets_the_failures(make: Make) -> None:
    desk, _codes = enrolled(make)
    desk.do(SignIn("lan", PASSWORD), GiveCode("000000"), GiveCode(desk.code("lan")))
    assert desk.account("lan").failures == 0


def test_who_dawdles_begins_again(make: Make) -> None:
    desk, _codes = enrolled(make)
    desk.do(SignIn("lan", PASSWORD))
    desk.now += timedelta(minutes=6)
    with pytest.raises(AccountError) as caught:
        desk.do(GiveCode(desk.code("lan")))
    assert caught.value.code is FailureCode.SIGN_IN_REFUSED
    assert desk.session.account is None


@pytest.mark.parametrize(
    ("asked", "role", "wanted"),
    [
        ("nobody", Role.ADMINISTRATOR, False),
        ("trusted", Role.OFFICER, False),
        ("trusted", Role.SUPERVISOR, True),
        ("trusted", Role.ADMINISTRATOR, True),
        ("everybody", Role.OFFICER, True),
    ],
)
def test_where_the_office_asks_for_a_factor_nobody_is_in_without_one(
    make: Make, asked: str, role: Role, *, wanted: bool
) -> None:
    desk = make(second_factor=asked)
    desk.add("minh", role)
    desk.do(SignIn("minh", PASSWORD))
    if not wanted:
        assert desk.said(SignedIn).username == "minh"
        return
    offered = desk.said(SignInGoesOn)
    assert (offered.wanted, desk.session.account) == (Wanted.FACTOR, None)
    desk.do(GiveCode("000000"))
    assert desk.said(SignInRefused).code is FailureCode.CODE_REFUSED
    assert desk.session.account is None
    desk.do(GiveCode(code_at(key_of(offered), desk.now.timestamp())))
    assert desk.said(SignedIn).username == "minh"
    assert len(desk.said(RecoveryCodesMade).codes) == CODES
    with pytest.raises(AccountError) as caught:
        desk.do(DropFactor())
    assert caught.value.code is FailureCode.ROLE_MISSING


def test_a_temporary_password_opens_only_the_choice_of_another(make: Make) -> None:
    desk = make()
    desk.add("mai", must_change=True)
    desk.do(SignIn("mai", PASSWORD))
    assert desk.said(SignInGoesOn).wanted is Wanted.PASSWORD
    assert desk.session.account is None
    for unfit in ("ngắn", PASSWORD, "mai và mẹ của mai", "a" * SHORTEST_PASSWORD, "dài " * 40):
        with pytest.raises(AccountError) as caught:
            desk.do(ChoosePassword(unfit))
        assert caught.value.code is FailureCode.PASSWORD_UNFIT
    desk.do(ChoosePassword(OTHER_PASSWORD))
    assert desk.said(PasswordChanged)
    assert desk.said(SignedIn).username == "mai"
    desk.do(SignOut(), SignIn("mai", PASSWORD))
    assert desk.said(SignInRefused).code is FailureCode.SIGN_IN_REFUSED
    desk.do(SignIn("mai", OTHER_PASSWORD))
    assert desk.session.officer.username == "mai"


def test_no_step_is_passed_out_of_turn(make: Make) -> None:
    desk, _codes = enrolled(make)
    for early in (ChoosePassword(OTHER_PASSWORD), GiveCode(desk.code("lan"))):
        with pytest.raises(AccountError):
            desk.do(early)
    desk.do(SignIn("lan", PASSWORD))
    with pytest.raises(AccountError):
        desk.do(ChoosePassword(OTHER_PASSWORD))  # the code comes first
    assert desk.session.account is None


def test_that_an_account_is_blocked_is_told_to_who_knows_its_password_alone(make: Make) -> None:
    desk = make()
    desk.add("lan", blocked=True)
    desk.do(SignIn("lan", "something else"))
    assert desk.said(SignInRefused).code is FailureCode.SIGN_IN_REFUSED
    desk.do(SignIn("lan", PASSWORD))
    assert desk.said(SignInRefused).code is FailureCode.ACCOUNT_BLOCKED
    assert desk.session.account is None


def test_another_device_is_in_force_once_it_has_shown_a_code_and_codes_are_renewed_whole(make: Make) -> None:
    desk, old = enrolled(make)
    desk.do(SignIn("lan", PASSWORD), GiveCode(desk.code("lan")), OfferFactor())
    before = desk.code("lan", 2)
    with desk.store.begin() as work:
        kept = work.second_factors.get("lan")
    assert kept is not None
    assert code_at(kept.secret, desk.now.timestamp() + 60) == before, "the old one holds until then"
    enrol(desk)
    desk.do(RenewCodes())
    assert not set(desk.said(RecoveryCodesMade).codes) & set(old.codes)
    desk.do(SignOut(), SignIn("lan", PASSWORD), GiveCode(old.codes[0]))
    assert desk.session.account is None


class TestOnesOwnCard:
    @pytest.fixture
    def carded(self, make: Make) -> GuardedDesk:
        """An officer whose own chip is the second factor, signed out."""
        desk = make()
        desk.sign_in("lan")
        desk.do(KeepOwnCard(read("divorced")), SignOut(), SignIn("lan", PASSWORD))
        assert desk.said(SignInGoesOn).wanted is Wanted.CARD
        assert desk.session.account is None
        return desk

    def asked(self, desk: GuardedDesk) -> SignChallenge:
        desk.do(ShowOwnCard("123456"))
        command = desk.card.commands[-1]
        assert isinstance(command, SignChallenge)
        return command

    def test_the_chip_signs_and_its_officer_is_in(self, carded: GuardedDesk) -> None:
        asked = self.asked(carded)
        assert (asked.secret, asked.expected_dg15) == ("123456", chip("divorced").groups[15])
        carded.do(ChallengeSigned(asked.draft, signed_by(chip("divorced"), asked.challenge)))
        assert carded.said(SignedIn).username == "lan"
        assert carded.trail()[-2].purpose == "card"
        assert carded.at_f9 == [], "no filing was waiting for this signature"

    def test_another_chip_or_an_older_signature_opens_nothing_and_counts(self, carded: GuardedDesk) -> None:
        asked = self.asked(carded)
        old = signed_by(chip("divorced"), asked.challenge)
        carded.do(ChallengeSigned(asked.draft, signed_by(chip("tenant"), asked.challenge)))
        assert carded.said(SignInRefused).code is FailureCode.CODE_REFUSED
        carded.do(ChallengeSigned(self.asked(carded).draft, old))
        carded.do(ChallengeFailed(self.asked(carded).draft, FailureCode.DIFFERENT_CARD))
        assert carded.account("lan").failures == 3
        assert carded.session.account is None

    def test_without_a_card_it_is_said_and_nothing_counts_and_a_recovery_code_stands_in(
        self, carded: GuardedDesk
    ) -> None:
        carded.do(ChallengeFailed(self.asked(carded).draft, FailureCode.NO_CARD))
        assert carded.said(Failed) == Failed("ShowOwnCard", FailureCode.NO_CARD)
        assert carded.account("lan").failures == 0
        carded.do(GiveCode(carded.said(RecoveryCodesMade).codes[0]))
        assert carded.said(SignedIn).username == "lan"

    def test_what_is_signed_for_a_filing_goes_its_own_way(self, carded: GuardedDesk) -> None:
        self.asked(carded)
        signed = ChallengeSigned(UUID(int=999), b"for a filing")
        carded.do(signed)
        assert carded.at_f9 == [signed]

    @pytest.mark.parametrize("active", [ActiveVerdict.NOT_ASKED, ActiveVerdict.FAILED])
    def test_a_chip_that_is_not_known_to_be_genuine_is_nobodys_factor(self, make: Make, active: ActiveVerdict) -> None:
        desk = make()
        desk.sign_in("lan")
        with pytest.raises(CardError):
            desk.do(KeepOwnCard(read("divorced", active=active)))
        with pytest.raises(AccountError):
            desk.do(ShowOwnCard("123456"))

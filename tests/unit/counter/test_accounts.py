"""Signing in: the right password, the wrong one, and too many wrong ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.accounts import (
    FAILURES_TO_LOCK,
    FIRST_LOCK,
    LONGEST_LOCK,
    SignInVerdict,
    hash_password,
    lock_after,
    sign_in,
    verify_password,
)
from counter.errors import AccountError, FailureCode
from counter.model.account import Account, Role
from counter.passwords import Argon2Cost

CHEAP = Argon2Cost(passes=1, memory_kib=64, lanes=1)
NOW = datetime(2026, 10, 8, 8, 0, tzinfo=UTC)


def fixed(length: int) -> bytes:
    return bytes(range(length))


@pytest.fixture
def account() -> Account:
    return Account("lan", "Nguyễn Thị Lan", Role.OFFICER, hash_password("đúng rồi", fixed, CHEAP))


def attempt(account: Account, password: str, now: datetime = NOW) -> tuple[Account, SignInVerdict]:
    return sign_in(account, password, now, fixed, CHEAP)


def failed(account: Account, times: int, now: datetime = NOW) -> Account:
    for _ in range(times):
        account, _ = attempt(account, "sai", now)
    return account


def test_a_hash_is_argon2id_at_the_given_cost_and_never_the_password():
    kept = hash_password("đúng rồi", fixed, Argon2Cost(2, 128, 1))
    assert kept.startswith("$argon2id$v=19$m=128,t=2,p=1$")
    assert "đúng" not in kept
    assert verify_password(kept, "đúng rồi")
    assert not verify_password(kept, "đúng rồi ")


def test_the_marks_may_be_composed_either_way():
    kept = hash_password("Việt", fixed, CHEAP)
    assert verify_password(kept, "Vie\u0323\u0302t")


@pytest.mark.parametrize("kept", ["", "plain", "$argon2id$v=19$m=64"])
def test_a_hash_that_is_none_cannot_be_verified(kept: str):
    with pytest.raises(AccountError) as caught:
        verify_password(kept, "x")
    assert caught.value.code is FailureCode.SIGN_IN_REFUSED


def test_the_right_password_forgets_the_failures(account: Account):
    account, verdict = attempt(failed(account, 4), "đúng rồi")
    assert verdict is SignInVerdict.WELCOME
    assert (account.failures, account.locked_until) == (0, None)


def test_the_fifth_failure_locks_and_then_not_even_the_right_password_opens(account: Account):
    account = failed(account, 4)
    assert account.locked_until is None
    account, verdict = attempt(account, "sai")
    assert verdict is SignInVerdict.LOCKED
    assert account.locked_until == NOW + timedelta(minutes=15)
    assert attempt(account, "đúng rồi", NOW + timedelta(minutes=14)) == (account, SignInVerdict.LOCKED)
    after, verdict = attempt(account, "đúng rồi", NOW + timedelta(minutes=15))
    assert verdict is SignInVerdict.WELCOME
    assert after.failures == 0


def test_guessing_on_while_locked_does_not_prolong(account: Account):
    account = failed(account, 5)
    assert failed(account, 20) == account


def test_each_lock_is_longer_than_the_last(account: Account):
    locks = []
    now = NOW
    for _ in range(9):
        account = failed(account, FAILURES_TO_LOCK, now)
        locks.append(account.locked_until - now)
        now = account.locked_until
    assert locks[:4] == [timedelta(minutes=m) for m in (15, 30, 60, 120)]
    assert locks[-1] == LONGEST_LOCK


@given(st.integers(1, 10**9))
def test_a_lock_is_bounded_whatever_the_count(times: int):
    assert FIRST_LOCK <= lock_after(times * FAILURES_TO_LOCK) <= LONGEST_LOCK


def test_a_cheaper_hash_is_renewed_at_the_next_success(account: Account):
    dearer = Argon2Cost(2, 128, 1)
    renewed, verdict = sign_in(account, "đúng rồi", NOW, fixed, dearer)
    assert verdict is SignInVerdict.WELCOME
    assert renewed.password_hash.startswith("$argon2id$v=19$m=128,t=2,p=1$")
    assert sign_in(renewed, "đúng rồi", NOW, fixed, dearer)[0].password_hash == renewed.password_hash

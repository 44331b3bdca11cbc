"""Signing in, as pure rules: the password's hash, the count of failures, the lock.

Five failures in a row lock an account for a quarter of an hour, every five more for twice as long as
the last time, up to a day. While it is locked a password is not even looked at, so guessing on
neither helps nor prolongs.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum, unique

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from counter.errors import AccountError, FailureCode
from counter.model.account import Account
from counter.passwords import RFC_9106, Argon2Cost, prepared
from counter.ports import RandomBytes

FAILURES_TO_LOCK = 5
FIRST_LOCK = timedelta(minutes=15)
LONGEST_LOCK = timedelta(days=1)
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 128  # so that nobody has a megabyte hashed
_FEWEST_LETTERS = 4
_SALT = 16
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # no i, l, o, 0, 1


@unique
class SignInVerdict(StrEnum):
    WELCOME = "welcome"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a verdict, not a password
    LOCKED = "locked"


def hash_password(password: str, random: RandomBytes, cost: Argon2Cost = RFC_9106) -> str:
    """An argon2id string (PHC format) under a fresh salt; takes about a tenth of a second."""
    return _hasher(cost).hash(prepared(password), salt=random(_SALT))


def verify_password(password_hash: str, password: str) -> bool:
    """Raises AccountError SIGN_IN_REFUSED when what is kept is no argon2 string."""
    try:
        return _hasher(RFC_9106).verify(password_hash, prepared(password))
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as exc:
        raise AccountError(FailureCode.SIGN_IN_REFUSED, "the kept hash cannot be read") from exc


def sign_in(
    account: Account, password: str, now: datetime, random: RandomBytes, cost: Argon2Cost = RFC_9106
) -> tuple[Account, SignInVerdict]:
    """The account as it is to be kept after this attempt, and the verdict.

    A success forgets the failures, and renews a hash that was made at another cost.
    """
    if locked(account, now):
        return account, SignInVerdict.LOCKED
    if verify_password(account.password_hash, password):
        kept = account.password_hash
        if _hasher(cost).check_needs_rehash(kept):
            kept = hash_password(password, random, cost)
        return replace(account, password_hash=kept, failures=0, locked_until=None), SignInVerdict.WELCOME
    return failed(account, now)


def locked(account: Account, now: datetime) -> bool:
    return account.locked_until is not None and now < account.locked_until


def failed(account: Account, now: datetime) -> tuple[Account, SignInVerdict]:
    """The account after one more failure, of a password or of a second factor."""
    failures = account.failures + 1
    if failures % FAILURES_TO_LOCK:
        return replace(account, failures=failures, locked_until=None), SignInVerdict.WRONG_PASSWORD
    locked_until = now + lock_after(failures)
    return replace(account, failures=failures, locked_until=locked_until), SignInVerdict.LOCKED


def unfit(password: str, username: str) -> str:
    """Why nobody may have this password, "" where it will do (NIST SP 800-63B §3.1.1.2: length, not composition)."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        return "shorter than ten characters, or longer than 128"
    if username.casefold() in password.casefold():
        return "holds the account's name"
    if len(set(password)) < _FEWEST_LETTERS:
        return "the same letters over and over"
    return ""


def temporary_password(random: RandomBytes) -> str:
    """Fifty-nine bits to be read out: three groups of four, none of its letters looks like another."""
    number, letters = int.from_bytes(random(16), "big"), ""
    for _ in range(12):
        number, one = divmod(number, len(_LETTERS))
        letters += _LETTERS[one]
    return "-".join((letters[:4], letters[4:8], letters[8:]))


def lock_after(failures: int) -> timedelta:
    """How long the failure of this number locks: 15 min after 5, 30 after 10, 60 after 15 … a day."""
    # bounded before the power is taken, for the count has no bound
    doublings = min(failures // FAILURES_TO_LOCK - 1, 10)
    return min(FIRST_LOCK * (1 << doublings), LONGEST_LOCK)


def _hasher(cost: Argon2Cost) -> PasswordHasher:
    return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)

"""An officer's authenticator: offered, proved by its first code, kept with its recovery codes."""

from __future__ import annotations

from datetime import datetime

from counter.account_events import RecoveryCodesMade, SignInGoesOn, Wanted
from counter.model.account import Account, AuditLine
from counter.model.second_factor import FactorKind, SecondFactor
from counter.ports import RandomBytes
from counter.second_factor import (
    KEY_SIZE,
    enrolment_uri,
    recovery_codes,
    recovery_digest,
    spelled,
    step_of,
)
from counter.store.unit_of_work import UnitOfWork


class OfferedFactor:
    """A key that is on the screen, and in force only once its device has shown a code of it."""

    def __init__(self, account: Account, counter: str, random: RandomBytes) -> None:
        self._account = account
        self._counter = counter
        self._random = random
        self._key = random(KEY_SIZE)

    @property
    def event(self) -> SignInGoesOn:
        uri = enrolment_uri(self._key, self._account.username, self._counter)
        return SignInGoesOn(Wanted.FACTOR, self._account.username, self._account.display_name, uri, spelled(self._key))

    def keep(self, work: UnitOfWork, code: str, now: datetime) -> RecoveryCodesMade | None:
        """None for a code that is not this key's; nothing is kept then."""
        step = step_of(self._key, code, now, 0)
        if step is None:
            return None
        username = self._account.username
        work.second_factors.save(SecondFactor(username, FactorKind.TOTP, self._key, step))
        work.audit.append(AuditLine(now, username, "factor-enrolled", purpose=FactorKind.TOTP.value))
        return fresh_codes(work, username, self._random)


def fresh_codes(work: UnitOfWork, username: str, random: RandomBytes) -> RecoveryCodesMade:
    codes = recovery_codes(random)
    work.second_factors.keep_codes(username, (recovery_digest(username, one) for one in codes))
    return RecoveryCodesMade(codes)


def taken(work: UnitOfWork, factor: SecondFactor, code: str, now: datetime) -> str:
    """How ``code`` was right, for the trail: "totp" or "recovery-code"; "" for a wrong one. It counts once."""
    if factor.kind is FactorKind.TOTP:
        step = step_of(factor.secret, code, now, factor.last_step)
        if step is not None:
            work.second_factors.save(SecondFactor(factor.username, factor.kind, factor.secret, step))
            return factor.kind.value
    used = work.second_factors.use_code(factor.username, recovery_digest(factor.username, code))
    return "recovery-code" if used else ""

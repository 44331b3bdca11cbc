"""Whether the officer at the desk is still the officer: unlocking it, and a password before what is grave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from counter.account_events import (
    ConfirmIdentity,
    DeskLocked,
    DeskUnlocked,
    GiveUpConfirming,
    IdentityConfirmed,
    IdentityWanted,
    LockDesk,
    UnlockDesk,
)
from counter.accounts import SignInVerdict, failed, sign_in
from counter.errors import AccountError, CounterError, FailureCode
from counter.events import Command, Failed, SignInRefused
from counter.model.account import Account, AuditLine
from counter.model.second_factor import FactorKind
from counter.services.entrance import Entrance
from counter.services.own_factor import taken


class BeingSure:
    """On the desk thread. Failures here count like those of signing in, and the fifth ends the session."""

    def __init__(self, entrance: Entrance, within: timedelta) -> None:
        self._entrance = entrance
        self._within = within
        self._waiting: tuple[Callable[[Any], None], Command] | None = None

    # ------------------------------------------------------------ the lock

    def lock(self, command: LockDesk) -> None:
        """A desk at which nobody is signed in needs no lock."""
        account = self._entrance.session.account
        if account is None or self._entrance.session.locked:
            return
        self.give_up(GiveUpConfirming())
        self._note(account, "desk-locked", "time" if command.by_time else "key")
        self._entrance.session.locked = True
        self._entrance.post(DeskLocked(account.display_name))

    def unlock(self, command: UnlockDesk) -> None:
        """Raises AccountError SIGN_IN_REFUSED when nothing is locked."""
        session = self._entrance.session
        if session.account is None or not session.locked:
            raise AccountError(FailureCode.SIGN_IN_REFUSED, "nothing is locked")
        if self._is_right(session.account, command.password, "", with_code=False):
            session.locked, session.confirmed_at = False, self._entrance.clock()
            self._note(session.account, "desk-unlocked")
            self._entrance.post(DeskUnlocked())

    # ------------------------------------------------------------ before what is grave

    def first(self, use_case: Callable[[Any], None]) -> Callable[[Any], None]:
        """``use_case``, carried out only soon after its officer gave the password; else it waits for that."""

        def surely(command: Command) -> None:
            session, now = self._entrance.session, self._entrance.clock()
            officer = session.officer
            if session.confirmed_at is not None and now - session.confirmed_at <= self._within:
                use_case(command)
                return
            self._waiting = use_case, command
            self._entrance.post(IdentityWanted(type(command).__name__, self._has_authenticator(officer)))

        return surely

    def confirm(self, command: ConfirmIdentity) -> None:
        """Carries out what waited; how that ends is said in its own name. Raises AccountError SIGN_IN_REFUSED."""
        session = self._entrance.session
        officer = session.officer
        with_code = self._has_authenticator(officer)
        if not self._is_right(officer, command.password, command.code, with_code=with_code):
            return
        session.confirmed_at = self._entrance.clock()
        self._note(officer, "identity-confirmed", self._waiting_name())
        self._entrance.post(IdentityConfirmed())
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            use_case, grave = waiting
            try:
                use_case(grave)
            except CounterError as exc:  # its screen waits for it, not for the password
                self._entrance.post(Failed(type(grave).__name__, exc.code))

    def give_up(self, _command: GiveUpConfirming) -> None:
        name, self._waiting = self._waiting_name(), None
        if name:
            self._entrance.post(Failed(name, FailureCode.NOT_CONFIRMED))

    # ------------------------------------------------------------ parts

    def _waiting_name(self) -> str:
        return type(self._waiting[1]).__name__ if self._waiting is not None else ""

    def _has_authenticator(self, account: Account) -> bool:
        with self._entrance.store.begin() as work:
            factor = work.second_factors.get(account.username)
        return factor is not None and factor.kind is FactorKind.TOTP

    def _is_right(self, known: Account, password: str, code: str, *, with_code: bool) -> bool:
        """Whether it is the officer; else it is said, counted and noted. One word for a wrong password or code."""
        entrance, now = self._entrance, self._entrance.clock()
        with entrance.store.begin() as work:
            account = work.accounts.get(known.username) or known
        before = account.failures
        account, verdict = sign_in(account, password, now, entrance.random, entrance.cost)
        with entrance.store.begin() as work:
            if verdict is SignInVerdict.WELCOME and with_code:
                factor = work.second_factors.get(known.username)
                if factor is None or not taken(work, factor, code, now):
                    # a right password forgot the failures: a wrong code remembers them
                    account, verdict = failed(replace(account, failures=before), now)
            right = verdict is SignInVerdict.WELCOME and not account.blocked
            work.accounts.keep_attempt(account)
            if not right:
                work.audit.append(AuditLine(now, known.username, "identity-refused"))
            work.commit()
        if right:
            entrance.session.account = account
            return True
        locked = verdict is SignInVerdict.LOCKED
        if locked or account.blocked:
            self._waiting = None
            entrance.session.clear()
        code_said = FailureCode.ACCOUNT_LOCKED if locked else FailureCode.SIGN_IN_REFUSED
        entrance.post(SignInRefused(code_said, account.locked_until))
        return False

    def _note(self, account: Account, action: str, purpose: str = "") -> None:
        with self._entrance.store.begin() as work:
            work.audit.append(AuditLine(self._entrance.clock(), account.username, action, purpose=purpose))
            work.commit()

"""Whether the officer at the desk is still the officer: unlocking it, and a password before what is grave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Protocol

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
from counter.model.second_factor import FactorKind, SecondFactor
from counter.services.entrance import Entrance
from counter.services.own_factor import taken


class AsksChip(Protocol):
    """``counter.services.own_card.OwnCard``."""

    def ask(self, factor: SecondFactor, can: str, then: Callable[[str], None], command: str) -> None: ...


class BeingSure:
    """On the desk thread. Failures here count like those of signing in, and the fifth ends the session."""

    def __init__(self, entrance: Entrance, within: timedelta) -> None:
        self._entrance = entrance
        self._within = within
        self._waiting: tuple[Callable[[Any], None], Command] | None = None
        self._proving: object = None  # the asking of a chip whose answer still counts

    # ------------------------------------------------------------ the lock

    def lock(self, command: LockDesk) -> None:
        """A desk at which nobody is signed in needs no lock."""
        account = self._entrance.session.account
        if account is None or self._entrance.session.locked:
            return
        self.give_up(GiveUpConfirming())
        self._note(account, "desk-locked", "time" if command.by_time else "key")
        self._entrance.session.locked, self._entrance.session.confirmed_at = True, None
        self._entrance.post(DeskLocked(account.display_name))

    def unlock(self, command: UnlockDesk) -> None:
        """By the password alone: what is grave still asks for the second factor of who has one.

        Raises AccountError SIGN_IN_REFUSED when nothing is locked.
        """
        session = self._entrance.session
        if session.account is None or not session.locked:
            raise AccountError(FailureCode.SIGN_IN_REFUSED, "nothing is locked")
        if self._is_right(session.account, command.password, "", with_code=False):
            session.locked = False
            if self._factor(session.account) is None:
                session.confirmed_at = self._entrance.clock()
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
            factor = self._factor(officer)
            kind = factor.kind if factor is not None else None
            name = type(command).__name__
            self._entrance.post(IdentityWanted(name, kind is FactorKind.TOTP, kind is FactorKind.CARD))

        return surely

    def confirm(self, command: ConfirmIdentity, chip: AsksChip) -> None:
        """Carries out what waited; how that ends is said in its own name. ``chip``: asks the officer's own.

        Raises AccountError SIGN_IN_REFUSED, CardError WRONG_ACCESS_KEY.
        """
        officer = self._entrance.session.officer
        factor = self._factor(officer)
        if factor is not None and factor.kind is FactorKind.CARD and command.code.isdigit():
            self._ask_chip(officer, command, factor, chip)
        elif self._is_right(officer, command.password, command.code, with_code=factor is not None):
            self._confirmed(officer)

    def _ask_chip(self, officer: Account, command: ConfirmIdentity, factor: SecondFactor, chip: AsksChip) -> None:
        """The password first: who does not know it has no chip asked."""
        account, before, verdict = self._tried(officer, command.password)
        if verdict is not SignInVerdict.WELCOME or account.blocked:
            self._settled(account, verdict)
            return
        proving = self._proving = object()

        def shown(way: str) -> None:
            session = self._entrance.session
            if self._proving is not proving or session.locked or session.username != officer.username:
                return  # given up, locked or signed out meanwhile
            self._proving = None
            if not way:
                self._settled(*failed(replace(account, failures=before), self._entrance.clock()))
            elif self._settled(account, verdict):
                self._confirmed(officer)

        chip.ask(factor, command.code, shown, ConfirmIdentity.__name__)

    def _confirmed(self, officer: Account) -> None:
        self._entrance.session.confirmed_at = self._entrance.clock()
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
        name, self._waiting, self._proving = self._waiting_name(), None, None
        if name:
            self._entrance.post(Failed(name, FailureCode.NOT_CONFIRMED))

    # ------------------------------------------------------------ parts

    def _waiting_name(self) -> str:
        return type(self._waiting[1]).__name__ if self._waiting is not None else ""

    def _factor(self, account: Account) -> SecondFactor | None:
        with self._entrance.store.begin() as work:
            return work.second_factors.get(account.username)

    def _is_right(self, known: Account, password: str, code: str, *, with_code: bool) -> bool:
        """Whether it is the officer; else it is said, counted and noted. One word for a wrong password or code."""
        account, before, verdict = self._tried(known, password)
        if verdict is SignInVerdict.WELCOME and with_code:
            now = self._entrance.clock()
            with self._entrance.store.begin() as work:
                factor = work.second_factors.get(known.username)
                right = factor is not None and bool(taken(work, factor, code, now))
                work.commit()
            if not right:
                account, verdict = failed(replace(account, failures=before), now)
        return self._settled(account, verdict)

    def _tried(self, known: Account, password: str) -> tuple[Account, int, SignInVerdict]:
        """The account after this password, its failures before it, and the verdict; nothing is kept yet.

        A right password forgets the failures: what comes after it and is wrong has to remember them.
        """
        entrance = self._entrance
        with entrance.store.begin() as work:
            account = work.accounts.get(known.username) or known
        after, verdict = sign_in(account, password, entrance.clock(), entrance.random, entrance.cost)
        return after, account.failures, verdict

    def _settled(self, account: Account, verdict: SignInVerdict) -> bool:
        """Keeps the attempt; whether it was right."""
        entrance = self._entrance
        right = verdict is SignInVerdict.WELCOME and not account.blocked
        with entrance.store.begin() as work:
            work.accounts.keep_attempt(account)
            if not right:
                work.audit.append(AuditLine(entrance.clock(), account.username, "identity-refused"))
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

"""An officer signs in and out; failures are counted and lock the account (counter.accounts)."""

from __future__ import annotations

from dataclasses import replace

from counter.accounts import SignInVerdict, hash_password, sign_in
from counter.errors import FailureCode
from counter.events import SignIn, SignInRefused, SignOut
from counter.model.account import Account, AuditLine
from counter.ports import Clock
from counter.services.entrance import Entrance
from counter.services.session import Session
from counter.store.store import Store


class SignOfficerIn:
    """The password; what else is wanted is the entrance's to ask."""

    def __init__(self, entrance: Entrance) -> None:
        self._entrance = entrance

    def __call__(self, command: SignIn) -> None:
        entrance = self._entrance
        entrance.forget()
        now = entrance.clock()
        with entrance.store.begin() as uow:
            account = uow.accounts.get(command.username)
            factor = uow.second_factors.get(command.username)
        if account is None:
            # the same work for a name that does not exist, so that time tells nothing
            hash_password(command.password, entrance.random, entrance.cost)
            self._refuse(AuditLine(now, "-", "sign-in-refused"), SignInRefused(FailureCode.SIGN_IN_REFUSED))
            return
        # outside any transaction: hashing takes its tenth of a second, and others write meanwhile
        after, verdict = sign_in(account, command.password, now, entrance.random, entrance.cost)
        line = AuditLine(now, after.username, "sign-in-refused")
        if verdict is not SignInVerdict.WELCOME:
            locked = verdict is SignInVerdict.LOCKED
            code = FailureCode.ACCOUNT_LOCKED if locked else FailureCode.SIGN_IN_REFUSED
            self._refuse(line, SignInRefused(code, after.locked_until), after)
        elif after.blocked:
            # said only to whoever knows the password
            self._refuse(line, SignInRefused(FailureCode.ACCOUNT_BLOCKED), after)
        else:
            if factor is not None:
                # forgotten once the factor is shown: else a known password would give guesses without end
                after = replace(after, failures=account.failures)
            self._keep(None, after)
            entrance.password_was_right(after, factor, now)

    def _refuse(self, line: AuditLine, event: SignInRefused, account: Account | None = None) -> None:
        self._keep(line, account)
        self._entrance.post(event)

    def _keep(self, line: AuditLine | None, account: Account | None) -> None:
        with self._entrance.store.begin() as uow:
            if account is not None:
                uow.accounts.keep_attempt(account)
            if line is not None:
                uow.audit.append(line)
            uow.commit()


class SignOfficerOut:
    """Also by whoever finds the desk locked, and signs in instead."""

    def __init__(self, store: Store, session: Session, clock: Clock) -> None:
        self._store = store
        self._session = session
        self._clock = clock

    def __call__(self, _command: SignOut) -> None:
        if self._session.account is None:
            return
        with self._store.begin() as uow:
            uow.audit.append(AuditLine(self._clock(), self._session.account.username, "sign-out"))
            uow.commit()
        self._session.clear()

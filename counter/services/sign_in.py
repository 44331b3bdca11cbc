"""An officer signs in and out; failures are counted and lock the account (counter.accounts)."""

from __future__ import annotations

from counter.accounts import SignInVerdict, hash_password, sign_in
from counter.errors import FailureCode
from counter.events import SignedIn, SignIn, SignInRefused, SignOut
from counter.model.account import Account, AuditLine
from counter.ports import Clock, Post, RandomBytes
from counter.services.session import Session
from counter.store.store import Store


class SignOfficerIn:
    def __init__(self, store: Store, session: Session, clock: Clock, random: RandomBytes, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._random = random
        self._post = post

    def __call__(self, command: SignIn) -> None:
        now = self._clock()
        with self._store.begin() as uow:
            account = uow.accounts.get(command.username)
        if account is None:
            # the same work for a name that does not exist, so that time tells nothing
            hash_password(command.password, self._random)
            self._refuse(AuditLine(now, "-", "sign-in-refused"), SignInRefused(FailureCode.SIGN_IN_REFUSED))
            return
        # outside any transaction: hashing takes its tenth of a second, and others write meanwhile
        after, verdict = sign_in(account, command.password, now, self._random)
        if verdict is not SignInVerdict.WELCOME:
            locked = verdict is SignInVerdict.LOCKED
            code = FailureCode.ACCOUNT_LOCKED if locked else FailureCode.SIGN_IN_REFUSED
            line = AuditLine(now, after.username, "sign-in-refused")
            self._refuse(line, SignInRefused(code, after.locked_until), after)
            return
        self._keep(AuditLine(now, after.username, "sign-in"), after)
        self._session.clear()
        self._session.account = after
        self._post(SignedIn(after.username, after.display_name, after.role.value))

    def _refuse(self, line: AuditLine, event: SignInRefused, account: Account | None = None) -> None:
        self._keep(line, account)
        self._post(event)

    def _keep(self, line: AuditLine, account: Account | None) -> None:
        with self._store.begin() as uow:
            if account is not None:
                uow.accounts.save(account)
            uow.audit.append(line)
            uow.commit()


class SignOfficerOut:
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

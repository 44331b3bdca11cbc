"""What lies between a right password and the desk: a code, a password of one's own, an authenticator.

::

    password ─▶ code or card ─▶ own password ─▶ authenticator ─▶ signed in
                (if enrolled)   (if temporary)  (if the office asks and there is none)

Whoever dawdles begins again; whoever fails counts towards the lock of wrong passwords.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from counter.account_events import ChoosePassword, GiveCode, PasswordChanged, SignInGoesOn, Wanted
from counter.accounts import SignInVerdict, failed, hash_password, unfit, verify_password
from counter.errors import AccountError, FailureCode
from counter.events import SignedIn, SignInRefused
from counter.model.account import Account, AuditLine, Role
from counter.model.second_factor import FactorKind, SecondFactor
from counter.passwords import RFC_9106, Argon2Cost
from counter.ports import Clock, Post, RandomBytes
from counter.services.own_factor import OfferedFactor, taken
from counter.services.session import Session
from counter.settings import AccountSettings
from counter.store.store import Store

_PATIENCE: Final = timedelta(minutes=5)
_USUAL: Final = AccountSettings()


@dataclass(slots=True)
class _OnTheWay:
    """Somebody whose password was right. ``proved``: by the second factor, where there is one."""

    account: Account
    since: datetime
    factor: SecondFactor | None
    proved: bool
    offered: OfferedFactor | None = None


class Entrance:
    """On the desk thread. ``counter``: the station's name, which an authenticator shows beside the officer's.

    ``cost``: of hashing a password.
    """

    def __init__(
        self,
        store: Store,
        session: Session,
        clock: Clock,
        random: RandomBytes,
        post: Post,
        settings: AccountSettings = _USUAL,
        counter: str = "",
        cost: Argon2Cost = RFC_9106,
    ) -> None:
        self.store = store
        self.session = session
        self.clock = clock
        self.random = random
        self.post = post
        self.cost = cost
        self._settings = settings
        self.counter = counter
        self._coming: _OnTheWay | None = None

    def asks_factor_of(self, role: Role) -> bool:
        """Whether the office wants a second factor of this role."""
        match self._settings.second_factor:
            case "everybody":
                return True
            case "trusted":
                return role is not Role.OFFICER
            case _:
                return False

    def password_was_right(self, account: Account, factor: SecondFactor | None, now: datetime) -> None:
        """Nobody is in before ``SignedIn``."""
        self.session.clear()
        self._coming = _OnTheWay(account, now, factor, proved=factor is None)
        self._go_on(now)

    def forget(self) -> None:
        """Somebody else begins."""
        self._coming = None

    @property
    def awaited(self) -> SecondFactor | None:
        """The second factor that is to be shown now."""
        coming = self._coming
        return coming.factor if coming is not None and not coming.proved else None

    # ------------------------------------------------------------ the steps

    def take_code(self, command: GiveCode) -> None:
        """Of the second factor, or the first one of an authenticator. Raises AccountError SIGN_IN_REFUSED."""
        coming, now = self._came(), self.clock()
        if coming.factor is not None and not coming.proved:
            with self.store.begin() as work:
                # as it is kept now: what was read at the password may have been used since
                factor = work.second_factors.get(coming.account.username)
                way = taken(work, factor, command.code, now) if factor is not None else ""
                work.commit()
            self.factor_shown(way, now)
        elif coming.offered is not None:
            with self.store.begin() as work:
                made = coming.offered.keep(work, command.code, now)
                factor = work.second_factors.get(coming.account.username)
                work.commit()
            if made is None:
                self.post(SignInRefused(FailureCode.CODE_REFUSED))
                return
            coming.factor, coming.proved = factor, True
            self._go_on(now)
            self.post(made)

    def factor_shown(self, way: str, now: datetime) -> None:
        """``way``: how the second factor was shown, for the trail; "" where it was not."""
        coming = self._came()
        if not way:
            self._fail(coming, now)
            return
        coming.proved = True
        coming.account = replace(coming.account, failures=0, locked_until=None)
        with self.store.begin() as work:
            work.accounts.keep_attempt(coming.account)
            work.audit.append(AuditLine(now, coming.account.username, "factor-shown", purpose=way))
            work.commit()
        self._go_on(now)

    def take_password(self, command: ChoosePassword) -> None:
        """In the place of a temporary one. Raises AccountError PASSWORD_UNFIT, SIGN_IN_REFUSED."""
        coming, now = self._came(), self.clock()
        if not coming.proved or not coming.account.must_change:
            raise AccountError(FailureCode.SIGN_IN_REFUSED, "no password is asked for")
        coming.account = change_password(self, coming.account, command.password, now)
        self.post(PasswordChanged())
        self._go_on(now)

    # ------------------------------------------------------------ parts

    def _came(self) -> _OnTheWay:
        if self._coming is None or self.clock() - self._coming.since > _PATIENCE:
            self._coming = None
            raise AccountError(FailureCode.SIGN_IN_REFUSED, "nobody is on the way in")
        return self._coming

    def _go_on(self, now: datetime) -> None:
        coming = self._came()
        account = coming.account
        if not coming.proved:
            card = coming.factor is not None and coming.factor.kind is FactorKind.CARD
            wanted = Wanted.CARD if card else Wanted.CODE
            self.post(SignInGoesOn(wanted, account.username, account.display_name))
        elif account.must_change:
            self.post(SignInGoesOn(Wanted.PASSWORD, account.username, account.display_name))
        elif coming.factor is None and self.asks_factor_of(account.role):
            coming.offered = OfferedFactor(account, self.counter, self.random)
            self.post(coming.offered.event)
        else:
            self._coming = None
            with self.store.begin() as work:
                work.audit.append(AuditLine(now, account.username, "sign-in"))
                work.commit()
            self.session.account, self.session.confirmed_at = account, now
            self.post(SignedIn(account.username, account.display_name, account.role.value))

    def _fail(self, coming: _OnTheWay, now: datetime) -> None:
        coming.account, verdict = failed(coming.account, now)
        with self.store.begin() as work:
            work.accounts.keep_attempt(coming.account)
            work.audit.append(AuditLine(now, coming.account.username, "factor-refused"))
            work.commit()
        if verdict is SignInVerdict.LOCKED:
            self._coming = None
            self.post(SignInRefused(FailureCode.ACCOUNT_LOCKED, coming.account.locked_until))
        else:
            self.post(SignInRefused(FailureCode.CODE_REFUSED))


def change_password(entrance: Entrance, account: Account, password: str, now: datetime) -> Account:
    """The account with a password of its owner's choice. Raises AccountError PASSWORD_UNFIT."""
    why = unfit(password, account.username)
    if not why and verify_password(account.password_hash, password):
        why = "the one that is to go"
    if why:
        raise AccountError(FailureCode.PASSWORD_UNFIT, why)
    kept = hash_password(password, entrance.random, entrance.cost)
    with entrance.store.begin() as work:
        work.accounts.keep_password(account.username, kept)
        work.audit.append(AuditLine(now, account.username, "password-changed"))
        work.commit()
    return replace(account, password_hash=kept, must_change=False)

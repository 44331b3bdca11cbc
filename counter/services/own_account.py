"""One's own account: another password, an authenticator, new recovery codes. All of it after a password."""

from __future__ import annotations

from counter.account_events import (
    ChoosePassword,
    DropFactor,
    GiveCode,
    OfferFactor,
    OwnAccountShown,
    PasswordChanged,
    RenewCodes,
    ShowOwnAccount,
)
from counter.errors import AccountError, FailureCode, StoreError
from counter.events import SignInRefused
from counter.model.account import AuditLine
from counter.services.entrance import Entrance, change_password
from counter.services.own_factor import OfferedFactor, fresh_codes


class OwnAccount:
    """On the desk thread."""

    def __init__(self, entrance: Entrance) -> None:
        self._entrance = entrance
        self._offered: OfferedFactor | None = None

    def show(self, _command: ShowOwnAccount) -> None:
        entrance, officer = self._entrance, self._entrance.session.officer
        with entrance.store.begin() as work:
            factor = work.second_factors.get(officer.username)
            left = work.second_factors.codes_left(officer.username)
        entrance.post(
            OwnAccountShown(
                officer.username,
                officer.display_name,
                officer.role,
                factor.kind.value if factor else "",
                entrance.asks_factor_of(officer.role),
                left,
            )
        )

    def choose_password(self, command: ChoosePassword) -> None:
        """While somebody is on the way in, theirs; else the signed-in officer's. Raises AccountError PASSWORD_UNFIT."""
        entrance = self._entrance
        if entrance.session.account is None:
            entrance.take_password(command)
            return
        officer, now = entrance.session.officer, entrance.clock()
        entrance.session.account = change_password(entrance, officer, command.password, now)
        entrance.post(PasswordChanged())

    def offer(self, _command: OfferFactor) -> None:
        """A key for a new device; until that has shown a code, the old one stays in force."""
        entrance = self._entrance
        self._offered = OfferedFactor(entrance.session.officer, entrance.counter, entrance.random)
        self._entrance.post(self._offered.event)

    def take_code(self, command: GiveCode) -> None:
        """On the way in, the entrance's; else the first code of the device that was offered a key."""
        entrance = self._entrance
        if entrance.session.account is None:
            entrance.take_code(command)
            return
        if self._offered is None:
            raise AccountError(FailureCode.CODE_REFUSED, "no key was offered")
        entrance.session.officer  # noqa: B018 - raises while the desk is locked
        with entrance.store.begin() as work:
            made = self._offered.keep(work, command.code, entrance.clock())
            work.commit()
        if made is None:
            entrance.post(SignInRefused(FailureCode.CODE_REFUSED))
            return
        self._offered = None
        entrance.post(made)

    def drop(self, _command: DropFactor) -> None:
        """Raises AccountError ROLE_MISSING where the office asks for a second factor."""
        entrance, officer = self._entrance, self._entrance.session.officer
        if entrance.asks_factor_of(officer.role):
            raise AccountError(FailureCode.ROLE_MISSING, "the office asks for a second factor")
        with entrance.store.begin() as work:
            work.second_factors.remove(officer.username)
            work.audit.append(AuditLine(entrance.clock(), officer.username, "factor-dropped"))
            work.commit()
        self.show(ShowOwnAccount())

    def renew_codes(self, _command: RenewCodes) -> None:
        """Raises StoreError NOT_FOUND without a second factor."""
        entrance, officer = self._entrance, self._entrance.session.officer
        with entrance.store.begin() as work:
            if work.second_factors.get(officer.username) is None:
                raise StoreError(FailureCode.NOT_FOUND, "no second factor")
            made = fresh_codes(work, officer.username, entrance.random)
            work.audit.append(AuditLine(entrance.clock(), officer.username, "recovery-codes-renewed"))
            work.commit()
        entrance.post(made)

"""The administrator's accounts: added, blocked and let in again, given a role, a temporary password, a fresh start.

The store refuses whoever is no administrator; here is what even an administrator may not: shut themselves
out, or leave nobody who could let anybody in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from counter.account_events import (
    AccountLine,
    AccountsListed,
    AddAccount,
    BlockAccount,
    ChangeRole,
    ListAccounts,
    ResetFactor,
    ResetPassword,
    TemporaryPassword,
)
from counter.accounts import hash_password, temporary_password
from counter.errors import AccountError, FailureCode, StoreError
from counter.model.account import LONGEST_NAME, Account, AuditLine, Role
from counter.model.rights import Act
from counter.services.entrance import Entrance
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork

_USERNAME: Final = re.compile(r"[a-z][a-z0-9.]{2,31}")


class ChangeAccounts:
    """``store`` asks who is signed in by itself; the entrance's session tells whose own account it is."""

    def __init__(self, store: Store, entrance: Entrance) -> None:
        self._store = store
        self._entrance = entrance
        self._session = entrance.session
        self._post = entrance.post

    def list(self, _command: ListAccounts) -> None:
        """Raises AccountError ROLE_MISSING, as all below."""
        with self._store.begin() as work:
            work.authority.demand(Act.CHANGE_ACCOUNTS)
            listed = _listed(work)
        self._post(listed)

    def add(self, command: AddAccount) -> None:
        """Raises AccountError USERNAME_REFUSED."""
        name = " ".join(command.display_name.split())
        if not _USERNAME.fullmatch(command.username) or not 0 < len(name) <= LONGEST_NAME:
            raise AccountError(FailureCode.USERNAME_REFUSED, "not a name to sign in with")
        password, hashed = self._temporary()
        with self._store.begin() as work:
            if work.accounts.get(command.username) is not None:
                raise AccountError(FailureCode.USERNAME_REFUSED, "taken")
            work.accounts.save(Account(command.username, name, command.role, hashed, must_change=True))
            self._note(work, "account-added", command.username, command.role.value)
            listed = _listed(work)
            work.commit()
        self._post(listed)
        self._post(TemporaryPassword(command.username, name, password))

    def block(self, command: BlockAccount) -> None:
        """Raises AccountError LAST_ADMINISTRATOR, StoreError NOT_FOUND."""

        def changed(account: Account) -> Account:
            return replace(account, blocked=command.blocked, failures=0, locked_until=None)

        action = "account-blocked" if command.blocked else "account-unblocked"
        self._change(command.username, changed, action, "")

    def change_role(self, command: ChangeRole) -> None:
        """Raises AccountError LAST_ADMINISTRATOR, StoreError NOT_FOUND."""
        self._change(
            command.username, lambda account: replace(account, role=command.role), "role-changed", command.role.value
        )

    def reset_password(self, command: ResetPassword) -> None:
        """Raises AccountError LAST_ADMINISTRATOR for one's own, StoreError NOT_FOUND."""
        password, hashed = self._temporary()

        def changed(account: Account) -> Account:
            return replace(account, password_hash=hashed, must_change=True, failures=0, locked_until=None)

        account = self._change(command.username, changed, "password-reset", "")
        self._post(TemporaryPassword(account.username, account.display_name, password))

    def reset_factor(self, command: ResetFactor) -> None:
        """Raises AccountError LAST_ADMINISTRATOR for one's own, StoreError NOT_FOUND."""
        self._change(command.username, lambda account: account, "factor-reset", "", forget_factor=True)

    def _change(
        self,
        username: str,
        changed: Callable[[Account], Account],
        action: str,
        purpose: str,
        *,
        forget_factor: bool = False,
    ) -> Account:
        with self._store.begin() as work:
            account = work.accounts.get(username)
            if account is None:
                raise StoreError(FailureCode.NOT_FOUND, "account")
            after = changed(account)
            if username == self._session.username:
                raise AccountError(FailureCode.LAST_ADMINISTRATOR, "one's own account")
            work.accounts.save(after)
            if forget_factor:
                work.second_factors.remove(username)
            if not any(one.role is Role.ADMINISTRATOR and not one.blocked for one in work.accounts.all()):
                raise AccountError(FailureCode.LAST_ADMINISTRATOR, "nobody could let anybody in")
            self._note(work, action, username, purpose)
            listed = _listed(work)
            work.commit()
        self._post(listed)
        return after

    def _temporary(self) -> tuple[str, str]:
        random = self._entrance.random
        password = temporary_password(random)
        return password, hash_password(password, random, self._entrance.cost)

    def _note(self, work: UnitOfWork, action: str, username: str, purpose: str) -> None:
        work.audit.append(AuditLine(self._entrance.clock(), self._session.username, action, username, purpose))


def _listed(work: UnitOfWork) -> AccountsListed:
    return AccountsListed(tuple(_line(work, account) for account in work.accounts.all()))


def _line(work: UnitOfWork, account: Account) -> AccountLine:
    factor = work.second_factors.get(account.username)
    return AccountLine(
        account.username,
        account.display_name,
        account.role,
        account.blocked,
        account.must_change,
        account.locked_until,
        factor.kind.value if factor else "",
    )

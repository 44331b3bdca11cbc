"""The officers' accounts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select, update
from sqlalchemy.dialects.sqlite import insert

from counter.model.account import Account, Role
from counter.model.rights import PROGRAM, Act, Authority
from counter.store.tables import accounts


class Accounts:
    """Changing accounts takes ``Act.CHANGE_ACCOUNTS``; anybody keeps their own attempts and password."""

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._authority = authority

    def get(self, username: str) -> Account | None:
        row = self._connection.execute(select(accounts).where(accounts.c.username == username)).one_or_none()
        return _account(row) if row else None

    def save(self, account: Account) -> None:
        """Add the account, or put it in the place of the one with its username. Raises AccountError ROLE_MISSING."""
        self._authority.demand(Act.CHANGE_ACCOUNTS)
        values = {
            "username": account.username,
            "display_name": account.display_name,
            "role": account.role.value,
            "password_hash": account.password_hash,
            "failures": account.failures,
            "locked_until": account.locked_until,
            "blocked": account.blocked,
            "must_change": account.must_change,
        }
        self._connection.execute(
            insert(accounts).values(values).on_conflict_do_update(index_elements=["username"], set_=values)
        )

    def keep_attempt(self, account: Account) -> None:
        """What an attempt to sign in changes: the failures, the lock, the hash at its newest cost."""
        self._of_own(account.username)
        self._update(
            account.username,
            failures=account.failures,
            locked_until=account.locked_until,
            password_hash=account.password_hash,
        )

    def keep_password(self, username: str, password_hash: str) -> None:
        """A password of one's own choice; it is temporary no more."""
        self._of_own(username)
        self._update(username, password_hash=password_hash, must_change=False)

    def _of_own(self, username: str) -> None:
        if self._authority.username != username:
            self._authority.demand(Act.CHANGE_ACCOUNTS)

    def _update(self, username: str, **values: Any) -> None:
        self._connection.execute(update(accounts).where(accounts.c.username == username).values(values))

    def all(self) -> tuple[Account, ...]:
        """Every account, by username."""
        rows = self._connection.execute(select(accounts).order_by(accounts.c.username))
        return tuple(_account(row) for row in rows)


def _account(row: Row[Any]) -> Account:
    return Account(
        username=row.username,
        display_name=row.display_name,
        role=Role(row.role),
        password_hash=row.password_hash,
        failures=row.failures,
        locked_until=row.locked_until,
        blocked=row.blocked,
        must_change=row.must_change,
    )

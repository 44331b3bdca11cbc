"""The officers' accounts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select
from sqlalchemy.dialects.sqlite import insert

from counter.model.account import Account, Role
from counter.store.tables import accounts


class Accounts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, username: str) -> Account | None:
        row = self._connection.execute(select(accounts).where(accounts.c.username == username)).one_or_none()
        return _account(row) if row else None

    def save(self, account: Account) -> None:
        """Add the account, or put it in the place of the one with its username."""
        values = {
            "username": account.username,
            "display_name": account.display_name,
            "role": account.role.value,
            "password_hash": account.password_hash,
            "failures": account.failures,
            "locked_until": account.locked_until,
        }
        self._connection.execute(
            insert(accounts).values(values).on_conflict_do_update(index_elements=["username"], set_=values)
        )

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
    )

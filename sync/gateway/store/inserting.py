"""Inserts that give way to a row that is there already: the same words on either database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import sqlite

from sync.gateway.store.database import is_postgresql


def insert_into(connection: Connection, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT: each dialect has its own, of the same words."""
    if is_postgresql(connection):
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - a desk's training gateway starts without it

        return postgresql.insert(table)
    return sqlite.insert(table)


def insert_new(connection: Connection, table: Table, **values: Any) -> bool:
    """False where the primary key (or another unique value) is taken: then nothing was written."""
    own = table.primary_key.columns[0]
    inserted = insert_into(connection, table).values(**values).on_conflict_do_nothing().returning(own)
    return connection.execute(inserted).first() is not None

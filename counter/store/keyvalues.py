"""Small named values: cursors, the station key's seed."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from counter.store.tables import keyvalues


class KeyValues:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> bytes | None:
        return self._connection.execute(select(keyvalues.c.value).where(keyvalues.c.name == name)).scalar_one_or_none()

    def put(self, name: str, value: bytes) -> None:
        """Add, or replace."""
        self._connection.execute(
            insert(keyvalues)
            .values(name=name, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )

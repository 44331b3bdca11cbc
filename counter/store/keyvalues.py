"""Small named values: cursors, the station key's seed."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from counter.store.tables import keyvalues


class KeyValues:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> bytes | None:
        return self._connection.execute(select(keyvalues.c.value).where(keyvalues.c.name == name)).scalar_one_or_none()

    def under(self, prefix: str) -> dict[str, bytes]:
        """Those whose names begin with ``prefix``, by name."""
        wanted = select(keyvalues).where(keyvalues.c.name.startswith(prefix, autoescape=True))
        return {row.name: row.value for row in self._connection.execute(wanted.order_by(keyvalues.c.name))}

    def drop(self, name: str) -> None:
        """None of that name is no failure."""
        self._connection.execute(delete(keyvalues).where(keyvalues.c.name == name))

    def put(self, name: str, value: bytes) -> None:
        """Add, or replace."""
        self._connection.execute(
            insert(keyvalues)
            .values(name=name, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )

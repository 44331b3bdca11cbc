"""The one row that numbers are drawn under.

A serial column is no cursor: numbers are drawn in one order and committed in another, and whoever read up to
5 never sees the 4 that came later. So the row is locked before a number is drawn and kept until the commit:
numbers are committed in their order, on PostgreSQL by the row's lock, on SQLite because there is one writer.

Take it last: what is locked before it (one filing, one upload) is never waited for by whoever holds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from counter.ledger.frontier import Frontier
from sync.gateway.store.tables import order

_LOOK = select(order.c.cursor, order.c.frontier)
_LOCK = _LOOK.with_for_update()
_KEEP = order.update().values(cursor=bindparam("the_cursor"), frontier=bindparam("the_frontier"))


@dataclass(slots=True)
class Head:
    """``cursor``: of the last change; ``frontier``: of the gateway's log. ``keep`` writes both back."""

    cursor: int
    frontier: Frontier

    def next_cursor(self) -> int:
        self.cursor += 1
        return self.cursor

    def keep(self, connection: Connection) -> None:
        connection.execute(_KEEP, {"the_cursor": self.cursor, "the_frontier": self.frontier.to_bytes()})


def lock(connection: Connection) -> Head:
    """The head, from now until the transaction ends nobody else's."""
    row = connection.execute(_LOCK).one()
    return Head(row.cursor, Frontier.from_bytes(bytes(row.frontier)))


def look(connection: Connection) -> Head:
    """The head as it is committed, for readers."""
    row = connection.execute(_LOOK).one()
    return Head(row.cursor, Frontier.from_bytes(bytes(row.frontier)))


def make(connection: Connection) -> None:
    """For new tables."""
    connection.execute(order.insert().values(id=1, cursor=0, frontier=Frontier().to_bytes()))

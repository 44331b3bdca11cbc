"""The gateway's Merkle log on its tables, and what it follows of each counter's log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select, tuple_

from counter.ledger.entries import GatewayEntry, gateway_entry
from counter.ledger.frontier import Frontier, Node
from counter.ledger.hashing import leaf_hash
from sync.gateway.store.order import Head
from sync.gateway.store.tables import counter_leaves, counter_logs, forks, log_entries, log_nodes

_AT_ONCE: Final = 200  # names in one question: below every database's limit of parameters


class LogNodes:
    """``counter.ledger.tree.Nodes`` of the gateway's log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        place = tuple_(log_nodes.c.level, log_nodes.c.number)
        found: dict[Node, bytes] = {}
        for at in range(0, len(nodes), _AT_ONCE):
            wanted = [tuple(node) for node in nodes[at : at + _AT_ONCE]]
            for row in self._connection.execute(select(log_nodes).where(place.in_(wanted))):
                found[Node(row.level, row.number)] = bytes(row.hash)
        return found

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        rows = [{"level": node.level, "number": node.number, "hash": value} for node, value in hashes.items()]
        self._connection.execute(log_nodes.insert(), rows)


def append(connection: Connection, head: Head, entries: Sequence[bytes]) -> int:
    """Add entries at the end; the index of the first. ``head`` is locked, and is kept by the caller."""
    first = head.frontier.size
    rows = [{"index": first + at, "entry": entry} for at, entry in enumerate(entries)]
    head.frontier, made = head.frontier.grown(leaf_hash(entry) for entry in entries)
    connection.execute(log_entries.insert(), rows)
    LogNodes(connection).put(made)
    return first


def entries(connection: Connection, start: int, end: int) -> tuple[bytes, ...]:
    """The entries [start, end) as they were written."""
    wanted = select(log_entries.c.entry).where(log_entries.c.index >= start, log_entries.c.index < end)
    return tuple(bytes(entry) for entry in connection.scalars(wanted.order_by(log_entries.c.index)))


def read(connection: Connection, index: int) -> GatewayEntry:
    """One entry. Raises ContentError, and IndexError for one that is not there."""
    return gateway_entry(entries(connection, index, index + 1)[0])


@dataclass(frozen=True, slots=True)
class CounterLog:
    """What is known of one counter's log; ``key``: Ed25519, 32 bytes; ``checkpoint`` as the counter signed it."""

    origin: str
    key: bytes
    frontier: Frontier
    checkpoint: str
    closed: bool
    forked: bool


def counter_log(connection: Connection, origin: str) -> CounterLog | None:
    row = connection.execute(select(counter_logs).where(counter_logs.c.origin == origin)).one_or_none()
    if row is None:
        return None
    frontier = Frontier.from_bytes(bytes(row.frontier))
    closed, forked = row.closed_at is not None, row.forked_at is not None
    return CounterLog(row.origin, bytes(row.log_key), frontier, row.checkpoint, closed, forked)


def open_logs(connection: Connection, counter: str) -> tuple[CounterLog, ...]:
    """The counter's logs that go on; after a restore for a moment more than one."""
    wanted = select(counter_logs.c.origin).where(counter_logs.c.counter == counter, counter_logs.c.closed_at.is_(None))
    known = (counter_log(connection, origin) for origin in connection.scalars(wanted.order_by(counter_logs.c.origin)))
    return tuple(one for one in known if one is not None)


def begin_following(connection: Connection, counter: str, origin: str, key: bytes, checkpoint: str) -> CounterLog:
    empty = Frontier()
    connection.execute(
        counter_logs.insert().values(
            origin=origin, counter=counter, log_key=key, frontier=empty.to_bytes(), checkpoint=checkpoint
        )
    )
    return CounterLog(origin, key, empty, checkpoint, closed=False, forked=False)


def followed(
    connection: Connection,
    origin: str,
    frontier: Frontier,
    checkpoint: str,
    first: int,
    placed: Sequence[tuple[bytes, int]],
) -> None:
    """``placed``: each fresh leaf and its index in the gateway's log, the first being the counter's ``first``."""
    rows = [
        {"origin": origin, "index": first + at, "leaf": leaf, "log_index": index}
        for at, (leaf, index) in enumerate(placed)
    ]
    connection.execute(counter_leaves.insert(), rows)
    here = counter_logs.c.origin == origin
    connection.execute(counter_logs.update().where(here).values(frontier=frontier.to_bytes(), checkpoint=checkpoint))


def close(connection: Connection, origin: str, now: datetime) -> None:
    connection.execute(counter_logs.update().where(counter_logs.c.origin == origin).values(closed_at=now))


def record_fork(connection: Connection, origin: str, known: str, offered: str, now: datetime) -> None:
    """Both pasts are kept, and the log is followed no further."""
    connection.execute(forks.insert().values(origin=origin, at=now, known=known, offered=offered))
    connection.execute(counter_logs.update().where(counter_logs.c.origin == origin).values(forked_at=now))


def leaf_at(connection: Connection, origin: str, index: int) -> tuple[bytes, int] | None:
    """A counter's leaf hash and its index in the gateway's log."""
    here = (counter_leaves.c.origin == origin) & (counter_leaves.c.index == index)
    row = connection.execute(select(counter_leaves.c.leaf, counter_leaves.c.log_index).where(here)).one_or_none()
    return None if row is None else (bytes(row.leaf), row.log_index)

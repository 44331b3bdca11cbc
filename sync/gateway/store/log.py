"""The gateway's Merkle log on its tables, and what it follows of each counter's log."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, Row, bindparam, select, tuple_

from counter.ledger.entries import GatewayEntry, gateway_entry
from counter.ledger.frontier import Frontier, Node
from counter.ledger.hashing import leaf_hash
from sync.gateway.store.order import Head
from sync.gateway.store.tables import counter_leaves, counter_logs, forks, log_entries, log_nodes

_AT_ONCE: Final = 200  # names in one question: below every database's limit of parameters
_NODES = select(log_nodes).where(tuple_(log_nodes.c.level, log_nodes.c.number).in_(bindparam("wanted", expanding=True)))
_LOGS = select(counter_logs).where(counter_logs.c.origin.in_(bindparam("wanted", expanding=True)))
_LEAVES = select(
    counter_leaves.c.origin, counter_leaves.c.index, counter_leaves.c.leaf, counter_leaves.c.log_index
).where(tuple_(counter_leaves.c.origin, counter_leaves.c.index).in_(bindparam("wanted", expanding=True)))
_ADD_ENTRIES = log_entries.insert()
_ADD_NODES = log_nodes.insert()
_ADD_LEAVES = counter_leaves.insert()
_FOLLOWED = (
    counter_logs.update()
    .where(counter_logs.c.origin == bindparam("the_origin"))
    .values(frontier=bindparam("the_frontier"), checkpoint=bindparam("the_checkpoint"))
)


class LogNodes:
    """``counter.ledger.tree.Nodes`` of the gateway's log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        found: dict[Node, bytes] = {}
        for at in range(0, len(nodes), _AT_ONCE):
            wanted = [tuple(node) for node in nodes[at : at + _AT_ONCE]]
            for row in self._connection.execute(_NODES, {"wanted": wanted}):
                found[Node(row.level, row.number)] = bytes(row.hash)
        return found

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        rows = [{"level": node.level, "number": node.number, "hash": value} for node, value in hashes.items()]
        self._connection.execute(_ADD_NODES, rows)


def append(connection: Connection, head: Head, entries: Sequence[bytes]) -> int:
    """Add entries at the end; the index of the first. ``head`` is locked, and is kept by the caller."""
    first = head.frontier.size
    head.frontier, made = head.frontier.grown(leaf_hash(entry) for entry in entries)
    write(connection, first, entries, made)
    return first


def write(connection: Connection, first: int, entries: Sequence[bytes], made: Mapping[Node, bytes]) -> None:
    """Entries from index ``first`` on, and the subtrees that came into being with them."""
    connection.execute(_ADD_ENTRIES, [{"index": first + at, "entry": entry} for at, entry in enumerate(entries)])
    LogNodes(connection).put(made)


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
    return following(connection, [origin]).get(origin)


def following(connection: Connection, origins: Collection[str]) -> dict[str, CounterLog]:
    """Those of ``origins`` that are known."""
    return {row.origin: _counter_log(row) for row in connection.execute(_LOGS, {"wanted": list(origins)})}


def _counter_log(row: Row[tuple[object, ...]]) -> CounterLog:
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
    write_followed(
        connection,
        [(origin, frontier, checkpoint)],
        {(origin, first + at): leaf for at, leaf in enumerate(placed)},
    )


def write_followed(
    connection: Connection,
    grown: Iterable[tuple[str, Frontier, str]],
    placed: Mapping[tuple[str, int], tuple[bytes, int]],
) -> None:
    """``grown``: origin, frontier, checkpoint; ``placed``: origin and index there → leaf and index here."""
    connection.execute(
        _ADD_LEAVES,
        [
            {"origin": origin, "index": at, "leaf": leaf, "log_index": index}
            for (origin, at), (leaf, index) in placed.items()
        ],
    )
    connection.execute(
        _FOLLOWED,
        [
            {"the_origin": origin, "the_frontier": frontier.to_bytes(), "the_checkpoint": checkpoint}
            for origin, frontier, checkpoint in grown
        ],
    )


def close(connection: Connection, origin: str, now: datetime) -> None:
    connection.execute(counter_logs.update().where(counter_logs.c.origin == origin).values(closed_at=now))


def record_fork(connection: Connection, origin: str, known: str, offered: str, now: datetime) -> None:
    """Both pasts are kept, and the log is followed no further."""
    connection.execute(forks.insert().values(origin=origin, at=now, known=known, offered=offered))
    connection.execute(counter_logs.update().where(counter_logs.c.origin == origin).values(forked_at=now))


def leaves(connection: Connection, origin: str, start: int, end: int) -> tuple[bytes, ...]:
    """A counter's leaf hashes [start, end), as far as they are here."""
    here = (counter_leaves.c.origin == origin) & (counter_leaves.c.index >= start) & (counter_leaves.c.index < end)
    wanted = select(counter_leaves.c.leaf).where(here).order_by(counter_leaves.c.index)
    return tuple(bytes(leaf) for leaf in connection.scalars(wanted))


def leaf_at(connection: Connection, origin: str, index: int) -> tuple[bytes, int] | None:
    """A counter's leaf hash and its index in the gateway's log."""
    return leaves_at(connection, [(origin, index)]).get((origin, index))


def leaves_at(connection: Connection, places: Collection[tuple[str, int]]) -> dict[tuple[str, int], tuple[bytes, int]]:
    """Those of ``places`` (origin, index there) whose leaf is here: the leaf, its index in the gateway's log."""
    rows = connection.execute(_LEAVES, {"wanted": list(places)}) if places else ()
    return {(origin, index): (bytes(leaf), log_index) for origin, index, leaf, log_index in rows}

"""The counter's logs, their subtree hashes and leaves; pinned checkpoints and proofs of the gateway's log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, func, insert, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert

from counter.errors import FailureCode, StoreError
from counter.ledger import tree
from counter.ledger.frontier import Frontier, Node
from counter.ledger.note import NoteSigner
from counter.store.tables import filings, ledger_leaves, ledger_logs, ledger_nodes, ledger_pins, ledger_proofs, outbox


@dataclass(frozen=True, slots=True)
class CounterLog:
    """One log of this counter. ``acknowledged``: leaves that the gateway has; ``last_at``: time of the last leaf."""

    number: int
    origin: str
    seed: bytes = field(repr=False)
    size: int
    acknowledged: int
    last_at: datetime

    @property
    def signer(self) -> NoteSigner:
        return NoteSigner.from_seed(self.origin, self.seed)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A filing's leaf: ``place`` from 0 in the log of that number."""

    log: int
    place: int
    filing_id: UUID
    salt: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pin:
    """A gateway's log as it was seen last, signed; ``offered``: what contradicts it, and then nothing is sent there."""

    origin: str
    vkey: str
    checkpoint: str
    offered: str = ""


class LogNodes:
    """``counter.ledger.tree.Nodes`` of one log."""

    def __init__(self, connection: Connection, log: int) -> None:
        self._connection = connection
        self._log = log

    def get(self, nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        # row values are looked up one by one in the primary key; a chain of ORs would read the whole log
        key = tuple_(ledger_nodes.c.log, ledger_nodes.c.level, ledger_nodes.c.number)
        wanted = [(self._log, node.level, node.number) for node in nodes]
        rows = self._connection.execute(select(ledger_nodes).where(key.in_(wanted)))
        return {Node(row.level, row.number): row.hash for row in rows}

    def put(self, hashes: Mapping[Node, bytes]) -> None:
        self._connection.execute(
            insert(ledger_nodes),
            [{"log": self._log, "level": n.level, "number": n.number, "hash": value} for n, value in hashes.items()],
        )


class Ledger:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, origin: str, seed: bytes, at: datetime) -> CounterLog:
        """A log after the last one; that one gets no more leaves. ``seed``: 32 bytes of its Ed25519 key."""
        last = self.newest()
        number = last.number + 1 if last else 1
        begun = max(at, last.last_at) if last else at
        self._connection.execute(
            insert(ledger_logs).values(number=number, origin=origin, seed=seed, size=0, acknowledged=0, last_at=begun)
        )
        return CounterLog(number, origin, seed, 0, 0, begun)

    def newest(self) -> CounterLog | None:
        """The log that takes leaves; None before the first."""
        row = self._connection.execute(select(ledger_logs).order_by(ledger_logs.c.number.desc()).limit(1)).one_or_none()
        return _log(row) if row else None

    def logs(self) -> tuple[CounterLog, ...]:
        """Every log of this counter, the oldest first."""
        return tuple(_log(row) for row in self._connection.execute(select(ledger_logs).order_by(ledger_logs.c.number)))

    def log(self, number: int) -> CounterLog:
        return self._one(ledger_logs.c.number == number)

    def named(self, origin: str) -> CounterLog:
        """Raises StoreError NOT_FOUND."""
        return self._one(ledger_logs.c.origin == origin)

    def append(self, log: CounterLog, leaves: Sequence[tuple[UUID, bytes, bytes]], at: datetime) -> Frontier:
        """Filing id, salt and leaf hash of each new leaf, in order; ``at`` is not before ``log.last_at``."""
        grown = tree.append(self.nodes(log), log.size, [value for _filing, _salt, value in leaves])
        if leaves:
            rows = [
                {"log": log.number, "place": log.size + offset, "filing_id": filing_id, "salt": salt}
                for offset, (filing_id, salt, _value) in enumerate(leaves)
            ]
            self._connection.execute(insert(ledger_leaves), rows)
        self._connection.execute(
            update(ledger_logs).where(ledger_logs.c.number == log.number).values(size=grown.size, last_at=at)
        )
        return grown

    def nodes(self, log: CounterLog) -> LogNodes:
        return LogNodes(self._connection, log.number)

    def leaf_of(self, filing_id: UUID) -> Leaf | None:
        """The filing's leaf in the newest log that has one."""
        row = self._connection.execute(
            select(ledger_leaves)
            .where(ledger_leaves.c.filing_id == filing_id)
            .order_by(ledger_leaves.c.log.desc())
            .limit(1)
        ).one_or_none()
        return Leaf(row.log, row.place, row.filing_id, row.salt) if row else None

    def filing_at(self, log: CounterLog, place: int) -> UUID | None:
        """Whose leaf that is."""
        here = (ledger_leaves.c.log == log.number) & (ledger_leaves.c.place == place)
        return self._connection.execute(select(ledger_leaves.c.filing_id).where(here)).scalar_one_or_none()

    def places_of(self, filing_id: UUID) -> tuple[tuple[str, int], ...]:
        """Origin and place of each leaf of a filing: more than one only after a restore."""
        rows = self._connection.execute(
            select(ledger_logs.c.origin, ledger_leaves.c.place)
            .join(ledger_logs, ledger_logs.c.number == ledger_leaves.c.log)
            .where(ledger_leaves.c.filing_id == filing_id)
        )
        return tuple((row.origin, row.place) for row in rows)

    def leaf_hashes(self, log: CounterLog, start: int, end: int) -> tuple[bytes, ...]:
        """Of the leaves [start, end), in order."""
        rows = self._connection.execute(
            select(ledger_nodes.c.hash)
            .where(
                ledger_nodes.c.log == log.number,
                ledger_nodes.c.level == 0,
                ledger_nodes.c.number >= start,
                ledger_nodes.c.number < end,
            )
            .order_by(ledger_nodes.c.number)
        )
        return tuple(rows.scalars())

    def acknowledge(self, log: CounterLog, size: int) -> None:
        """The gateway has the first ``size`` leaves; an older answer takes nothing back."""
        known = func.max(ledger_logs.c.acknowledged, func.min(size, ledger_logs.c.size))
        self._connection.execute(
            update(ledger_logs).where(ledger_logs.c.number == log.number).values(acknowledged=known)
        )

    def forget_acknowledged(self, log: CounterLog, size: int) -> None:
        """The gateway says that it has the first ``size`` leaves only: the rest is sent to it once more."""
        self._connection.execute(
            update(ledger_logs)
            .where(ledger_logs.c.number == log.number)
            .values(acknowledged=func.min(size, ledger_logs.c.acknowledged))
        )

    def without_sure_place(self) -> tuple[tuple[UUID, bytes], ...]:
        """Id and digest of every filing that waits unregistered and whose leaf, if any, no gateway acknowledged.

        In the order of the outbox.
        """
        held = (
            select(ledger_leaves.c.filing_id)
            .join(ledger_logs, ledger_logs.c.number == ledger_leaves.c.log)
            .where(ledger_leaves.c.place < ledger_logs.c.acknowledged)
        )
        rows = self._connection.execute(
            select(filings.c.id, filings.c.digest)
            .join(outbox, outbox.c.filing_id == filings.c.id)
            .where(
                outbox.c.registered.is_(False),
                outbox.c.state.not_in(("delivered", "refused")),
                filings.c.id.not_in(held),
            )
            .order_by(outbox.c.sequence)
        )
        return tuple((row.id, row.digest) for row in rows)

    def pinned(self, origin: str) -> Pin | None:
        row = self._connection.execute(select(ledger_pins).where(ledger_pins.c.origin == origin)).one_or_none()
        return _pin(row) if row else None

    def pins(self) -> tuple[Pin, ...]:
        """Every gateway's log that was ever seen."""
        return tuple(_pin(row) for row in self._connection.execute(select(ledger_pins).order_by(ledger_pins.c.origin)))

    def pin(self, pin: Pin) -> None:
        """Add, or replace the one of the same origin."""
        values = {"vkey": pin.vkey, "checkpoint": pin.checkpoint, "offered": pin.offered}
        self._connection.execute(
            upsert(ledger_pins)
            .values(origin=pin.origin, **values)
            .on_conflict_do_update(index_elements=["origin"], set_=values)
        )

    def unpin(self, origin: str) -> None:
        self._connection.execute(delete(ledger_pins).where(ledger_pins.c.origin == origin))

    def keep_proof(self, filing_id: UUID, proof: str) -> None:
        """The gateway's text proof for a filing: the first one stays, for the slip that bears it was printed."""
        self._connection.execute(
            upsert(ledger_proofs).values(filing_id=filing_id, proof=proof).on_conflict_do_nothing()
        )

    def proof_of(self, filing_id: UUID) -> str | None:
        return self._connection.execute(
            select(ledger_proofs.c.proof).where(ledger_proofs.c.filing_id == filing_id)
        ).scalar_one_or_none()

    def _one(self, condition: Any) -> CounterLog:
        row = self._connection.execute(select(ledger_logs).where(condition)).one_or_none()
        if row is None:
            raise StoreError(FailureCode.NOT_FOUND, "log")
        return _log(row)


def _log(row: Row[Any]) -> CounterLog:
    return CounterLog(row.number, row.origin, row.seed, row.size, row.acknowledged, row.last_at)


def _pin(row: Row[Any]) -> Pin:
    return Pin(row.origin, row.vkey, row.checkpoint, row.offered)

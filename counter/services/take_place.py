"""A filing's place in the counter's own log: taken at F9, shown on the slip at once, sent ahead of everything.

All of it on a unit of work that the caller commits: the leaf is in the transaction of the filing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counter.errors import FailureCode, StoreError
from counter.ledger import tree
from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.entries import SALT_SIZE, Opening
from counter.ledger.origin import counter_origin
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject
from counter.ports import RandomBytes
from counter.settings import StationSettings
from counter.store.ledger import CounterLog
from counter.store.unit_of_work import UnitOfWork

MOST_AT_ONCE = 1000  # leaves in one message


@dataclass(frozen=True, slots=True)
class Unacknowledged:
    """What the gateway has not acknowledged: leaf hashes (32 bytes) from ``start`` on, in order.

    ``checkpoint``: this counter's signed word for the log that they end; ``key``: the log's Ed25519 key (32 bytes);
    ``succeeds``: the log that this one replaces, "" for a counter's first; ``more``: there are others behind these.
    """

    origin: str
    key: bytes
    start: int
    leaves: tuple[bytes, ...]
    checkpoint: str
    succeeds: str
    more: bool


def not_before_the_last(uow: UnitOfWork, now: datetime) -> datetime:
    """The time of an F9 pressed ``now``: a clock that went back does not run behind the log's last leaf.

    While a card signs, another filing may come and take the earlier place: order is the log's, not the times'.
    """
    log = uow.ledger.newest()
    return max(now, log.last_at) if log else now


def take_place(
    uow: UnitOfWork, station: StationSettings, filing_id: UUID, digest: bytes, at: datetime, random: RandomBytes
) -> None:
    """Append the leaf of a filing that is in the outbox already, in the transaction that put it there; once only.

    The first call opens the counter's log, with a leaf for every filing that waited before there was one.
    """
    log = uow.ledger.newest()
    if log is None:
        open_log(uow, station, at, random)
    elif uow.ledger.leaf_of(filing_id) is None:
        _append(uow, log, [(filing_id, digest)], at, random)


def open_log(uow: UnitOfWork, station: StationSettings, at: datetime, random: RandomBytes) -> CounterLog:
    """Begin the counter's next log, under a new key: its first, or the one after a restore from a backup.

    Nobody knows how far the old log came, so it gets no more leaves. Whatever waits for its registration and has
    no place that a gateway acknowledged takes one here, in the order of the outbox.
    """
    last = uow.ledger.newest()
    number = last.number + 1 if last else 1
    log = uow.ledger.open(counter_origin(station.unit, station.counter, number, random), random(32), at)
    _append(uow, log, uow.ledger.without_sure_place(), log.last_at, random)
    return uow.ledger.log(log.number)


def _append(
    uow: UnitOfWork, log: CounterLog, waiting: Sequence[tuple[UUID, bytes]], at: datetime, random: RandomBytes
) -> None:
    openings = [Opening(filing_id, random(SALT_SIZE), digest) for filing_id, digest in waiting]
    uow.ledger.append(log, [(one.filing_id, one.salt, one.counter_leaf) for one in openings], max(at, log.last_at))


def counter_proof(uow: UnitOfWork, filing_id: UUID) -> LogProof | None:
    """Proof of "number k at this counter", at the size that the log had when the filing came: always the same proof.

    None for a filing from before there was a log. Raises StoreError NOT_FOUND when there is no such filing.
    """
    leaf = uow.ledger.leaf_of(filing_id)
    if leaf is None:
        return None
    filing = uow.filings.get(filing_id)
    if filing is None:
        raise StoreError(FailureCode.NOT_FOUND, "filing")
    log = uow.ledger.log(leaf.log)
    size = leaf.place + 1
    return LogProof(
        leaf.place,
        tree.inclusion_proof(uow.ledger.nodes(log), leaf.place, size),
        SignedCheckpoint.parse(checkpoint_at(uow, log, size)),
        Subject(Opening(filing_id, leaf.salt, filing.digest), Stage.COUNTER).to_bytes(),
    )


def checkpoint_at(uow: UnitOfWork, log: CounterLog, size: int) -> str:
    """The signed checkpoint of the log when it had ``size`` leaves."""
    return Checkpoint(log.origin, size, tree.root(uow.ledger.nodes(log), size)).signed(log.signer)


def unacknowledged(uow: UnitOfWork, most: int = MOST_AT_ONCE) -> Unacknowledged | None:
    """The next leaves to send, oldest first; without leaves when the gateway has all; None before the first filing."""
    log = uow.ledger.newest()
    if log is None:
        return None
    end = min(log.size, log.acknowledged + most)
    return Unacknowledged(
        origin=log.origin,
        key=log.signer.key.public,
        start=log.acknowledged,
        leaves=uow.ledger.leaf_hashes(log, log.acknowledged, end),
        checkpoint=checkpoint_at(uow, log, end),
        succeeds=uow.ledger.log(log.number - 1).origin if log.number > 1 else "",
        more=end < log.size,
    )

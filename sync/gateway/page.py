"""What one commit adds to the order: read at once, worked out in memory under the locked head, written at once.

Plain registrations only: see ``sync.gateway.registrar``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from counter.ledger.checkpoint import Checkpoint
from counter.ledger.entries import SALT_SIZE, CounterFiling, DirectFiling, Opening
from counter.ledger.following import Followed, follow
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from counter.ports import RandomBytes
from sync.gateway.ledger import InHand
from sync.gateway.store import counters, filings, log
from sync.gateway.store.filings import Entry
from sync.gateway.store.order import Head
from sync.gateway.store.store import Transaction
from sync.wire.ledger import CounterLeaves, CounterPlace
from sync.wire.messages import Registration

_Place = tuple[str, int]  # a counter's log, index there
_Leaf = tuple[bytes, int]  # its hash, index in the gateway's log


@dataclass(frozen=True, slots=True)
class Wish:
    """A registration as the order sees it; ``offered``: what the counter vouched for, where it tells of its log."""

    counter: str
    filing_id: UUID
    digest: bytes
    sent: Registration
    offered: Checkpoint | None


@dataclass(frozen=True, slots=True)
class _Grown:
    """A counter's log after a message: ``fresh``: what is new of it, in the place that it gets here."""

    frontier: Frontier
    fresh: dict[_Place, _Leaf]


class Page:
    """``head`` is locked, and is kept by the caller. ``nodes``: the log's subtrees, as far as they are in hand."""

    def __init__(self, connection: Transaction, head: Head, wishes: Sequence[Wish], random: RandomBytes) -> None:
        self._connection = connection
        self._head = head
        self._random = random
        self._first = head.frontier.size
        self._entries: list[bytes] = []
        self.nodes = InHand(head.frontier)
        self._speaking = counters.speaking(connection, {one.counter for one in wishes})
        self._held = filings.held_of(connection, {one.filing_id for one in wishes})
        told = {one.sent.ledger.origin for one in wishes if one.sent.ledger is not None}
        places = {(one.sent.place.origin, one.sent.place.index) for one in wishes if one.sent.place is not None}
        self._logs = log.following(connection, told | {origin for origin, _ in places})
        old = [place for place in places if place[0] in self._logs and place[1] < self._logs[place[0]].frontier.size]
        self._leaves = log.leaves_at(connection, old)
        self._followed: dict[str, tuple[Frontier, str]] = {}
        self._placed: dict[_Place, _Leaf] = {}

    def place(self, wish: Wish) -> tuple[Entry, int] | None:
        """The filing's entry, and how many of its counter's leaves are here then. None: not plain, nothing is added."""
        sent = wish.sent
        if wish.filing_id in self._held or wish.counter not in self._speaking:
            return None
        grown = _Grown(Frontier(), {})
        if sent.ledger is not None and wish.offered is not None:
            followed = self._grown(sent.ledger, wish.offered)
            if followed is None:
                return None
            grown = followed
        if sent.place is None:
            opening = Opening(wish.filing_id, self._random(SALT_SIZE), wish.digest)
            entry = Entry(self._size + len(grown.fresh), opening.salt)
            direct = [DirectFiling(opening.commitment).entry]
        else:
            found = self._at(wish, sent.place, grown)
            if found is None:
                return None
            entry, direct = found, []
        self._held.add(wish.filing_id)
        if sent.ledger is not None and grown.fresh:
            self._entries += [CounterFiling(origin, at, leaf).entry for (origin, at), (leaf, _) in grown.fresh.items()]
            self._placed |= grown.fresh
            self._leaves |= grown.fresh
            self._followed[sent.ledger.origin] = grown.frontier, sent.ledger.checkpoint
        self._entries += direct
        return entry, grown.frontier.size

    def write(self) -> None:
        """Everything that was placed."""
        if self._entries:
            self._head.frontier, made = self._head.frontier.grown(leaf_hash(entry) for entry in self._entries)
            self.nodes.put(made)
            log.write(self._connection, self._first, self._entries, made)
        if self._placed:
            grown = [(origin, frontier, said) for origin, (frontier, said) in self._followed.items()]
            log.write_followed(self._connection, grown, self._placed)

    @property
    def _size(self) -> int:
        return self._first + len(self._entries)

    def _grown(self, told: CounterLeaves, offered: Checkpoint) -> _Grown | None:
        """None where the log is not known yet, ended, forked, gapped, or signs with another key."""
        known = self._logs.get(told.origin)
        if known is None or known.key != told.key or known.closed or known.forked:
            return None
        frontier, _ = self._followed.get(told.origin, (known.frontier, ""))
        match follow(frontier, told.start, told.leaves, offered):
            case Followed(grown, first, fresh):
                return _Grown(
                    grown, {(told.origin, first + at): (leaf, self._size + at) for at, leaf in enumerate(fresh)}
                )
        return None

    def _at(self, wish: Wish, place: CounterPlace, grown: _Grown) -> Entry | None:
        """None where the leaf did not come, or stands for something else."""
        where = (place.origin, place.index)
        leaf, index = grown.fresh.get(where) or self._leaves.get(where) or (b"", 0)
        if Opening(wish.filing_id, place.salt, wish.digest).counter_leaf != leaf:
            return None
        return Entry(index, place.salt, place.origin, place.index)

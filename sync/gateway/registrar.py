"""Registrations that wait for the order's lock together are written together: one lock, one commit, one sync.

Only the plain ones: nothing said against them, new, of a counter whose log is known and goes on. What is
anything else (a counter's first leaf, a gap, a fork, a tombstone, a filing sent again) is left to the
one-by-one way of ``reception``, and so is everybody whose group came to nothing: one bad filing holds up no other.

Before the lock: the verdict, the counter's signature, the sealed rows. After the commit: the answer, out of
what is in hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Final

from counter.errors import CounterError, FailureCode
from counter.ledger.frontier import Frontier
from counter.model.filing import BusinessStatus, DossierCode
from counter.model.vietnam_time import VIETNAM
from counter.ports import Clock
from sync.gateway.callers import Caller
from sync.gateway.checks import ManifestShape
from sync.gateway.group import Group
from sync.gateway.ledger import GatewayLedger, InHand, nodes_of_consistency, nodes_of_proof
from sync.gateway.page import Page, Wish
from sync.gateway.store import codes, filings, order
from sync.gateway.store.filings import Entry, NewFiling, SealedFiling
from sync.gateway.store.store import GatewayStore, Transaction
from sync.wire.messages import FilingState, UploadPlace
from sync.wire.paths import paper_path

# these befall everybody: gone alone it would be no better, only later
_EVERYBODYS: Final = (FailureCode.DATABASE_AWAY, FailureCode.STORE_IN_USE, FailureCode.DISK_FULL)


@dataclass(frozen=True, slots=True)
class _Ready:
    caller: Caller
    wish: Wish
    rows: SealedFiling


@dataclass(frozen=True, slots=True)
class _Commit:
    """What the registrations of one commit have in common. ``checkpoint``: of ``frontier``, signed."""

    at: datetime
    frontier: Frontier
    checkpoint: str
    nodes: InHand


@dataclass(frozen=True, slots=True)
class _Registered:
    code: str
    entry: Entry
    acknowledged: int
    commit: _Commit


class Registrar:
    """One worker's."""

    def __init__(self, store: GatewayStore, clock: Clock, ledger: GatewayLedger) -> None:
        self._store = store
        self._clock = clock
        self._ledger = ledger
        self._group: Group[_Ready, _Registered | None] = Group(self._together)

    def register(self, caller: Caller, wish: Wish, shape: ManifestShape) -> FilingState | None:
        """The answer to a plain registration, committed. None: not plain, nothing was done. Raises StoreError."""
        try:
            registered = self._group(_Ready(caller, wish, self._sealed(caller, wish, shape)))
        except CounterError as exc:
            if exc.code in _EVERYBODYS:
                raise
            return None
        return None if registered is None else self._answer(wish, shape, registered)

    def _sealed(self, caller: Caller, wish: Wish, shape: ManifestShape) -> SealedFiling:
        new = NewFiling(
            id=wish.filing_id,
            counter=caller.counter,
            unit=caller.unit,
            procedure=shape.procedure,
            code="",  # with time and place once it is its turn
            digest=wish.digest,
            manifest=wish.sent.manifest,
            evidence=wish.sent.evidence,
            captured_at=shape.captured_at,
            registered_at=self._clock(),
            paper_list=tuple((paper.id, paper.size, paper.sha256) for paper in shape.papers),
            supplements=shape.supplements,
        )
        return SealedFiling(self._store.seal, new, tuple(self._store.random(32) for _ in shape.papers))

    def _together(self, take: Callable[[], Sequence[_Ready]]) -> list[_Registered | None]:
        with self._store.begin() as connection:
            head = order.lock(connection)
            ready = take()
            page = Page(connection, head, [one.wish for one in ready], self._store.random)
            places = [page.place(one.wish) for one in ready]
            now = self._clock()
            plain = [one for one, place in zip(ready, places, strict=True) if place is not None]
            series = _series(connection, [one.caller.unit for one in plain], now)
            drawn = [
                None if place is None else (next(series[one.caller.unit]).text, *place)
                for one, place in zip(ready, places, strict=True)
            ]
            for one, place in zip(ready, drawn, strict=True):
                if place is not None:
                    one.rows.placed(place[0], now, place[1])
            if plain:
                page.write()
                filings.add_all(connection, [one.rows for one in plain])
                head.keep(connection)
                pins = {one.wish.sent.ledger.pinned for one in plain if one.wish.sent.ledger is not None}
                size = head.frontier.size
                page.nodes.fetch(
                    connection,
                    chain(
                        *(nodes_of_proof(place[1].index) for place in drawn if place is not None),
                        *(nodes_of_consistency(min(pinned, size), size) for pinned in pins),
                    ),
                )
        commit = _Commit(now, head.frontier, self._ledger.checkpoint(head.frontier), page.nodes)
        return [None if place is None else _Registered(*place, commit) for place in drawn]

    def _answer(self, wish: Wish, shape: ManifestShape, registered: _Registered) -> FilingState:
        """What ``filings.state_of`` would read back. No value of it came from outside unread."""
        commit, told = registered.commit, wish.sent.ledger
        return FilingState.model_construct(
            filing_id=wish.filing_id,
            code=registered.code,
            digest=wish.sent.digest,
            registered_at=commit.at.astimezone(VIETNAM),
            status=BusinessStatus.FILED.value,
            uploads=tuple(
                UploadPlace(
                    paper_id=paper.id,
                    path=paper_path(wish.filing_id, paper.id),
                    size=paper.size,
                    sha256=paper.sha256,
                    offset=0,
                )
                for paper in shape.papers
            ),
            log_index=registered.entry.index,
            log_proof=self._ledger.proof(commit.nodes, wish.filing_id, wish.digest, registered.entry),
            ledger=None
            if told is None
            else self._ledger.state(commit.nodes, commit.frontier, told, registered.acknowledged, commit.checkpoint),
        )


def _series(connection: Transaction, units: Sequence[str], now: datetime) -> dict[str, Iterator[DossierCode]]:
    """As many codes of each unit as it has filings here."""
    return {
        unit: iter(codes.next_codes(connection, unit, now, count)) for unit, count in sorted(Counter(units).items())
    }

"""Both sides' books laid side by side, filing by filing, when all has drained."""

from __future__ import annotations

import contextlib
import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from counter.model.filing import Filing, SyncState
from counter.outbox import OutboxEntry
from counter.store.store import Store
from sync.gateway.store.stocktaking import Held
from tests.faults.adversary import WalkIn
from tests.faults.books import GatewayBooks, read_books
from tests.faults.desk_side import RESERVE
from tests.faults.officer import paper_bytes

ZEROS: Final = ("lost", "twice", "out of order", "silent")


@dataclass
class Verdict:
    """What was found, by kind; each finding names filings by the end of their ids, never people."""

    found: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: str, what: str) -> None:
        self.found[kind].append(what)

    @property
    def holds(self) -> bool:
        return not self.found


@dataclass(frozen=True)
class DeskBooks:
    filings: dict[UUID, Filing]
    entries: dict[UUID, OutboxEntry]
    drafts: set[UUID]
    places: dict[UUID, int]
    origin: str
    leaves: tuple[bytes, ...]


def compare(
    desk: Path, gateway: Path, key: bytes, acknowledged: dict[str, str], walk_ins: list[WalkIn], verdict: Verdict
) -> None:
    """``acknowledged``: filing id → digest (hexadecimal), as the officer saw them filed."""
    ours = _desk_books(desk, key, walk_ins, verdict)
    theirs = read_books(gateway, key)
    held = {one.id: one for one in theirs.held}
    for seen, digest in acknowledged.items():
        kept = ours.filings.get(UUID(seen))
        if kept is None or kept.digest.hex() != digest:
            verdict.add("lost", f"{_end(seen)} was filed and is not in the desk's store")
    for filing_id, filing in ours.filings.items():
        _one(filing, ours.entries[filing_id], held.get(filing_id), walk_ins, verdict)
        if filing_id in ours.drafts:
            verdict.add("twice", f"{_end(filing_id)} is a filing and still a draft")
    for filing_id in held.keys() - ours.filings.keys():
        verdict.add("twice", f"{_end(filing_id)} is at the gateway and not at the desk")
    _codes(theirs, verdict)
    _order(ours, theirs, verdict)


def _desk_books(folder: Path, key: bytes, walk_ins: list[WalkIn], verdict: Verdict) -> DeskBooks:
    store = Store.open(folder, key, lambda: datetime.now(UTC), reserve=RESERVE)
    with contextlib.closing(store), store.begin() as work:
        if (row := work.audit.verify()) is not None:
            verdict.add("silent", f"the desk's audit chain breaks at row {row}")
        filings: dict[UUID, Filing] = {}
        drafts = set()
        for one in walk_ins:
            for filing_id in (one.draft, UUID(one.again()["draft"])):
                if (filing := work.filings.get(filing_id)) is not None:
                    filings[filing_id] = filing
                    for paper in filing.papers:
                        if hashlib.sha256(work.papers.read(paper.id)).hexdigest() != paper.sha256:
                            verdict.add("lost", f"{_end(filing_id)}: a paper at the desk is not as it was")
                if work.drafts.get(filing_id) is not None:
                    drafts.add(filing_id)
        if work.filings.count() != len(filings):
            verdict.add("twice", "the desk has filings that nobody made")
        entries = {filing_id: entry for filing_id in filings if (entry := work.outbox.get(filing_id))}
        for filing_id in filings.keys() - entries.keys():
            verdict.add("silent", f"{_end(filing_id)} is not in the queue")
        places = {filing_id: leaf.place for filing_id in filings if (leaf := work.ledger.leaf_of(filing_id))}
        log = work.ledger.newest()
        leaves = work.ledger.leaf_hashes(log, 0, log.size) if log else ()
    mine = {filing_id: filings[filing_id] for filing_id in entries}
    return DeskBooks(mine, entries, drafts, places, log.origin if log else "", leaves)


def _one(filing: Filing, entry: OutboxEntry, held: Held | None, walk_ins: list[WalkIn], verdict: Verdict) -> None:
    name = _end(filing.id)
    walk_in = next(one for one in walk_ins if one.draft.int | 1 == filing.id.int | 1)
    if walk_in.refused and filing.id == walk_in.draft:
        if entry.state is not SyncState.REFUSED or not filing.reason:
            verdict.add("silent", f"{name} is {entry.state} and was to be refused with a reason")
        if held is not None:
            verdict.add("twice", f"{name} was refused and is at the gateway")
        return
    if entry.state is not SyncState.DELIVERED:
        kind = "lost" if entry.state is SyncState.REFUSED else "silent"
        verdict.add(kind, f"{name} is {entry.state} ({entry.cause or 'no cause'}) after {entry.attempts} attempts")
        return
    if held is None or not held.complete:
        verdict.add("lost", f"{name} is delivered and the gateway has {'it incomplete' if held else 'nothing'}")
        return
    if held.digest != filing.digest:
        verdict.add("lost", f"{name} has another digest at the gateway")
    if filing.code is None or filing.code.text != held.code:
        verdict.add("twice", f"{name} bears another code at the gateway")
    sent = sorted(hashlib.sha256(paper_bytes(seed, size)).hexdigest() for seed, size in walk_in.papers)
    if sorted(held.papers.values()) != sent or sorted(paper.sha256 for paper in filing.papers) != sent:
        verdict.add("lost", f"{name}: the papers at the gateway are not those that were brought")


def _codes(theirs: GatewayBooks, verdict: Verdict) -> None:
    again = [code for code, times in Counter(one.code for one in theirs.held).items() if times > 1]
    if again:
        verdict.add("twice", f"{len(again)} codes stand on two filings")
    days: dict[str, list[int]] = defaultdict(list)
    for one in theirs.held:
        series, _, number = one.code.rpartition("-")
        days[series].append(int(number))
    for series, numbers in days.items():
        if sorted(numbers) != list(range(1, len(numbers) + 1)):
            verdict.add("lost", f"the codes of {series[-6:]} have a gap: {sorted(numbers)}")
    for series, last in theirs.drawn.items():
        if last != len(days.get(series, ())):
            verdict.add("lost", f"{last} codes drawn for {series[-6:]}, {len(days.get(series, ()))} borne")


def _order(ours: DeskBooks, theirs: GatewayBooks, verdict: Verdict) -> None:
    """The desk's queue, the desk's log and the gateway's log of it tell the same order, without a gap."""
    for wrong in theirs.wrong:
        verdict.add("out of order", wrong)
    queue = sorted(ours.filings, key=lambda filing_id: ours.entries[filing_id].sequence)
    if [ours.places.get(filing_id) for filing_id in queue] != list(range(len(queue))):
        verdict.add("out of order", f"the queue stands in the desk's log as {[ours.places.get(one) for one in queue]}")
    there = theirs.leaves.get(ours.origin, [])
    if there != list(enumerate(ours.leaves)):
        verdict.add(
            "out of order",
            f"the gateway's log has {[index for index, _ in there]} of the desk's {len(ours.leaves)} leaves",
        )


def _end(filing_id: UUID | str) -> str:
    return str(filing_id)[-6:]

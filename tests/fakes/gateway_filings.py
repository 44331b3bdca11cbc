"""Registrations as a counter sends them, and the counter's own log beside them, without a counter."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from uuid6 import uuid7

from counter.ledger.checkpoint import Checkpoint
from counter.ledger.entries import Opening
from counter.ledger.frontier import Frontier
from counter.ledger.note import NoteSigner
from counter.ledger.origin import counter_origin
from counter.model.filing import Answer, Paper, Source
from counter.model.manifest import digest_of, manifest_of
from counter.model.vietnam_time import VIETNAM
from sync.gateway.callers import Caller
from sync.wire.ledger import CounterLeaves, CounterPlace
from sync.wire.messages import Registration

UNIT = "H15.50.05.13"
NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


def caller(name: str = "A3", unit: str = UNIT) -> Caller:
    return Caller(f"{unit}/{name}", unit, name)


def registration(
    who: Caller,
    papers: Sequence[bytes] = (),
    *,
    filing_id: UUID | None = None,
    procedure: str = "1.004222",
    supplements: UUID | None = None,
) -> tuple[UUID, Registration]:
    filing_id = filing_id or UUID(str(uuid7()))
    listed = tuple(
        Paper(uuid4(), "gt-01", "giấy.pdf", "application/pdf", len(data), hashlib.sha256(data).hexdigest())
        for data in papers
    )
    manifest = manifest_of(
        filing_id=filing_id,
        unit=who.unit,
        counter=who.name,
        provisional=f"TAM-{who.name}-261008-001",
        procedure=procedure,
        version="1",
        officer="lan",
        captured_at=NOON,
        answers={"/owner/name": Answer("Nguyễn Thị Hoà", Source.CHIP)},
        papers=listed,
        supplements=supplements,
    )
    return filing_id, Registration(manifest=manifest, digest=digest_of(manifest, b"").hex())


@dataclass
class CounterBook:
    """A counter's own log: ``write`` a filing, ``leaves`` from any place on, as its messages carry them."""

    who: Caller
    epoch: int = 1
    written: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.origin = counter_origin(self.who.unit, self.who.name, self.epoch, os.urandom)
        self.signer = NoteSigner.from_seed(self.origin, os.urandom(32))

    def write(self, filing_id: UUID, sent: Registration) -> CounterPlace:
        opening = Opening(filing_id, os.urandom(16), bytes.fromhex(sent.digest))
        self.written.append(opening.counter_leaf)
        return CounterPlace(origin=self.origin, index=len(self.written) - 1, salt=opening.salt)

    def leaves(self, start: int = 0, end: int | None = None, *, pinned: int = 0) -> CounterLeaves:
        end = len(self.written) if end is None else end
        head = Frontier().with_leaves(self.written[:end])
        return CounterLeaves(
            origin=self.origin,
            key=self.signer.key.public,
            start=start,
            leaves=tuple(self.written[start:end]),
            checkpoint=Checkpoint(self.origin, end, head.root).signed(self.signer),
            pinned=pinned,
        )

    def registered(self, papers: Sequence[bytes] = (), start: int = 0) -> tuple[UUID, Registration]:
        """A new filing, written into the log, with all leaves from ``start`` on."""
        filing_id, sent = registration(self.who, papers)
        place = self.write(filing_id, sent)
        return filing_id, sent.model_copy(update={"place": place, "ledger": self.leaves(start)})

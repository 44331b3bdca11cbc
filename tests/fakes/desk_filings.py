"""A desk's store with filings waiting in it, as F9 leaves them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from uuid6 import uuid7

from counter.model.filing import Answer, Filing, Paper, ProvisionalCode, Source, SyncState
from counter.model.manifest import digest_of, manifest_of
from counter.model.vietnam_time import VIETNAM
from counter.outbox import OutboxEntry
from counter.ports import Clock
from counter.services.take_place import take_place
from counter.settings import StationSettings
from counter.store.store import Store
from tests.fakes.fresh_store import open_fresh

UNIT = "H15.50.05.13"
COUNTER = "A3"


def vietnam_now() -> datetime:
    return datetime.now(VIETNAM)


def open_desk(folder: Path, clock: Clock = vietnam_now) -> Store:
    """Always with the same key, so that it opens again."""
    return open_fresh(folder, clock)


def put_filing(
    store: Store,
    papers: Sequence[bytes] = (),
    *,
    procedure: str = "1.004222",
    evidence: bytes = b"",
    filing_id: UUID | None = None,
    now: datetime | None = None,
    counter: str = COUNTER,
    leaf: bool = True,
) -> Filing:
    """Freeze a filing and queue it, in one transaction; with its leaf in the counter's log, as F9 does."""
    at = now or vietnam_now()
    filing_id = filing_id or UUID(str(uuid7()))
    listed = tuple(
        Paper(uuid4(), "gt-01", f"giấy {n}.pdf", "application/pdf", len(data), hashlib.sha256(data).hexdigest())
        for n, data in enumerate(papers)
    )
    with store.begin() as work:
        number = work.outbox.next_sequence()
        provisional = ProvisionalCode.make(counter, at.date(), number % 1000)
        manifest = manifest_of(
            filing_id=filing_id,
            unit=UNIT,
            counter=counter,
            provisional=provisional.text,
            procedure=procedure,
            version="1",
            officer="lan",
            captured_at=at,
            answers={"/owner/name": Answer("Nguyễn Thị Hoà", Source.CHIP)},
            papers=listed,
        )
        filing = Filing(
            id=filing_id,
            provisional=provisional,
            procedure=procedure,
            version="1",
            title="Đăng ký thường trú",
            filer_name="Nguyễn Thị Hoà",
            filer_number="000185000017",
            officer="lan",
            counter=counter,
            captured_at=at,
            manifest=manifest,
            evidence=evidence,
            digest=digest_of(manifest, evidence),
            papers=listed,
        )
        work.filings.add(filing)
        for paper, data in zip(listed, papers, strict=True):
            work.papers.add(paper, data, filing_id)
        work.outbox.add(OutboxEntry(filing_id, number, SyncState.PENDING, at))
        if leaf:
            station = StationSettings(unit=UNIT, counter=counter)
            take_place(work, station, filing_id, filing.digest, at, os.urandom)
        work.commit()
    return filing


def standing(store: Store, filing_id: UUID) -> tuple[Filing, OutboxEntry]:
    with store.begin() as work:
        filing, entry = work.filings.get(filing_id), work.outbox.get(filing_id)
    assert filing is not None
    assert entry is not None
    return filing, entry

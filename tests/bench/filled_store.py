"""A store with years of a commune in it: 100,000 filings, made once for all rows."""

from __future__ import annotations

import atexit
import random
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import insert, text

from counter.model.filing import BusinessStatus, DossierCode, Filing, ProvisionalCode, SyncState
from counter.model.manifest import digest_of
from counter.model.vietnam_time import VIETNAM
from counter.store.engine import encrypted_engine
from counter.store.search import words_of
from counter.store.store import Store
from counter.store.tables import filings as filings_table
from counter.store.tables import outbox as outbox_table

FILINGS = 100_000
KEY = bytes(32)
START = datetime(2024, 1, 2, 7, 30, tzinfo=VIETNAM)
# roughly as common as they are: two in five are Nguyễn, so the worst query is a usual one
FAMILIES = (
    ["Nguyễn"] * 38 + ["Trần"] * 12 + ["Lê"] * 9 + ["Phạm"] * 7 + ["Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng", "Bùi"] * 5
)
MIDDLES = ["Văn", "Thị", "Đức", "Minh", "Ngọc", "Thanh", "Hữu", "Quốc", "Thu", "Kim"]
GIVEN = ["An", "Bình", "Châu", "Dũng", "Đông", "Giang", "Hà", "Hạnh", "Hùng", "Khánh", "Lan", "Linh", "Mai", "Nam"]
PER_DAY = 120
REFUSED_EACH = 2000
WAITING = 20
EVIDENCE = bytes(6 * 1024)
_BATCH = 2000


def filings() -> Iterator[Filing]:
    """Always the same ones; 2 KiB of manifest and 6 of evidence each."""
    dice = random.Random(1)
    for n in range(FILINGS):
        day = START + timedelta(days=n // PER_DAY)
        manifest = b'{"n":%d}' % n + bytes(2 * 1024)
        yield Filing(
            id=UUID(int=n + 1),
            provisional=ProvisionalCode.make("A3", day.date(), n % PER_DAY + 1),
            procedure="1.004194",
            version="2026-07-01",
            title="Đăng ký tạm trú",
            filer_name=" ".join(map(dice.choice, (FAMILIES, MIDDLES, GIVEN))),
            filer_number=f"{dice.randrange(1, 97):03d}{dice.randrange(4)}{dice.randrange(10**8):08d}",
            officer="lan",
            counter="A3",
            captured_at=day,
            manifest=manifest,
            evidence=EVIDENCE,
            digest=digest_of(manifest, EVIDENCE),
            code=DossierCode(f"H15.50.05.13-{day:%y%m%d}-{n % PER_DAY + 1:04d}"),
            business=BusinessStatus.FILED,
            sync=_sync(n + 1),
        )


@cache
def folder() -> Path:
    place = tempfile.TemporaryDirectory(prefix="motcua-bench-")
    atexit.register(place.cleanup)
    return Path(place.name)


def opened() -> Store:
    return Store.open(folder() / "store", KEY, lambda: START)


@cache
def the_store() -> Store:
    """Filled, and open until the end."""
    _fill()
    store = opened()
    atexit.register(store.close)
    return store


@cache
def _fill() -> None:
    opened().close()
    fill(folder() / "store" / "motcua.db", KEY)


def fill(database: Path, key: bytes) -> None:
    """Into a store that is there, empty and closed."""
    engine = encrypted_engine(database, key)
    made = enumerate(filings(), start=1)
    # straight into the tables: through the repositories it would take ten times as long
    while batch := list(islice(made, _BATCH)):
        with engine.begin() as connection:
            connection.execute(insert(filings_table), [_filing_row(row, filing) for row, filing in batch])
            connection.execute(insert(outbox_table), [_outbox_row(row, filing) for row, filing in batch])
            connection.execute(
                text("INSERT INTO filing_words (rowid, words) VALUES (:row, :words)"),
                [{"row": row, "words": words_of(filing)} for row, filing in batch],
            )
    engine.dispose()


def _sync(sequence: int) -> SyncState:
    if sequence > FILINGS - WAITING:
        return SyncState.PENDING
    return SyncState.REFUSED if sequence % REFUSED_EACH == 0 else SyncState.DELIVERED


def _filing_row(row: int, filing: Filing) -> dict[str, Any]:
    as_they_are = (
        *("id", "procedure", "version", "title", "filer_name", "filer_number", "officer", "counter", "captured_at"),
        *("manifest", "evidence", "digest", "registered_at", "accepted_at", "appointment", "reason"),
    )
    return {name: getattr(filing, name) for name in as_they_are} | {
        "row": row,
        "provisional": str(filing.provisional),
        "code": str(filing.code),
        "business": int(filing.business),
        "payment": filing.payment.value,
        "delivery": filing.delivery.value,
        "sync": filing.sync.value,
    }


def _outbox_row(sequence: int, filing: Filing) -> dict[str, Any]:
    return {
        "filing_id": filing.id,
        "sequence": sequence,
        "state": filing.sync.value,
        "queued_at": filing.captured_at,
        "attempts": 0,
        "registered": filing.sync is not SyncState.PENDING,
        "cause": "",
        "bytes_sent": 0,
    }

"""An open store of its own for each test, and values to put in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from counter.model.filing import Answer, Draft, Filing, Paper, ProvisionalCode, Source
from counter.model.manifest import digest_of
from counter.model.vietnam_time import VIETNAM
from counter.outbox import OutboxEntry, SyncState
from counter.store.store import Store
from tests.fakes.fresh_store import open_fresh

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens the one store of this test, again as often as it was closed."""
    stores: list[Store] = []

    def opened() -> Store:
        stores.append(open_fresh(tmp_path / "store", lambda: NOON))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Callable[[], Store]) -> Store:
    return opened()


@pytest.fixture
def a_paper() -> Callable[..., Paper]:
    def a_paper(data: bytes, name: str = "giay-khai-sinh.pdf") -> Paper:
        digest = hashlib.sha256(data).hexdigest()
        return Paper(uuid4(), "birth-certificate", name, "application/pdf", len(data), digest, pages=2)

    return a_paper


@pytest.fixture
def a_draft() -> Callable[..., Draft]:
    def a_draft(**changes: object) -> Draft:
        values = {
            "id": uuid4(),
            "procedure": "1.004194",
            "version": "2026-07-01",
            "officer": "lan",
            "opened_at": NOON,
            "changed_at": NOON,
            "answers": {"/name": Answer("Nguyễn Văn Ẩn", Source.CHIP), "/n": Answer([1, None], Source.TYPED, False)},
            "focus": "/phone",
        }
        return Draft(**(values | changes))

    return a_draft


@pytest.fixture
def a_filing() -> Callable[..., Filing]:
    def a_filing(serial: int = 1, filing_id: UUID | None = None, **changes: object) -> Filing:
        manifest = b'{"serial":%d}' % serial
        values = {
            "id": filing_id or uuid4(),
            "provisional": ProvisionalCode.make("A3", NOON.date(), serial),
            "procedure": "1.004194",
            "version": "2026-07-01",
            "title": "Đăng ký tạm trú",
            "filer_name": "Nguyễn Văn Ẩn",
            "filer_number": "001099012345",
            "officer": "lan",
            "counter": "A3",
            "captured_at": NOON,
            "manifest": manifest,
            "digest": digest_of(manifest, b""),
        }
        return Filing(**(values | changes))

    return a_filing


@pytest.fixture
def an_entry() -> Callable[..., OutboxEntry]:
    def an_entry(filing: Filing, sequence: int = 1, **changes: object) -> OutboxEntry:
        values = {"filing_id": filing.id, "sequence": sequence, "state": SyncState.PENDING, "queued_at": NOON}
        return OutboxEntry(**(values | changes))

    return an_entry

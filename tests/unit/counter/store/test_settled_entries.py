"""Years of settled entries cost nothing: whatever asks for the few others goes by their own indices."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, Engine, event

from counter.outbox import OutboxEntry, SyncState
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork


@contextmanager
def plans() -> Iterator[list[str]]:
    """SQLite's plan of every query of the block."""
    told: list[str] = []

    def explain(
        connection: Connection, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: Any
    ) -> None:
        if statement.startswith("SELECT"):
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            told.extend(row[3] for row in rows)

    event.listen(Engine, "before_cursor_execute", explain)
    try:
        yield told
    finally:
        event.remove(Engine, "before_cursor_execute", explain)


@pytest.fixture
def work(store: Store) -> Iterator[UnitOfWork]:
    with store.begin() as unit:
        yield unit


@pytest.fixture
def filled(work, a_filing, now: datetime):
    states = [SyncState.DELIVERED] * 5 + [SyncState.REFUSED, SyncState.RETRY, SyncState.PENDING, SyncState.REFUSED]
    for sequence, state in enumerate(states, start=1):
        filing = a_filing(serial=sequence)
        work.filings.add(filing)
        # the first to wait is registered already, so the index has them the other way round
        work.outbox.add(OutboxEntry(filing.id, sequence, state, now, registered=state is SyncState.RETRY))
    return work


@pytest.mark.parametrize(
    ("ask", "sequences", "index"),
    [
        (lambda outbox, _: outbox.waiting(), [7, 8], "ix_outbox_waiting"),
        (lambda outbox, _: outbox.refused(), [6, 9], "ix_outbox_refused"),
        (lambda outbox, now: outbox.due(now), [8, 7], "ix_outbox_waiting"),
    ],
    ids=["waiting", "refused", "due"],
)
def test_only_the_few_are_read(filled, now, ask, sequences, index):
    with plans() as told:
        assert [entry.sequence for entry in ask(filled.outbox, now)] == sequences
    assert told
    assert all(index in step for step in told)


def test_many_filings_at_once(work, a_filing, a_paper):
    first, second = a_filing(), replace(a_filing(serial=2), filer_name="Trần Văn Bình")
    for filing in (first, second):
        work.filings.add(filing)
    paper = a_paper(b"%PDF-1")
    work.papers.add(paper, b"%PDF-1", second.id)
    assert work.filings.of([second.id, uuid4(), first.id]) == {
        first.id: first,
        second.id: replace(second, papers=(paper,)),
    }
    assert work.filings.of([]) == {}

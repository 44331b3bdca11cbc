"""Status deltas are taken over once each, in order, whatever overtakes what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter.events import FilingChanged
from counter.model.filing import BusinessStatus, Filing, SyncState
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store
from sync.backoff import Backoff
from sync.deltas import Deltas
from sync.engine import Engine
from sync.wire.messages import Changes
from tests.fakes.adversary_portal import AdversaryPortal, Fault
from tests.fakes.desk_filings import open_desk, put_filing, standing

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_desk(tmp_path / "desk", lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def portal() -> AdversaryPortal:
    return AdversaryPortal(lambda: NOON)


def put(store: Store, portal: AdversaryPortal) -> Filing:
    filing = put_filing(store, now=NOON)
    portal.announce(filing.id, filing.digest, {})
    return filing


def test_every_change_is_taken_over_once_over_pages_and_pulls(store: Store, portal: AdversaryPortal) -> None:
    filings = [put(store, portal) for _ in range(7)]
    posted: list[object] = []
    Engine(store, portal, lambda: NOON, Backoff(lambda: 0.0), lambda _: None).run_once()
    deltas = Deltas(store, portal, posted.append)
    for batch in (filings[:5], filings[5:]):
        for filing in batch:
            portal.decide(filing.id, 2, NOON)
        deltas.pull()
    assert [e.filing.id for e in posted if isinstance(e, FilingChanged)] == [filing.id for filing in filings]
    assert all(standing(store, filing.id)[0].business is BusinessStatus.ACCEPTED for filing in filings)


def test_a_decision_that_overtakes_the_registrations_answer_is_not_undone(
    store: Store, portal: AdversaryPortal
) -> None:
    filing = put(store, portal)
    now = [NOON]
    engine = Engine(store, portal, lambda: now[0], Backoff(lambda: 0.0), lambda _: None)
    portal.faults.append(Fault.UNHEARD)
    engine.run_once()
    portal.decide(filing.id, 2, NOON)
    engine.run_once()
    after, entry = standing(store, filing.id)
    assert (entry.state, after.business) == (SyncState.RETRY, BusinessStatus.ACCEPTED)
    now[0] += timedelta(minutes=5)
    engine.run_once()
    after, entry = standing(store, filing.id)
    assert (entry.state, after.business) == (SyncState.DELIVERED, BusinessStatus.ACCEPTED)


def test_an_answer_to_an_outrun_question_is_dropped(store: Store, portal: AdversaryPortal) -> None:
    filing = put(store, portal)
    Engine(store, portal, lambda: NOON, Backoff(lambda: 0.0), lambda _: None).run_once()
    deltas = Deltas(store, portal, lambda _: None)
    portal.decide(filing.id, 2, NOON)
    stale = portal.changes("", 0)
    deltas.pull()
    portal.decide(filing.id, 4, NOON)
    deltas.pull()
    deltas.take("", stale)
    assert standing(store, filing.id)[0].business is BusinessStatus.IN_PROCESS


def test_a_filing_from_before_this_store_is_passed_over(store: Store, portal: AdversaryPortal, tmp_path: Path) -> None:
    other = open_desk(tmp_path / "other", lambda: NOON)
    try:
        strange = put(other, portal)
    finally:
        other.close()
    portal.register(strange.id, strange.manifest, b"", strange.digest)
    portal.decide(strange.id, 2, NOON)
    posted: list[object] = []
    Deltas(store, portal, posted.append).pull()
    assert posted == []
    assert portal.changes("1", 0) == Changes(changes=(), cursor="1")

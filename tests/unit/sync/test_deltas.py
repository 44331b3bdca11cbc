"""Status deltas are taken over once each, in order, whatever overtakes what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.errors import FailureCode
from counter.events import FilingChanged
from counter.model.filing import BusinessStatus, Filing, SyncState
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store
from sync.answers import AgainLater
from sync.backoff import Backoff
from sync.deltas import Deltas
from sync.engine import Engine
from sync.wire.messages import Change, Changes
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


class LivesAgain:
    """A gateway's deltas over several lives of its store: a cursor of another life starts at the beginning."""

    def __init__(self) -> None:
        self.life = 1
        self.history: list[Change] = []
        self.breaks_after: int | None = None

    def changes(self, cursor: str, _wait: int) -> Changes:
        if self.breaks_after is not None:
            self.breaks_after -= 1
            if self.breaks_after < 0:
                self.breaks_after = None
                raise AgainLater(FailureCode.NO_LINE)
        life, at = (int(cursor[:1]), int(cursor[1:])) if cursor else (self.life, 0)
        restarted = life != self.life
        start = 0 if restarted else at
        page = tuple(self.history[start : start + 2])
        end = start + len(page)
        return Changes(changes=page, cursor=f"{self.life}{end:04d}", more=end < len(self.history), restarted=restarted)


STEPS = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([2, 4, 5, 9, 10])), max_size=9)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=STEPS, kept=st.integers(0, 9), after=STEPS, breaks_after=st.none() | st.integers(0, 4))
def test_a_gateway_set_back_is_asked_from_the_beginning_and_nothing_is_lost_or_told_twice(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[tuple[int, int]],
    kept: int,
    after: list[tuple[int, int]],
    breaks_after: int | None,
) -> None:
    store = open_desk(tmp_path_factory.mktemp("desk"), lambda: NOON)
    try:
        filings = [put_filing(store, now=NOON) for _ in range(4)]

        def steps(story: list[tuple[int, int]], since: int) -> list[Change]:
            return [
                Change(
                    filing_id=filings[who].id,
                    code=f"H15.50.05.13-261008-{who:04d}",
                    status=status,
                    at=NOON + timedelta(seconds=since + number),
                )
                for number, (who, status) in enumerate(story)
            ]

        posted: list[Any] = []
        gateway = LivesAgain()
        deltas = Deltas(store, gateway, posted.append)
        gateway.history = steps(before, 0)
        deltas.pull()
        known = {one.id: standing(store, one.id)[0] for one in filings}
        gateway.life, gateway.breaks_after = 2, breaks_after
        gateway.history = gateway.history[:kept] + steps(after, 100)
        posted.clear()
        whole = False
        for _ in range(2):
            try:
                deltas.pull()
                whole = True
            except AgainLater:
                now_known = {one.id: standing(store, one.id)[0] for one in filings}
                assert whole or now_known == known, "half a past was taken over"
        wanted = {change.filing_id: change.status for change in gateway.history}
        for filing in filings:
            now = standing(store, filing.id)[0]
            assert now.business == wanted.get(filing.id, known[filing.id].business)
        told = Counter(event.filing.id for event in posted)
        assert all(count == 1 for count in told.values())
        assert all(standing(store, one)[0] != known[one] for one in told)
    finally:
        store.close()

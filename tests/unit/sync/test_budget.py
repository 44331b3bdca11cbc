"""Bytes an hour: never more in any sixty minutes, whatever is spent when, and kept over a restart."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode
from counter.events import FilingChanged
from counter.model.filing import SyncState
from counter.model.vietnam_time import VIETNAM
from sync.backoff import Backoff
from sync.budget import HOUR, LEAST, SPENT, Budget, Spending
from sync.engine import Engine
from tests.fakes.adversary_portal import AdversaryPortal
from tests.fakes.desk_filings import open_desk, put_filing, standing

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
LIMIT = 100_000
MINUTE = timedelta(minutes=1)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 60_000)), max_size=30))
def test_who_asks_first_never_overspends_any_sixty_minutes(steps: list[tuple[int, int]]) -> None:
    now, spending, sent = NOON, Spending({}), []
    for minutes, wanted in steps:
        now += minutes * MINUTE
        count = min(wanted, LIMIT - spending.within_hour(now))
        spending = spending.plus(now, count)
        sent.append((now, count))
    for at, _ in sent:
        assert sum(count for then, count in sent if at - (HOUR - 1) * MINUTE <= then <= at) <= LIMIT
    assert len(spending.by_minute) <= HOUR


@given(
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60_000)), max_size=10),
    st.integers(1, LIMIT),
)
def test_room_comes_when_it_says_and_not_a_minute_earlier(spent: list[tuple[int, int]], wanted: int) -> None:
    spending = Spending({})
    for ago, count in sorted(spent, reverse=True):
        spending = spending.plus(NOON - ago * MINUTE, count)
    at = spending.room_at(NOON, LIMIT, wanted)
    assert NOON <= at <= NOON + HOUR * MINUTE
    assert spending.within_hour(at) + wanted <= LIMIT
    if at > NOON:
        assert spending.within_hour(at - MINUTE) + wanted > LIMIT


def test_a_clock_that_was_set_back_does_not_hold_the_line_for_days() -> None:
    spending = Spending({}).plus(NOON + timedelta(days=3), LIMIT)
    assert spending.within_hour(NOON) == 0
    assert spending.plus(NOON, 5).by_minute.keys() == {int(NOON.timestamp()) // 60}


def test_what_was_spent_outlives_the_program_and_rubbish_is_nothing_spent(tmp_path: Path) -> None:
    store = open_desk(tmp_path, lambda: NOON)
    Budget(store, lambda: NOON, LIMIT).spend(60_000)
    store.close()
    store = open_desk(tmp_path, lambda: NOON)
    try:
        assert Budget(store, lambda: NOON, LIMIT).room() == 40_000
        assert Budget(store, lambda: NOON + timedelta(hours=1), LIMIT).room() == LIMIT
        assert Budget(store, lambda: NOON, 0).room() is None
        with store.begin() as work:
            work.keyvalues.put(SPENT, b"\xff{")
            work.commit()
        assert Budget(store, lambda: NOON, LIMIT).room() == LIMIT
    finally:
        store.close()


class WholePieces(AdversaryPortal):
    """Takes as much at once as it is given, and counts it by the minute."""

    piece = 1 << 20

    def __init__(self) -> None:
        super().__init__(lambda: self.now)
        self.now = NOON
        self.uploaded: list[tuple[datetime, int]] = []

    def took(self, count: int) -> None:
        self.uploaded.append((self.now, count))


@pytest.fixture
def portal() -> WholePieces:
    return WholePieces()


def test_registrations_go_and_attachments_wait_with_a_cause_and_a_time(tmp_path: Path, portal: WholePieces) -> None:
    clock = lambda: portal.now  # noqa: E731 - the portal's own clock, named
    store = open_desk(tmp_path, clock)
    posted: list[object] = []
    try:
        large = put_filing(store, [b"x" * 150_000], now=NOON)
        later = [put_filing(store, [bytes([n]) * 90_000], now=NOON) for n in range(2)]
        bare = put_filing(store, now=NOON)
        for one in (large, *later, bare):
            portal.announce(one.id, one.digest, {p.id: (p.size, p.sha256) for p in one.papers})

        def engine() -> Engine:
            return Engine(store, portal, clock, Backoff(lambda: 0.0), posted.append, LIMIT)

        report = engine().run_once()
        assert portal.order == [large.id, *(one.id for one in later), bare.id]
        assert standing(store, bare.id)[1].state is SyncState.DELIVERED
        held = standing(store, large.id)[1]
        assert (held.state, held.cause) == (SyncState.RETRY, FailureCode.METERED_LINE.value)
        assert held.next_at is not None
        assert NOON < held.next_at <= NOON + HOUR * MINUTE
        assert report.line
        assert any(isinstance(one, FilingChanged) and one.filing.id == large.id for one in posted)
        # started again at once: nothing more goes
        sent = portal.bytes_sent
        store.close()
        store = open_desk(tmp_path, clock)
        engine().run_once()
        assert portal.bytes_sent - sent <= 300
        # a day in steps of some minutes: all arrives, and no hour costs more than its bytes
        for _ in range(100):
            portal.now += 7 * MINUTE
            engine().run_once()
        assert all(standing(store, one.id)[1].state is SyncState.DELIVERED for one in (large, *later))
        for at, _ in portal.uploaded:
            assert sum(n for then, n in portal.uploaded if at - (HOUR - 1) * MINUTE <= then <= at) <= LIMIT + 200
        # and they go in pieces worth their headers
        assert min(count for _, count in portal.uploaded[:-1]) >= LEAST / 4
    finally:
        store.close()

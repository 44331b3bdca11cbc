"""The outage record: from when to when the line was down, why, and how much waited; over restarts, and bounded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter.errors import FailureCode
from counter.model.filing import SyncState
from counter.model.outage import Outage
from counter.model.vietnam_time import VIETNAM
from counter.store.outages import KEPT
from counter.store.store import Store
from sync.backoff import CAP, Backoff
from sync.engine import Engine
from tests.fakes.adversary_portal import AdversaryPortal
from tests.fakes.desk_filings import open_desk, put_filing, standing

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


class Line:
    """A desk and a line that a test cuts and mends."""

    def __init__(self, folder: Path) -> None:
        self.now = NOON
        self.store: Store = open_desk(folder, lambda: self.now)
        self.portal = AdversaryPortal(lambda: self.now)
        self.engine = self.started_again()

    def started_again(self) -> Engine:
        return Engine(self.store, self.portal, lambda: self.now, Backoff(lambda: 0.0), lambda _event: None)

    def run(self, later: timedelta = timedelta(), *, down: bool) -> None:
        self.now += later
        self.portal.down = down
        self.engine.run_once()

    def outages(self) -> tuple[Outage, ...]:
        with self.store.begin() as work:
            return work.outages.newest(10)


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Line]:
    made = Line(tmp_path)
    yield made
    made.store.close()


def test_one_row_from_the_first_silence_to_the_first_answer(line: Line) -> None:
    line.run(down=False)
    assert line.outages() == ()
    line.run(timedelta(minutes=1), down=True)
    began = line.now
    assert line.outages() == (Outage(1, began, None, FailureCode.NO_LINE),)
    for _ in range(2):
        filing = put_filing(line.store, now=line.now)
        line.portal.announce(filing.id, filing.digest, {})
        line.run(CAP, down=True)
    line.run(CAP, down=False)
    assert line.outages() == (Outage(1, began, line.now, FailureCode.NO_LINE, held_up=2),)
    entry = standing(line.store, filing.id)[1]
    assert (entry.state, entry.settled_at) == (SyncState.DELIVERED, line.now)
    with line.store.begin() as work:
        assert entry in work.outbox.held_up(began, line.now, 10)
        assert work.outbox.held_up(line.now + CAP, line.now + 2 * CAP, 10) == ()


def test_a_program_started_again_goes_on_with_the_outage_that_it_left(line: Line) -> None:
    line.run(down=True)
    began = line.now
    line.engine = line.started_again()
    line.run(timedelta(hours=8), down=True)
    line.engine = line.started_again()
    line.run(timedelta(minutes=3), down=False)
    (only,) = line.outages()
    assert (only.began_at, only.ended_at) == (began, line.now)


def test_each_outage_is_its_own_row_and_nothing_waited_in_the_second(line: Line) -> None:
    for down in (True, False, True, False):
        line.run(timedelta(minutes=10), down=down)
    assert [one.number for one in line.outages()] == [2, 1]
    assert [one.held_up for one in line.outages()] == [0, 0]


def test_the_last_cause_is_the_one_that_is_kept(line: Line) -> None:
    with line.store.begin() as work:
        work.outages.begin(NOON, FailureCode.NO_LINE)
        work.outages.begin(NOON + CAP, FailureCode.NOT_OUR_GATEWAY)
        assert work.outages.newest(5) == (Outage(1, NOON, None, FailureCode.NOT_OUR_GATEWAY),)
        work.outages.end(NOON - CAP)
        ended = work.outages.get(1)
    assert ended is not None
    assert ended.lasted(NOON) == timedelta(), "a clock that was set back makes it short, never negative"


def test_a_year_is_kept_and_no_more_rows_than_fit(line: Line) -> None:
    with line.store.begin() as work:
        at = NOON
        for _ in range(12):
            work.outages.begin(at, FailureCode.NO_LINE)
            at += timedelta(minutes=1)
            work.outages.end(at, most=7)
        assert [one.number for one in work.outages.newest(20)] == list(range(12, 5, -1))
        later = at + KEPT + timedelta(days=1)
        work.outages.begin(later, FailureCode.NO_LINE)
        work.outages.end(later)
        assert [one.number for one in work.outages.newest(10)] == [13]

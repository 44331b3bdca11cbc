"""A gateway that asks for a pause (429, 503 with Retry-After) gets it, and nobody is passed over for ever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from counter.errors import FailureCode
from counter.model.filing import SyncState
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store
from sync.answers import LONGEST_RETRY_AFTER, AgainLater
from sync.backoff import CAP, Backoff
from sync.engine import Engine
from sync.wire.messages import FilingState
from sync.wire.problems import Problem, ProblemType
from tests.fakes.adversary_portal import AdversaryPortal
from tests.fakes.desk_filings import open_desk, put_filing, standing

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


class BusyPortal(AdversaryPortal):
    """Answers, but takes no registration of ``refuses`` (None: of anybody) for now."""

    busy = True
    refuses: UUID | None = None
    problem = ProblemType.TOO_MANY
    retry_after = 40.0

    def register(self, filing_id: UUID, *rest: Any) -> FilingState:
        if self.busy and self.refuses in (None, filing_id):
            self._befall(filing_id)
            problem = Problem.of(self.problem)
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, retry_after=self.retry_after, problem=problem)
        return super().register(filing_id, *rest)


class Desk:
    def __init__(self, folder: Path) -> None:
        self.now = NOON
        self.store: Store = open_desk(folder, lambda: self.now)
        self.portal = BusyPortal(lambda: self.now)
        self.engine = Engine(self.store, self.portal, lambda: self.now, Backoff(lambda: 0.5), lambda _event: None)

    def file(self) -> UUID:
        filing = put_filing(self.store, now=self.now)
        self.portal.announce(filing.id, filing.digest, {})
        return filing.id


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.store.close()


@pytest.mark.parametrize("problem", [ProblemType.TOO_MANY, ProblemType.BUSY])
def test_a_pause_is_asked_of_the_counter_and_not_of_every_filing(desk: Desk, problem: ProblemType) -> None:
    desk.portal.problem = problem
    filings = [desk.file() for _ in range(12)]
    report = desk.engine.run_once()
    assert desk.portal.calls <= 5, "one filing asked, the others need not"
    assert report.line
    assert report.next_due >= NOON + timedelta(seconds=40)
    assert [standing(desk.store, one)[1].state for one in filings[:2]] == [SyncState.RETRY, SyncState.PENDING]
    desk.portal.busy = False
    desk.now = report.next_due
    desk.engine.run_once()
    desk.now += CAP
    desk.engine.run_once()
    assert all(standing(desk.store, one)[1].state is SyncState.DELIVERED for one in filings)


def test_one_filing_that_always_asks_for_a_pause_holds_up_nobody(desk: Desk) -> None:
    stuck, *others = [desk.file() for _ in range(4)]
    desk.portal.refuses = stuck
    for _ in range(3):
        desk.now = desk.engine.run_once().next_due
    assert standing(desk.store, stuck)[1].state is SyncState.RETRY
    assert all(standing(desk.store, one)[1].state is SyncState.DELIVERED for one in others)


def test_an_hour_of_pauses_costs_few_questions(desk: Desk) -> None:
    for _ in range(8):
        desk.file()
    desk.portal.retry_after = LONGEST_RETRY_AFTER
    runs = 0
    while desk.now < NOON + timedelta(hours=1):
        desk.now = desk.engine.run_once().next_due
        runs += 1
    assert runs <= 13
    assert desk.portal.calls <= 5 * runs

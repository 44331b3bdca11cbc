"""The sync thread at work: woken, cut off, restored, told of decisions; and it stops when told to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from counter.events import FilingChanged, LineChanged
from counter.model.filing import BusinessStatus, Filing, SyncState
from sync.backoff import Backoff
from sync.deltas import Deltas
from sync.engine import Engine
from sync.training_line import TrainingLine
from sync.worker import SyncWorker
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.posted import Posted


@pytest.fixture
def cuttable(new_desk: Callable[..., EnrolledDesk], line: TrainingLine) -> EnrolledDesk:
    return new_desk(line.port)


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def worker(cuttable: EnrolledDesk, posted: Posted) -> Iterator[SyncWorker]:
    sending, listening = cuttable.portal(), cuttable.portal()
    engine = Engine(cuttable.store, sending, cuttable.clock, Backoff(lambda: 0.0), posted)
    listener = Deltas(cuttable.store, listening, posted)
    worker = SyncWorker(engine, cuttable.clock, posted, sending=sending, listener=listener, listening=listening)
    worker.start()
    yield worker
    assert worker.stop()


def until(posted: Posted, filing: Filing, reached: Callable[[Filing], bool]) -> Filing:
    while True:
        event = posted.next(FilingChanged)
        if event.filing.id == filing.id and reached(event.filing):
            return event.filing


def test_a_filing_goes_out_at_once_and_its_acceptance_comes_back(
    worker: SyncWorker, cuttable: EnrolledDesk, posted: Posted
) -> None:
    assert posted.next(LineChanged).up
    filing = cuttable.put(os.urandom(40_000))
    worker.wake()
    # nobody wakes it for the acceptance: the listener hears of it, perhaps before the receipt is in
    accepted = until(posted, filing, lambda f: (f.sync, f.business) == (SyncState.DELIVERED, BusinessStatus.ACCEPTED))
    assert accepted.appointment is not None


def test_a_cut_line_is_noticed_and_what_waited_goes_when_it_is_back(
    worker: SyncWorker, cuttable: EnrolledDesk, posted: Posted, line: TrainingLine
) -> None:
    assert posted.next(LineChanged).up
    line.cut()
    lost = posted.next(LineChanged)
    assert not lost.up
    assert lost.since is not None
    filing = cuttable.put()
    worker.wake()
    until(posted, filing, lambda f: f.sync is SyncState.RETRY)
    line.restore()
    worker.wake()
    until(posted, filing, lambda f: f.sync is SyncState.DELIVERED)


def test_stopping_breaks_a_long_poll(cuttable: EnrolledDesk, posted: Posted) -> None:
    sending, listening = cuttable.portal(), cuttable.portal()
    engine = Engine(cuttable.store, sending, cuttable.clock, Backoff(lambda: 0.0), posted)
    worker = SyncWorker(
        engine,
        cuttable.clock,
        posted,
        sending=sending,
        listener=Deltas(cuttable.store, listening, posted),
        listening=listening,
    )
    worker.start()
    assert posted.next(LineChanged).up
    assert worker.stop(timeout=10.0)

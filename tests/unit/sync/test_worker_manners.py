"""The sync thread outlives defects, never runs hot, and does what it is woken for."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from counter.errors import FailureCode, StoreError
from counter.events import Failed
from counter.model.vietnam_time import VIETNAM
from sync.answers import AgainLater
from sync.engine import Report
from sync.worker import SyncWorker
from tests.fakes.posted import Posted

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


class Runs:
    """An engine that does what it is told and counts."""

    def __init__(self, outcome: Callable[[], Report]) -> None:
        self._outcome = outcome
        self.ran = threading.Semaphore(0)

    def run_once(self) -> Report:
        self.ran.release()
        return self._outcome()


class Portal:
    def __init__(self) -> None:
        self.aborted = self.closed = False

    def abort(self) -> None:
        self.aborted = True

    def close(self) -> None:
        self.closed = True


class DeafListener:
    """Its line fails while the engine's is well."""

    def __init__(self) -> None:
        self.asked = threading.Semaphore(0)

    def pull(self, wait: int = 0) -> None:
        self.asked.release()
        raise AgainLater(FailureCode.NO_LINE)


def quiet() -> Report:
    return Report(NOON + timedelta(hours=1), 0, line=True)


def started(engine: Runs, posted: Posted, portal: Portal, listener: Any = None) -> SyncWorker:
    worker = SyncWorker(engine, lambda: NOON, posted, sending=portal, listener=listener)  # type: ignore[arg-type]
    worker.start()
    assert engine.ran.acquire(timeout=5)
    return worker


def test_it_runs_when_woken_and_only_then() -> None:
    engine, portal = Runs(quiet), Portal()
    worker = started(engine, Posted(), portal)
    assert not engine.ran.acquire(timeout=0.3)
    worker.wake()
    assert engine.ran.acquire(timeout=5)
    assert worker.stop()
    assert portal.aborted
    assert portal.closed


def test_what_is_due_at_once_is_still_not_a_hot_loop() -> None:
    engine = Runs(lambda: Report(NOON - timedelta(hours=1), 0, line=True))
    worker = started(engine, Posted(), Portal())
    before = time.monotonic()
    for _ in range(3):
        assert engine.ran.acquire(timeout=5)
    assert time.monotonic() - before > 0.4
    assert worker.stop()


@pytest.mark.parametrize(
    ("defect", "code"),
    [
        (StoreError(FailureCode.DISK_FULL), FailureCode.DISK_FULL),
        (ZeroDivisionError(), FailureCode.UNEXPECTED),
    ],
)
def test_a_defect_is_posted_and_the_thread_goes_on(
    defect: Exception, code: FailureCode, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> Report:
        raise defect

    engine, posted = Runs(fail), Posted()
    with caplog.at_level(logging.CRITICAL):
        worker = started(engine, posted, Portal())
        assert posted.next(Failed) == Failed("sync", code)
        assert not engine.ran.acquire(timeout=0.3)
        worker.wake()
        assert posted.next(Failed).code is code
        assert worker.stop()


def test_a_listener_whose_own_line_fails_does_not_spin() -> None:
    listener = DeafListener()
    worker = started(Runs(quiet), Posted(), Portal(), listener)
    assert listener.asked.acquire(timeout=5)
    before = time.monotonic()
    assert listener.asked.acquire(timeout=5)
    assert time.monotonic() - before > 0.4
    assert worker.stop()

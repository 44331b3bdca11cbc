"""Waiting doubles, is jittered, stays below minutes, and starts over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode
from counter.events import LineChanged
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store
from sync.backoff import CAP, FIRST, Backoff, delay
from sync.line_state import LineState
from tests.fakes.desk_filings import open_desk


@given(st.integers(0, 10_000), st.floats(0, 1, exclude_max=True))
def test_between_half_and_whole_of_the_doubled_time(failures: int, random: float) -> None:
    whole = min(FIRST * 2 ** min(max(failures - 1, 0), 20), CAP)
    assert whole / 2 <= delay(failures, lambda: random) <= whole <= CAP


def test_it_starts_over() -> None:
    backoff = Backoff(lambda: 0.999)
    waits = [backoff.next() for _ in range(12)]
    assert waits == sorted(waits)
    assert waits[-1] > CAP * 0.99
    backoff.start_over()
    assert backoff.next() == waits[0]


NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_desk(tmp_path, lambda: NOON)
    yield opened
    opened.close()


def test_knocking_early_does_not_lengthen_the_waiting(store: Store) -> None:
    now = [NOON]
    line = LineState(store, lambda: now[0], Backoff(lambda: 0.0), lambda _: None)
    first = line.lost(FailureCode.NO_LINE)
    for _ in range(20):
        assert line.lost(FailureCode.NO_LINE) == first
    now[0] = first
    assert line.lost(FailureCode.NO_LINE) == first + timedelta(seconds=1)


def test_the_gateways_wish_counts_and_the_line_tells_only_news(store: Store) -> None:
    posted: list[object] = []
    line = LineState(store, lambda: NOON, Backoff(lambda: 0.0), posted.append)
    line.tell(0)
    line.tell(0)
    assert line.lost(FailureCode.GATEWAY_TROUBLE, at_least=30.0) == NOON + timedelta(seconds=30)
    line.tell(1)
    line.tell(1)
    assert line.heard()
    assert not line.heard()
    line.tell(1)
    assert posted == [
        LineChanged(up=True, waiting=0),
        LineChanged(up=False, waiting=1, since=NOON, code=FailureCode.GATEWAY_TROUBLE),
        LineChanged(up=True, waiting=1),
    ]

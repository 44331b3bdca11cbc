"""Fifty counters at one gateway, killed now and then: the short form of the lane ``many_counters``."""

from __future__ import annotations

from pathlib import Path

from tests.lanes.many_counters import measure


def test_fifty_counters_that_crash_get_codes_without_gaps_and_keep_their_order(tmp_path: Path) -> None:
    found = measure(tmp_path, counters=50, filings=2, lives=2, seed=3)
    assert found.wrong == ()
    assert found.crashes >= 5
    assert found.registrations >= 100

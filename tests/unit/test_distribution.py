"""The scheduler that keeps tests together knows files that are there, and leaves every other test free."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("xdist")

from tests.distribution import _AT_THE_READER, _TOGETHER, Rooms

ROOT = Path(__file__).resolve().parents[2]
ROOMS = Rooms.__new__(Rooms)  # no run is under way to ask about


def test_every_file_named_is_there() -> None:
    assert [file for file in (*_AT_THE_READER, *_TOGETHER) if not (ROOT / file).is_file()] == []


@pytest.mark.parametrize("file", _TOGETHER)
def test_its_tests_are_one_unit(file: str) -> None:
    assert ROOMS._split_scope(f"{file}::test_a[x]") == ROOMS._split_scope(f"{file}::TestB::test_c") == file


def test_all_that_want_the_smart_card_service_queue_on_one_worker() -> None:
    units = {ROOMS._split_scope(f"{file}::TestLooking::test_a") for file in _AT_THE_READER}
    assert units == {ROOMS._split_scope("tests/integration/card/test_reading.py::test_a[pc/sc]")}


def test_any_other_test_goes_by_itself() -> None:
    assert ROOMS._split_scope("tests/integration/card/test_reading.py::test_a[in process]").endswith("[in process]")

"""A code that somebody reads off a slip and types: whole, with other dashes, or its end alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.filing import DossierCode, ProvisionalCode
from counter.typed_code import code_meant

UNIT = "H15.50.05.13"
WHOLE = "H15.50.05.13-261119-0143"


@pytest.mark.parametrize(
    "typed",
    [
        WHOLE,
        "h15.50.05.13-261119-0143 ",
        "H15.50.05.13–261119–0143",
        "H15 50 05 13 261119 0143",
        "261119-0143",
        "261119 0143",
        "2611190143",
    ],
)
def test_the_office_s_own_code_is_understood(typed: str) -> None:
    assert code_meant(typed, UNIT) == WHOLE


@pytest.mark.parametrize("typed", ["TAM-A3-261119-018", "tam-a3-261119-018", "TAM-A3.K7QF-261119-018"])
def test_a_provisional_code_is_typed_whole(typed: str) -> None:
    assert code_meant(typed, UNIT) == typed.upper()


def test_another_office_s_whole_code_stays_its_own() -> None:
    assert code_meant("000.00.15.H50-261119-0143", UNIT) == "000.00.15.H50-261119-0143"


@pytest.mark.parametrize("typed", ["", " ", "0143", "269919-0143", "261119", "TAM-A3-261319-018", "1" * 65])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert code_meant(typed, UNIT) == ""


@given(st.text(max_size=80))
def test_whatever_is_typed_it_is_a_code_or_nothing(typed: str) -> None:
    meant = code_meant(typed, UNIT)
    if meant:
        assert meant.startswith("TAM-") or DossierCode(meant)
        assert not meant.startswith("TAM-") or ProvisionalCode(meant)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 9_999_999), st.sampled_from(["-", " ", "", "–"]))
def test_every_code_of_the_office_is_found_by_its_end(day: date, number: int, dash: str) -> None:
    assert code_meant(f"{day:%y%m%d}{dash}{number:04d}", UNIT) == f"{UNIT}-{day:%y%m%d}-{number:04d}"

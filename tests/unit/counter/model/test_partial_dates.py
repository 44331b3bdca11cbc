"""Dates known to the year, the month or the day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.partial_date import PartialDate

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9999, 12, 31))
partial = days.flatmap(
    lambda day: st.sampled_from(
        [PartialDate(day.year), PartialDate(day.year, day.month), PartialDate(day.year, day.month, day.day)]
    )
)


@given(partial)
def test_the_iso_form_is_the_way_there_and_back(known: PartialDate) -> None:
    assert PartialDate.from_iso(known.iso()) == known


@given(days)
def test_a_whole_date_is_whole(day: date) -> None:
    known = PartialDate.of(day)
    assert known.whole == day
    assert known.iso() == day.isoformat()
    assert known.printed() == f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


@pytest.mark.parametrize(
    ("known", "iso", "printed"),
    [
        (PartialDate(1948), "1948", "1948"),
        (PartialDate(1948, 3), "1948-03", "03/1948"),
        (PartialDate(1948, 3, 5), "1948-03-05", "05/03/1948"),
    ],
)
def test_what_is_not_known_is_left_out(known: PartialDate, iso: str, printed: str) -> None:
    assert (known.iso(), known.printed()) == (iso, printed)
    assert (known.whole is None) == (known.day == 0)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(1948, 0, 5)


@pytest.mark.parametrize("parts", [(2023, 2, 29), (2023, 13, 1), (2023, 4, 31), (0, 1, 1), (10000, 1, 1), (2023, -1)])
def test_only_real_calendar_dates(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(*parts)


def test_a_leap_day_is_a_day() -> None:
    assert PartialDate(2024, 2, 29).whole == date(2024, 2, 29)


@given(st.text("0123456789-/ T", max_size=12))
def test_no_text_is_taken_for_something_else(text: str) -> None:
    try:
        known = PartialDate.from_iso(text)
    except ValueError:
        return
    # month 00 reads as a missing month: the one spelling that does not come back
    assert known.iso() == text or "-00" in text


def test_earlier_comes_first() -> None:
    assert PartialDate(1948) < PartialDate(1948, 1) < PartialDate(1948, 1, 2) < PartialDate(1949)

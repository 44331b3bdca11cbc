"""Dates and sums as administrative papers write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from counter.paper.wording import dong, long_date, long_time


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 10, 8), "ngày 08 tháng 10 năm 2026"),
        (date(2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
        (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),  # NĐ 30/2020: a zero for months 1 and 2 only
    ],
)
def test_dates_follow_the_decree(day: date, text: str) -> None:
    assert long_date(day) == text


def test_times_and_sums() -> None:
    moment = datetime.fromisoformat("2026-10-08T07:05:59+07:00")
    assert long_time(moment) == "7 giờ 05 phút, ngày 08 tháng 10 năm 2026"
    assert (dong(0), dong(8000), dong(1_234_567)) == ("0 đồng", "8.000 đồng", "1.234.567 đồng")

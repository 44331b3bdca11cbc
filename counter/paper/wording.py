"""Dates, times and sums as Vietnamese administrative papers write them (NĐ 30/2020 Phụ lục I)."""

from __future__ import annotations

from datetime import date, datetime


def long_date(day: date) -> str:
    """``ngày 05 tháng 3 năm 2026``: a zero before days below ten and before months 1 and 2 only."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def long_time(moment: datetime) -> str:
    """``14 giờ 50 phút, ngày …``, in the moment's own zone."""
    return f"{moment.hour} giờ {moment.minute:02d} phút, {long_date(moment.date())}"


def short_time(moment: datetime) -> str:
    return f"{moment:%H:%M %d/%m/%Y}"


def dong(amount: int) -> str:
    """``8.000 đồng``."""
    return f"{amount:,}".replace(",", ".") + " đồng"

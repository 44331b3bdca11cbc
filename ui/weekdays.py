"""A day as it is said: the weekday before the date. No Qt here."""

from __future__ import annotations

from datetime import date
from typing import Final

from ui.i18n.words import Said, join, mark

_WEEKDAYS: Final = (
    mark("Thứ Hai"),
    mark("Thứ Ba"),
    mark("Thứ Tư"),
    mark("Thứ Năm"),
    mark("Thứ Sáu"),
    mark("Thứ Bảy"),
    mark("Chủ nhật"),
)


def day_words(day: date) -> Said:
    """As in "Thứ Năm, 19/11/2026"."""
    return join((_WEEKDAYS[day.weekday()], f"{day:%d/%m/%Y}"))

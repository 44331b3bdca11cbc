"""A date in Vietnamese words, as the birth declaration asks for (ghi bằng chữ)."""

from __future__ import annotations

from datetime import date
from typing import Final

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MONTHS: Final = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")


def date_in_words(day: date) -> str:
    """``Ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi sáu``; the fourth month is ``tư``."""
    return f"Ngày {number_in_words(day.day)} tháng {_MONTHS[day.month - 1]} năm {number_in_words(day.year)}"


def number_in_words(number: int) -> str:
    """1 to 9999; the hundreds are said wherever thousands are. Raises ValueError outside."""
    if not 1 <= number <= 9999:
        raise ValueError("1 to 9999")
    thousands, rest = divmod(number, 1000)
    words = [f"{_DIGITS[thousands]} nghìn"] if thousands else []
    if rest:
        words.append(_below_thousand(rest, whole=bool(thousands)))
    return " ".join(words)


def _below_thousand(number: int, *, whole: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or whole else []
    if 0 < rest < 10 and words:
        words.append(f"linh {_DIGITS[rest]}")
    elif rest:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    words = ["mười" if tens == 1 else f"{_DIGITS[tens]} mươi"]
    if ones:
        # after a ten: mốt from twenty-one on, tư from twenty-four, lăm for five
        special = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
        words.append(special.get(ones, _DIGITS[ones]))
    return " ".join(words)

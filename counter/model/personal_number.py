"""The 12-digit personal identification number (số định danh cá nhân)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from counter.model.sex import Sex

MASK: Final = "•"  # stands for a digit that is not shown

_TWELVE_DIGITS = re.compile(r"[0-9]{12}")


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """``PPP G YY RRRRRR``: province of birth registration, century and sex, birth year, serial.

    There is no check digit, so a well-formed number may still be nobody's. ``str()`` and
    ``repr()`` are masked; the digits are asked for by name.
    """

    digits: str

    def __post_init__(self) -> None:
        if not _TWELVE_DIGITS.fullmatch(self.digits):
            raise ValueError("a personal number has exactly twelve digits")

    @property
    def masked(self) -> str:
        """The one way a number is shown in lists and on screens that face the public."""
        return f"{self.digits[:4]}{MASK * 5}{self.digits[-3:]}"

    @property
    def can(self) -> str:
        """The card access number of an ID card: the last six digits."""
        return self.digits[-6:]

    @property
    def province(self) -> str:
        """Pre-2025 province code (or country of birth registration above 096)."""
        return self.digits[:3]

    @property
    def implied_sex(self) -> Sex | None:
        """Sex by the fourth digit; None where the digit is outside the rule."""
        digit = int(self.digits[3])
        return None if digit > 5 else (Sex.MALE if digit % 2 == 0 else Sex.FEMALE)

    @property
    def implied_birth_year(self) -> int | None:
        """Year by digits four to six; None where the fourth digit is outside the rule."""
        digit = int(self.digits[3])
        return None if digit > 5 else 1900 + 100 * (digit // 2) + int(self.digits[4:6])

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return f"PersonalNumber({self.masked})"

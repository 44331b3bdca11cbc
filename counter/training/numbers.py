"""Twelve-digit numbers that keep every rule and can belong to nobody.

The scheme: province ``000``, which no list of provinces or countries has ever assigned; then sex,
century and birth year by rule, so that every cross-check passes. Serials below 001000 are kept for
the cast, whose numbers are fixed; the residents' serials run through the rest in a shuffled order
without repeating, so the last six digits, the card access number, are unique in the commune too.
"""

from __future__ import annotations

from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.training.dice import Dice

UNASSIGNED_PROVINCE = "000"
FIRST_RESIDENT_SERIAL = 1_000
_SERIALS = 1_000_000 - FIRST_RESIDENT_SERIAL
_STRIDE = 617_411  # prime, and no factor of _SERIALS: the walk meets every serial once


def synthetic_number(sex: Sex, birth_year: int, serial: int) -> PersonalNumber:
    """``000 G YY RRRRRR``. Raises ValueError outside 1900-2099 or six digits of serial."""
    if not (1900 <= birth_year <= 2099 and 0 <= serial <= 999_999):
        raise ValueError("no number for that year or serial")
    century_and_sex = 2 * (birth_year // 100 - 19) + (sex is Sex.FEMALE)
    return PersonalNumber(f"{UNASSIGNED_PROVINCE}{century_and_sex}{birth_year % 100:02d}{serial:06d}")


def is_synthetic(number: PersonalNumber) -> bool:
    """Whether a number can be nobody's: the training gateway takes no other."""
    return number.province == UNASSIGNED_PROVINCE


class NumberSeries:
    """Hands out numbers one after another; no serial comes twice in 999,000 people."""

    def __init__(self, dice: Dice) -> None:
        self._at = dice.between(0, _SERIALS - 1)

    def next(self, sex: Sex, birth_year: int) -> PersonalNumber:
        self._at = (self._at + _STRIDE) % _SERIALS
        return synthetic_number(sex, birth_year, FIRST_RESIDENT_SERIAL + self._at)

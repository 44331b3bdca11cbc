"""When a card was issued and when it ends (Luật Căn cước 2023, Điều 21; chip.md §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from counter import expiry_rule
from counter.model.citizen import Citizen
from counter.model.partial_date import PartialDate

_FIRST_CHIP_CARDS = date(2021, 3, 1)
_CHILDREN_CARDS = date(2024, 7, 1)
_PRODUCTION_DAYS = 1200


@dataclass(frozen=True, slots=True)
class CardDates:
    """``expiry`` None: valid without end."""

    issued: date
    expiry: date | None


def expiry_of(birth: PartialDate, issued: date) -> date | None:
    """The birthday of the first milestone whose last two years had not begun at issue."""
    return expiry_rule.expiry_of(birthday(birth, 0), issued)


def birthday(birth: PartialDate, age: int) -> date:
    """1 January where only the year is known, 28 February for a leap day in an ordinary year."""
    return expiry_rule.birthday(date(birth.year, birth.month or 1, birth.day or 1), age)


def current_card(citizen: Citizen, today: date) -> CardDates:
    """Dates of the card that the citizen would hold on ``today``: renewed whenever the law wanted it."""
    birth = birthday(citizen.birth, 0)
    first = _FIRST_CHIP_CARDS if birthday(citizen.birth, 14) <= _FIRST_CHIP_CARDS else _CHILDREN_CARDS
    issued = max(first, birth) + timedelta(days=int(citizen.number.can) % _PRODUCTION_DAYS)
    if issued >= today:
        issued = max(first, birth) + (today - max(first, birth)) / 2
    while (expiry := expiry_of(citizen.birth, issued)) and expiry <= today:
        issued = expiry - timedelta(days=30)  # inside its last two years, so it runs to the next milestone
    return CardDates(issued, expiry)


def expired_card(citizen: Citizen, today: date) -> CardDates:
    """A card that ran out at the last milestone before ``today``. Raises ValueError below that age."""
    for age in reversed(expiry_rule.MILESTONES):
        end = birthday(citizen.birth, age)
        issued = max(_FIRST_CHIP_CARDS, birthday(citizen.birth, age - 3))
        if end <= today and expiry_of(citizen.birth, issued) == end:
            return CardDates(issued, end)
    raise ValueError("no chip card of this person can have expired yet")

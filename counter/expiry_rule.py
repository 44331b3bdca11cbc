"""When an ID card ends (Luật Căn cước 2023, Điều 21; chip.md §5): at a birthday, or never."""

from __future__ import annotations

from datetime import date

MILESTONES = (14, 25, 40, 60)  # years of age
_LEAD = 2  # years: a card issued so shortly before a milestone runs on to the next


def birthday(birth: date, age: int) -> date:
    """The day on which ``age`` is reached; 28 February for a leap day in an ordinary year."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return date(birth.year + age, 2, 28)


def milestone_of(birth: date, issued: date) -> int | None:
    """The age at which a card issued on that day ends; None: issued at 58 or later, it has no end."""
    return next((age for age in MILESTONES if issued < birthday(birth, age - _LEAD)), None)


def expiry_of(birth: date, issued: date) -> date | None:
    """The last day of the card; None: no end."""
    age = milestone_of(birth, issued)
    return None if age is None else birthday(birth, age)

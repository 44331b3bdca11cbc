"""Cross-field rules as data (checks.json): a closed vocabulary, one sentence each.

::

    {"rule": "not_after", "at": "/decree/date", "than": "today", "say": "…"}
    {"rule": "age_at_least", "at": "/groom/birth", "years": 20, "than": "today", "say": "…"}

``at`` is the field that carries the sentence. ``when`` holds a rule back until its condition fits,
``unless`` where that field has an answer. Over a list ``*`` is the row, ``*-1`` and ``*+1`` its neighbours.
A personal number stands for the year of birth that it was given by.
``level`` "warn" only warns. A date known to the year breaks a rule only when every day of it would.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from jsonschema import Draft202012Validator

from counter.forms.conditions import Condition
from counter.forms.formats import CHECKER
from counter.forms.pointers import Absent, value_at
from counter.model.filing import Json
from counter.model.partial_date import PartialDate
from counter.model.person_name import comparable
from counter.model.personal_number import PersonalNumber


@dataclass(frozen=True, slots=True, repr=False)
class _Reading:
    """One check being applied: the data, the instance, the day."""

    check: dict[str, Json]
    instance: Json
    today: date
    validator: Any = None

    def text(self, key: str) -> str:
        """The value that the check's ``key`` points to; "" where there is none."""
        pointer = self.check.get(key)
        if pointer == "today":
            return self.today.isoformat()
        value = value_at(self.instance, pointer) if isinstance(pointer, str) else None
        return "" if value is None or isinstance(value, Absent | dict | list) else str(value)

    def days(self, key: str) -> tuple[date, date] | None:
        """First and last day that a date may mean."""
        try:
            day = _date_in(self.text(key))
        except ValueError:
            return None
        last_month = day.month or 12
        last_day = day.day or calendar.monthrange(day.year, last_month)[1]
        return date(day.year, day.month or 1, day.day or 1), date(day.year, last_month, last_day)

    def number(self, key: str) -> int:
        value = self.check.get(key)
        return value if isinstance(value, int) else 0


def _date_in(text: str) -> PartialDate:
    """Raises ValueError where there is none."""
    if len(text) != _NUMBER_LENGTH:
        return PartialDate.from_iso(text)
    return PartialDate(PersonalNumber(text).implied_birth_year or 0)


def _not_after(reading: _Reading) -> bool:
    at, than = reading.days("at"), reading.days("than")
    return not (at and than) or at[0] <= than[1]


def _not_before(reading: _Reading) -> bool:
    at, than = reading.days("at"), reading.days("than")
    return not (at and than) or at[1] >= than[0]


def _within_days(reading: _Reading) -> bool:
    """``than`` is at most ``days`` after ``at``."""
    at, than = reading.days("at"), reading.days("than")
    return not (at and than) or than[0] <= at[1] + timedelta(days=reading.number("days"))


def _years_later(day: date, years: int) -> date:
    """29 February has its anniversary on 1 March where there is no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _age_at_least(reading: _Reading) -> bool:
    born, on = reading.days("birth" if "birth" in reading.check else "at"), reading.days("than")
    return not (born and on) or _years_later(born[0], reading.number("years")) <= on[1]


def _younger_than(reading: _Reading) -> bool:
    born, on = reading.days("birth" if "birth" in reading.check else "at"), reading.days("than")
    return not (born and on) or _years_later(born[1], reading.number("years")) > on[0]


def _follows(reading: _Reading) -> bool:
    """``at`` begins no later than the day after ``than`` ended: no gap between two periods."""
    at, than = reading.days("at"), reading.days("than")
    return not (at and than) or at[0] <= than[1] + timedelta(days=1)


def _required_under_age(reading: _Reading) -> bool:
    """``at`` wants an answer while the person born at ``birth`` is surely younger than ``years``."""
    return bool(reading.text("at")) or _age_at_least(reading)


def _differs(reading: _Reading) -> bool:
    at, than = reading.text("at"), reading.text("than")
    return not (at and than) or comparable(at) != comparable(than)


def _same(reading: _Reading) -> bool:
    at, than = reading.text("at"), reading.text("than")
    return not (at and than) or comparable(at) == comparable(than)


def _number_agrees(reading: _Reading) -> bool:
    """Fourth digit with sex, digits four to six with the year; there is no check digit."""
    try:
        number = PersonalNumber(reading.text("at"))
    except ValueError:
        return True
    sex, born = reading.text("sex"), reading.days("birth")
    if sex and number.implied_sex and sex != number.implied_sex.value:
        return False
    return not (born and number.implied_birth_year) or born[0].year == number.implied_birth_year


def _fits(reading: _Reading) -> bool:
    value = value_at(reading.instance, str(reading.check["at"]))
    return isinstance(value, Absent) or reading.validator is None or bool(reading.validator.is_valid(value))


RULES: Final[dict[str, Callable[[_Reading], bool]]] = {
    "not_after": _not_after,
    "not_before": _not_before,
    "within_days": _within_days,
    "age_at_least": _age_at_least,
    "younger_than": _younger_than,
    "follows": _follows,
    "required_under_age": _required_under_age,
    "same": _same,
    "differs": _differs,
    "number_agrees": _number_agrees,
    "fits": _fits,
}
POINTER_KEYS: Final = ("at", "than", "birth", "sex", "unless")
_NUMBER_LENGTH: Final = 12


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """One check made ready. ``when``: the condition that holds it back, None for always."""

    raw: dict[str, Json]
    when: Condition | None
    validator: Any

    def holds(self, instance: Json, today: date) -> bool:
        if self.when is not None and not self.when.fits(instance):
            return True
        reading = _Reading(self.raw, instance, today, self.validator)
        if "unless" in self.raw and reading.text("unless"):
            return True
        return RULES[str(self.raw["rule"])](reading)


def compile_check(raw: dict[str, Json]) -> Check:
    """``when`` holds a pointer as its scope, and a schema."""
    when, schema = raw.get("when"), raw.get("schema")
    condition = None
    if isinstance(when, dict) and isinstance(when["schema"], dict):
        condition = Condition.of(str(when["scope"]), when["schema"])
    validator = Draft202012Validator(schema, format_checker=CHECKER) if isinstance(schema, dict) else None
    return Check(raw, condition, validator)


def spread(check: dict[str, Json], rows: int) -> tuple[dict[str, Json], ...]:
    """A check over every row of a list ("/members/*/number") as one check a row."""
    if "*" not in str(check.get("at", "")):
        return (check,)
    return tuple(
        {k: in_row(v, row, rows - 1) if k in POINTER_KEYS and isinstance(v, str) else v for k, v in check.items()}
        for row in range(rows)
    )


def in_row(pointer: str, row: int, last: int) -> str:
    """``/periods/*-1/to`` in row 2 → ``/periods/1/to``; a neighbour beyond the edge is nobody's field."""
    for mark, other in (("*-1", row - 1), ("*+1", row + 1), ("*", row)):
        pointer = pointer.replace(f"/{mark}/", f"/{other if 0 <= other <= last else 'none'}/")
    return pointer


def broken(checks: tuple[Check, ...], instance: Json, today: date, level: str) -> list[tuple[str, str]]:
    """Pointer and sentence of every check of ``level`` ("block" or "warn") that does not hold."""
    return [
        (str(check.raw["at"]), str(check.raw["say"]))
        for check in checks
        if check.raw.get("level", "block") == level and not check.holds(instance, today)
    ]

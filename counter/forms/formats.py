"""The formats that our schemas name, as JSON Schema assertions (2020-12 §7), and no others."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from jsonschema import FormatChecker

from counter.model.partial_date import PartialDate
from counter.model.personal_number import PersonalNumber

# Mobile and fixed numbers have ten or eleven digits; a mobile one ten (field.md §4.2).
_PHONE = re.compile(r"0[0-9]{9,10}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}")
_WHOLE_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EARLIEST_YEAR = 1880

CHECKER: Final = FormatChecker(formats=())
FORMATS: Final = ("date", "partial-date", "personal-number", "phone", "email")


@CHECKER.checks("date", raises=ValueError)
def is_date(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return bool(_WHOLE_DATE.fullmatch(value)) and date.fromisoformat(value).year >= _EARLIEST_YEAR


@CHECKER.checks("partial-date", raises=ValueError)
def is_partial_date(value: object) -> bool:
    return not isinstance(value, str) or PartialDate.from_iso(value).year >= _EARLIEST_YEAR


@CHECKER.checks("personal-number", raises=ValueError)
def is_personal_number(value: object) -> bool:
    return not isinstance(value, str) or bool(PersonalNumber(value).digits)


@CHECKER.checks("phone")
def is_phone(value: object) -> bool:
    return not isinstance(value, str) or bool(_PHONE.fullmatch(value))


@CHECKER.checks("email")
def is_email(value: object) -> bool:
    return not isinstance(value, str) or bool(_EMAIL.fullmatch(value))

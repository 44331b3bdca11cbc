"""What an officer types becomes JSON, and JSON becomes what screens and paper show, by kind of field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from counter.forms import sentences
from counter.forms.form import Field, Kind
from counter.forms.formats import is_phone
from counter.model.filing import Json
from counter.model.partial_date import PartialDate
from counter.model.person_name import without_marks
from counter.told import tell

_LONGEST: Final = 4000
_SEPARATORS = re.compile(r"[\s.\-]+")
_DAY = re.compile(r"([0-9]{1,2})[/.\-\s]([0-9]{1,2})[/.\-\s]([0-9]{4})|([0-9]{2})([0-9]{2})([0-9]{4})")
_MONTH = re.compile(r"([0-9]{1,2})[/.\-\s]([0-9]{4})")
_YEAR = re.compile(r"[0-9]{4}")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE_NUMBER = re.compile(r"-?(?:[0-9]{1,12}|[0-9]{1,3}(?:[. ][0-9]{3}){1,3})")


@dataclass(frozen=True, slots=True)
class FormProblem:
    """Why a text cannot be taken: one Vietnamese sentence, without the text in it."""

    sentence: str


def parse_input(field: Field, text: str) -> Json | FormProblem:
    """The JSON value of what was typed; None for an emptied field.

    Dates come back as ISO text, numbers as int, choices as the option's value. A choice may be typed
    by its label, marks or not. Whether the value is allowed is for the schema to say.
    """
    clean = unicodedata.normalize("NFC", text).strip()
    if not clean:
        return None
    if len(clean) > _LONGEST:
        return FormProblem(tell("Nhập không quá {limit} ký tự.", limit=_LONGEST))
    match field.kind:
        case Kind.DATE:
            return _whole_date(clean) or FormProblem(sentences.of_format("date"))
        case Kind.PARTIAL_DATE:
            return _partial_date(clean) or FormProblem(sentences.of_format("partial-date"))
        case Kind.NUMBER:
            return _number(clean)
        case Kind.PERSONAL_NUMBER:
            digits = _SEPARATORS.sub("", clean)
            right = len(digits) == 12 and digits.isascii() and digits.isdecimal()
            return digits if right else FormProblem(sentences.of_format("personal-number"))
        case Kind.PHONE:
            return _phone(clean)
        case Kind.CHOICE | Kind.SELECT:
            return _option(field, clean)
        case Kind.LONG_TEXT:
            return clean
        case _:
            return " ".join(clean.split())


def display(field: Field, value: Json) -> str:
    """The value as screens and paper show it; "" for None. ``parse_input`` reads it back."""
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    text = str(value)
    match field.kind:
        case Kind.DATE | Kind.PARTIAL_DATE:
            try:
                return PartialDate.from_iso(text).printed()
            except ValueError:
                return text
        case Kind.CHOICE | Kind.SELECT:
            return next((option.label for option in field.options if option.value == text), text)
        case Kind.PHONE if len(text) == 10:
            return f"{text[:4]} {text[4:7]} {text[7:]}"
        case _:
            return text


def _whole_date(text: str) -> str:
    if _ISO_DAY.fullmatch(text):
        year, month, day = text.split("-")
    elif match := _DAY.fullmatch(text):
        day, month, year = (part for part in match.groups() if part is not None)
    else:
        return ""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _partial_date(text: str) -> str:
    try:
        if _YEAR.fullmatch(text):
            return PartialDate(int(text)).iso()
        if match := _MONTH.fullmatch(text):
            return PartialDate(int(match[2]), int(match[1])).iso() if int(match[1]) else ""
    except ValueError:
        return ""
    return _whole_date(text)


def _number(text: str) -> int | FormProblem:
    if not _WHOLE_NUMBER.fullmatch(text):
        return FormProblem(sentences.of_type("integer"))
    return int(re.sub(r"[. ]", "", text))


def _phone(text: str) -> str | FormProblem:
    digits = re.sub(r"[\s.\-()]+", "", text)
    if digits.startswith("+84"):
        digits = "0" + digits[3:]
    return digits if is_phone(digits) else FormProblem(sentences.of_format("phone"))


def _option(field: Field, text: str) -> str:
    """The option's value by value or by label; else the text, of which the schema will judge."""
    if any(option.value == text for option in field.options):
        return text
    bare = without_marks(text)
    exact = [o.value for o in field.options if o.label.casefold() == text.casefold()]
    loose = [o.value for o in field.options if without_marks(o.label) == bare]
    if exact:
        return exact[0]
    return loose[0] if len(loose) == 1 else " ".join(text.split())

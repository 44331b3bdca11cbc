"""A declaration with every field answered, each answer unlike any other: so that a paper can be searched for them."""

from __future__ import annotations

from datetime import date, timedelta

from counter.forms.form import Field, Form, Kind
from counter.model.filing import Answer, Json, Source

_SYLLABLES = [
    "An",
    "Bình",
    "Cẩm",
    "Dũng",
    "Đức",
    "Giang",
    "Hằng",
    "Khuê",
    "Lễ",
    "Mỹ",
    "Nghĩa",
    "Oanh",
    "Phượng",
    "Quỳnh",
    "Sửu",
    "Thủy",
    "Uyển",
    "Vỹ",
    "Xuân",
    "Yến",
]
_ROWS = 2
_FIRST = date(1961, 2, 3)


def every_answer(form: Form, rows: int = _ROWS) -> dict[str, Answer]:
    """``rows``: how many rows of every array are answered; a field that counts rows says so many."""
    asked = [one for one in form.fields if all(int(token) < rows for token in _numbers(one.pointer))]
    return {one.pointer: Answer(_value(one, n, rows), Source.TYPED) for n, one in enumerate(asked)}


def _numbers(pointer: str) -> list[str]:
    return [token for token in pointer.split("/") if token.isdecimal()]


def _value(field: Field, n: int, rows: int) -> Json:
    if field.options:
        return field.options[0].value
    match field.kind:
        case Kind.DATE | Kind.PARTIAL_DATE:
            return (_FIRST + timedelta(days=97 * n)).isoformat()
        case Kind.PERSONAL_NUMBER:
            return f"0010{61 + n % 30}{n:06d}"
        case Kind.PHONE:
            return f"09{n:08d}"
        case Kind.NUMBER:
            return rows
    return f"{_SYLLABLES[n % 20]} {_SYLLABLES[n // 20 % 20]} {_SYLLABLES[n * 7 % 20]}"

"""The official look for a declaration that has no layout of its own: its groups and fields, in their order.

So a declaration added to the catalogue prints decently on the day it is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, groupby, pairwise
from typing import Final

from counter.forms.form import Field, Form, Group, Kind
from counter.paper.form_layout import (
    Cell,
    Column,
    FormLayout,
    Heading,
    Line,
    Part,
    Rest,
    Rows,
    Signature,
    Signatures,
    Slot,
    Text,
)

AFFIRMATION: Final = (
    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan "
    "của mình."
)
SIGNER: Final = Signature("NGƯỜI KHAI", "(Ký, ghi rõ họ tên)", dated=True)
_ROW = re.compile(r"(?P<array>.*)/(?P<row>[0-9]+)/(?P<name>[^/]+)")
_ONES: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_ROMAN: Final = (*_ONES, *(f"X{one}" for one in _ONES))
_OFFICE: Final = "/office"
_ACTS: Final = ("Thông tư", "Nghị định", "Quyết định")
_MOST_COLUMNS: Final = 7
_MOST_TICKS: Final = 4
_SHORT: Final = 20  # characters: two such answers stand on one line
_EMPTY_ROWS: Final = 4


def generic_layout(form: Form, visible: frozenset[str]) -> FormLayout:
    """Derived from the ``visible`` fields alone; rows of an array become a table, short answers share a line."""
    parts: list[Part] = []
    if _OFFICE in visible:
        label = form.field_at(_OFFICE).label
        parts.append(Line(((f"{label} " if ":" in label else f"{label}: ", Slot(_OFFICE)),)))
    number = count(1)
    for heading, members in _numbered(form, visible):
        parts.append(Heading(heading))
        rows = _ROW.fullmatch(members[0].pointer)
        if rows is None:
            parts += _lines(members, number)
        elif _is_wide(rows["array"], members):
            for place, row in groupby(members, lambda one: one.pointer.split("/")[-2]):
                parts += [Heading(f"{heading.partition('. ')[2]} {int(place) + 1}"), *_lines(list(row), count(1))]
        else:
            parts.append(_table(rows["array"], members))
    parts += [Rest("Thông tin khác"), Text(AFFIRMATION), Signatures((SIGNER,))]
    return FormLayout(
        title=form.title,
        parts=tuple(parts),
        # a circular alone does not say which of its forms this is
        reference=(f"Mẫu {form.code}, {form.official}" if form.official.startswith(_ACTS) else form.official,),
        implied=tuple(one.pointer for one in form.fields if _counts_rows(form, one)),
    )


def _numbered(form: Form, visible: frozenset[str]) -> list[tuple[str, list[Field]]]:
    """Groups with a heading each; the rows of one array are one group, under the title without its number."""
    titles: dict[str, Group] = {one.name: one for one in form.groups}
    found: list[tuple[str, list[Field]]] = []
    asked = (one for one in form.fields if one.pointer in visible and one.pointer != _OFFICE)
    for _, run in groupby(asked, _key):
        members = list(run)
        title = titles[members[0].group].title
        if _ROW.fullmatch(members[0].pointer):
            title = title.rstrip(" 0123456789")
        found.append((title, members))
    return [
        (f"{_ROMAN[place]}. {title}" if place < len(_ROMAN) else title, members)
        for place, (title, members) in enumerate(found)
    ]


def _key(field: Field) -> str:
    rows = _ROW.fullmatch(field.pointer)
    return rows["array"] if rows else field.group


def _counts_rows(form: Form, field: Field) -> bool:
    """The field that says how many rows are wanted: a number right before the rows of an array."""
    return field.kind is Kind.NUMBER and any(
        before is field and _ROW.fullmatch(after.pointer) for before, after in pairwise(form.fields)
    )


def _is_wide(array: str, members: list[Field]) -> bool:
    """More columns than a page holds: then each row is printed as lines."""
    return sum(one.pointer.startswith(f"{array}/0/") for one in members) > _MOST_COLUMNS


def _table(array: str, members: list[Field]) -> Rows:
    """Numbered lines; columns as wide as what they hold."""
    first = [one for one in members if one.pointer.startswith(f"{array}/0/")]
    columns = [Column("TT", 5)]
    for one in first:
        name = one.pointer.rpartition("/")[2]
        wide = 15 if one.kind is Kind.PERSONAL_NUMBER else min(max(one.width or 22, len(one.label) // 2, 8), 30)
        columns.append(Column(one.label, wide, (Slot(name),)))
    return Rows(array, tuple(columns), min(_EMPTY_ROWS, len(members) // max(1, len(first))))


def _lines(members: list[Field], number: Iterator[int]) -> Iterator[Line]:
    for fields in _side_by_side(members):
        yield Line(tuple(_cell(next(number), one) for one in fields))


def _side_by_side(members: list[Field]) -> Iterator[tuple[Field, ...]]:
    """One field a line, two short ones together."""
    waiting: Field | None = None
    for one in members:
        if waiting is None and _is_short(one):
            waiting = one
        elif waiting is not None and _is_short(one):
            yield waiting, one
            waiting = None
        else:
            if waiting is not None:
                yield (waiting,)
                waiting = None
            yield (one,)
    if waiting is not None:
        yield (waiting,)


def _is_short(field: Field) -> bool:
    if field.kind in (Kind.DATE, Kind.PARTIAL_DATE, Kind.PHONE, Kind.NUMBER):
        return True
    if field.kind is Kind.CHOICE and len(field.options) <= _MOST_TICKS:
        return sum(len(one.label) + 5 for one in field.options) <= _SHORT
    return field.kind in (Kind.TEXT, Kind.SELECT) and 0 < field.width <= _SHORT


def _cell(number: int, field: Field) -> Cell:
    label = f"{number}. {field.label}: "
    match field.kind:
        case Kind.PERSONAL_NUMBER:
            return label, Slot(field.pointer, "boxes")
        case Kind.DATE | Kind.PARTIAL_DATE:
            return label, Slot(field.pointer, "date")
        case Kind.CHOICE if len(field.options) <= _MOST_TICKS:
            return label, Slot(field.pointer, "ticks")
        case Kind.LONG_TEXT:
            return label, Slot(field.pointer, rows=3)
    return label, Slot(field.pointer, "upper" if field.pointer.endswith("/name") else "")

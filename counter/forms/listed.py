"""Names from the shared lists: offered while a field is asked for, doubted where no list knows them.

A name that is in no list is still taken: lists lag behind decrees, and old papers name what is no more.
The three fields of a place answer together. One text, "Phường …, Tỉnh …", says two of them::

    settled(form, "/requester/residence/commune", "Phường Cầu Giấy, Thành phố Hà Nội", answers, units)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from counter.forms.form import Field, Form, Option
from counter.forms.pointers import parent_of
from counter.lists.ethnic_groups import ethnic_groups, groups_called
from counter.lists.former import Proposal, proposals
from counter.lists.nationalities import nationalities
from counter.lists.units import Commune, UnitList
from counter.model.filing import Answer, Source
from counter.model.person_name import comparable

PROVINCES: Final = "provinces"
COMMUNES: Final = "communes"
ETHNIC_GROUPS: Final = "ethnic_groups"
NATIONALITIES: Final = "nationalities"

_Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Place:
    """Pointers of one address; "" for what the declaration does not ask for. ``old``: its former name (CT01)."""

    province: str
    commune: str
    detail: str
    old: str


def place_of(form: Form, pointer: str) -> Place | None:
    """The address that a field with ``provinces`` or ``communes`` belongs to."""
    for one in form.fields:
        if one.listed == COMMUNES and pointer in (one.pointer, one.within):
            detail, old = (
                beside if any(other.pointer == beside for other in form.fields) else ""
                for beside in (f"{parent_of(one.pointer)}/{name}" for name in ("detail", "old"))
            )
            return Place(one.within, one.pointer, detail, old)
    return None


def offers(form: Form, field: Field, answers: _Answers, units: UnitList) -> tuple[Option, ...]:
    """What to offer in ``field`` now, in the list's order; () for a field without a list.

    ``answers``: those in force. Where the address still stands as a card of before 1/7/2025 prints it,
    the places that it may have become are offered first.
    """
    match field.listed:
        case "":
            return ()
        case "ethnic_groups":
            return _ethnic_groups(field.options)
        case "nationalities":
            return _nationalities()
    place = place_of(form, field.pointer)
    candidates = tuple(_whole(one.commune) for one in _candidates(place, answers, units)) if place else ()
    if field.listed == PROVINCES:
        return (*candidates, *(Option(one.name, one.name) for one in units.provinces))
    named = answers.get(field.within)
    if named is None:
        everywhere = _everywhere(units)
        return (*candidates, *(one for one in everywhere if one not in candidates)) if candidates else everywhere
    province = units.province(str(named.value))
    return tuple(Option(one.name, one.name) for one in units.communes_of(province)) if province else ()


def settled(form: Form, pointer: str, text: str, answers: _Answers, units: UnitList) -> dict[str, Answer]:
    """The answers that a whole place gives, typed or chosen at one of its fields; {} where ``text`` is none.

    What the source called the place before stays beside each (``Answer.was``).
    """
    place = place_of(form, pointer)
    name, _, above = text.rpartition(", ")
    province = units.province(above) if place and name else None
    commune = units.named(name, province) if province else None
    if place is None or commune is None:
        return {}
    old = answers.get(place.detail)
    heir = next((one for one in _candidates(place, answers, units) if one.commune == commune), None)
    if old is None or heir is None:
        return _named(place, commune, None)
    was = Answer(old.value, old.source, old.confirmed)
    # the rest of the card's own words, and no longer all of them: the office took them apart
    former = {place.old: was} if place.old else {}
    return {**_named(place, commune, was), place.detail: Answer(heir.detail, Source.OFFICE, was=was), **former}


def unknown_names(form: Form, answers: _Answers, units: UnitList) -> tuple[tuple[str, str], ...]:
    """Pointer and sentence of every name in force that no list knows: to be looked at again, never in the way."""
    found = []
    for field in form.fields:
        answer = answers.get(field.pointer)
        if field.listed and answer is not None and not _knows(field, str(answer.value), answers, units):
            found.append((field.pointer, DOUBTS[field.listed]))
    return tuple(found)


DOUBTS: Final = {
    PROVINCES: "Không có tỉnh, thành phố này trong danh mục đang dùng: xem lại chữ đã ghi.",
    COMMUNES: "Không có xã, phường, đặc khu này thuộc tỉnh đã ghi: xem lại, hoặc danh mục chưa cập nhật.",
    ETHNIC_GROUPS: "Không phải tên một trong 54 dân tộc: xem lại chữ đã ghi.",
    NATIONALITIES: "Không có tên quốc tịch này trong danh mục: xem lại chữ đã ghi.",
}


def _knows(field: Field, value: str, answers: _Answers, units: UnitList) -> bool:
    match field.listed:
        case "provinces":
            return units.province(value) is not None
        case "communes":
            above = answers.get(field.within)
            province = units.province(str(above.value)) if above else None
            return province is None or units.named(value, province) is not None
        case "ethnic_groups":
            return any(one.value == value for one in field.options) or bool(groups_called(value))
        case _:
            return comparable(value) in _nationality_keys()


def _candidates(place: Place | None, answers: _Answers, units: UnitList) -> tuple[Proposal, ...]:
    """What an address that stands undivided in ``detail`` may be called today; () once a commune is named."""
    if place is None or place.commune in answers or place.detail not in answers:
        return ()
    return proposals(str(answers[place.detail].value), units)


def _named(place: Place, commune: Commune, was: Answer | None) -> dict[str, Answer]:
    return {
        place.province: Answer(commune.province.name, Source.TYPED, was=was),
        place.commune: Answer(commune.name, Source.TYPED, was=was),
    }


def _whole(commune: Commune) -> Option:
    text = f"{commune.name}, {commune.province.name}"
    return Option(text, text)


@lru_cache(maxsize=4)
def _everywhere(units: UnitList) -> tuple[Option, ...]:
    return tuple(_whole(one) for one in units)


@lru_cache(maxsize=8)
def _ethnic_groups(own: tuple[Option, ...]) -> tuple[Option, ...]:
    """The names as the form spells them where it does, each found by what else the group is called."""
    names = [one.value for one in own] or [one.name for one in ethnic_groups()]
    return tuple(Option(name, _with_aliases(name)) for name in names)


def _with_aliases(name: str) -> str:
    groups = groups_called(name)
    others = ", ".join(groups[0].aliases) if len(groups) == 1 else ""
    return f"{name} ({others})" if others else name


@lru_cache(maxsize=1)
def _nationalities() -> tuple[Option, ...]:
    """Việt Nam first: nearly every answer."""
    names = dict.fromkeys(("Việt Nam", *nationalities().values()))
    return tuple(Option(name, name) for name in names)


@lru_cache(maxsize=1)
def _nationality_keys() -> frozenset[str]:
    return frozenset(comparable(name) for name in nationalities().values())

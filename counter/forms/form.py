"""A declaration's form as the engine and the screens see it, compiled from its data files.

``schema`` is JSON Schema 2020-12 over the nested instance; pointers are JSON Pointers into it.
The layout file is a JSON Forms UI schema: Groups of Controls, each with an optional rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, unique

from counter.model.filing import Answer, Json


@unique
class Kind(StrEnum):
    """How a field is asked for."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"  # a whole date, ISO in the data, dd/mm/yyyy on screen
    PARTIAL_DATE = "partial_date"  # yyyy, yyyy-mm or yyyy-mm-dd
    PERSONAL_NUMBER = "personal_number"
    PHONE = "phone"
    CHOICE = "choice"  # few options: buttons with number keys
    SELECT = "select"  # many options: searchable list
    LONG_TEXT = "long_text"


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A JSON Forms rule: ``effect`` SHOW, HIDE, ENABLE or DISABLE when ``schema`` fits at ``scope``."""

    effect: str
    scope: str
    schema: dict[str, Json] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Field:
    """One control. ``unit`` stands behind the value ("tháng"); ``width`` in characters, 0 = full.
    ``copy``: whether a copy of an earlier filing begins with the answer given there.

    ``apart``: its group's short title where the form asks for something else under the same label, so that the two
    can be told apart; "" where nothing else is called so.

    ``listed``: the shared list whose names are offered here (``counter.forms.listed``), "" for none;
    ``within``: for communes the pointer of their province.
    """

    pointer: str
    label: str
    kind: Kind
    group: str
    options: tuple[Option, ...] = ()
    hint: str = ""
    unit: str = ""
    width: int = 0
    rule: Rule | None = None
    listed: str = ""
    within: str = ""
    copy: bool = True
    apart: str = ""

    @property
    def name(self) -> str:
        """What it is called where its group's title does not stand above it: no other field of the form is."""
        return f"{self.label} ({self.apart})" if self.apart else self.label


@dataclass(frozen=True, slots=True)
class Group:
    """A folded group of the declaration; ``title`` as printed on it, ``short`` as said beside one of its fields."""

    name: str
    title: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several ways to fill a field: ``facts`` count while ``rule`` holds; None: always."""

    rule: Rule | None
    facts: tuple[str, ...]


def alternative_key(pointer: str, place: int) -> str:
    """Where a draft keeps what the n-th alternative would fill; never the pointer of a field."""
    return f"{pointer}#{place}"


def is_alternative(key: str, of: str = "") -> bool:
    """Whether a draft's key is no field's pointer but such a store; with ``of`` one of that field's."""
    return "#" in key and key.startswith(f"{of}#" if of else "/")


@dataclass(frozen=True, slots=True)
class Form:
    """``code`` names the official form ("CT01"); ``official`` its source ("Thông tư 116/2026/TT-BCA").

    ``prefill`` maps a pointer to an ordered list of fact paths ("chip:name", "population:father/name",
    "office:unit_name", "today"), the first that is known wins; ``checks`` are cross-field rules as data.
    ``guards`` maps a pointer to the condition under which a fact is taken there: an answer that nobody
    typed counts for nothing while its guard does not hold. ``alternatives`` are the ways to fill a pointer
    that stand for one another, the first whose rule holds wins; ``prefill`` then has the facts of all, and
    ``guards`` that one of them holds. ``summary`` is the filing's content in one
    sentence, with pointers in braces ("Đăng ký tạm trú tại {/request/place/detail}").
    """

    code: str
    official: str
    title: str
    groups: tuple[Group, ...]
    fields: tuple[Field, ...]
    schema: dict[str, Json] = field(hash=False)
    prefill: dict[str, tuple[str, ...]] = field(hash=False)
    checks: tuple[dict[str, Json], ...] = field(hash=False, default=())
    guards: dict[str, Rule] = field(hash=False, default_factory=dict)
    summary: str = ""
    alternatives: dict[str, tuple[Alternative, ...]] = field(hash=False, default_factory=dict)

    def field_at(self, pointer: str) -> Field:
        """Raises KeyError for a pointer the form does not have."""
        for one in self.fields:
            if one.pointer == pointer:
                return one
        raise KeyError(pointer)


@dataclass(frozen=True, slots=True)
class FieldState:
    """A field at this moment. ``problem`` is a Vietnamese sentence, "" when there is none."""

    field: Field
    answer: Answer | None
    visible: bool
    enabled: bool
    required: bool
    problem: str = ""

    @property
    def wants_answer(self) -> bool:
        """Whether the citizen must still answer it, or mend it."""
        return self.visible and self.enabled and ((self.required and self.answer is None) or bool(self.problem))


@dataclass(frozen=True, slots=True)
class FormState:
    """What ``counter.forms.engine.evaluate`` says of a form and its answers: all fields, in order."""

    form: Form
    fields: tuple[FieldState, ...]

    @property
    def unanswered(self) -> tuple[FieldState, ...]:
        return tuple(state for state in self.fields if state.wants_answer)

    @property
    def complete(self) -> bool:
        return not self.unanswered


@dataclass(frozen=True, slots=True)
class Conflict:
    """Chip and population disagree. ``blocking``: name, birth, sex or number (wire.md)."""

    what: str
    label: str
    chip: str = field(repr=False)
    population: str = field(repr=False)
    blocking: bool

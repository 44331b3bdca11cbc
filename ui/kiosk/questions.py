"""A declaration in large steps: which questions stand together on a screen. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counter.forms.form import FieldState, FormState
from counter.model.filing import Source
from ui.desk.faces import said_value
from ui.i18n.words import of_catalogue

MOST_FIELDS: Final = 4


@dataclass(frozen=True, slots=True)
class Question:
    """One screen: a group of the form, or a part of a long one. ``pointers`` in the form's order."""

    title: str
    pointers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A group at *check answers*; ``question`` leads back to where it is mended, -1 where nothing is asked."""

    title: str
    rows: tuple[tuple[str, str], ...]
    question: int


def questions(state: FormState) -> tuple[Question, ...]:
    """What the resident is asked: everything that neither the chip nor the office has said."""
    return tuple(_of_groups(state))


def _of_groups(state: FormState) -> Iterator[Question]:
    for group in state.form.groups:
        asked = [one.field.pointer for one in state.fields if one.field.group == group.name and _is_asked(one)]
        for at in range(0, len(asked), MOST_FIELDS):
            yield Question(of_catalogue(group.title), tuple(asked[at : at + MOST_FIELDS]))


def _is_asked(one: FieldState) -> bool:
    said = one.answer is not None and one.answer.source is not Source.TYPED
    return one.visible and one.enabled and (not said or bool(one.problem))


def checked(state: FormState) -> tuple[Checked, ...]:
    """Every answer that will be filed, by group; personal numbers masked: others stand behind."""
    asked = questions(state)
    found = []
    for group in state.form.groups:
        members = [one for one in state.fields if one.field.group == group.name and one.visible]
        rows = tuple((of_catalogue(one.field.label), said_value(one)) for one in members if one.answer is not None)
        where = [n for n, question in enumerate(asked) if question.title == group.title]
        if rows:
            found.append(Checked(of_catalogue(group.title), rows, where[0] if where else -1))
    return tuple(found)

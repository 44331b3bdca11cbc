"""A draft's answers under another version of its form: what still fits stays, what does not is set aside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator

from counter.forms.compiled import compiled, node_at
from counter.forms.form import Field, Form, is_alternative
from counter.forms.input_text import display
from counter.model.filing import Answer, Json, LeftOver

_SHAPE = ("type", "enum", "const")


def carry_over(
    answers: Mapping[str, Answer], left_over: tuple[LeftOver, ...], old: Form | None, new: Form
) -> tuple[dict[str, Answer], tuple[LeftOver, ...]]:
    """The answers that ``new`` can hold at their pointers, and everything else; nothing is lost or changed.

    What was set aside before comes back where ``new`` asks for it again. ``old`` None: that version is known
    no more, and what has no place is called by its pointer. What a choice would fill
    (``counter.forms.form.alternative_key``) is nobody's answer yet: it stays where ``new`` has the same choice.
    """
    fields = {one.pointer: one for one in old.fields} if old is not None else {}
    kept: dict[str, Answer] = {}
    aside: list[LeftOver] = []
    for key, answer in answers.items():
        if is_alternative(key):
            if _is_offered(new, key, answer):
                kept[key] = answer
        elif fits(new, key, answer.value):
            kept[key] = answer
        else:
            aside.append(_set_aside(key, fields.get(key), answer))
    for one in left_over:
        if one.pointer not in kept and fits(new, one.pointer, one.answer.value):
            kept[one.pointer] = one.answer
        else:
            aside.append(one)
    return kept, tuple(aside)


def fits(form: Form, pointer: str, value: Json) -> bool:
    """Whether the form asks for something of this type there, and has this value on its list where that is closed.

    A value that is too long or no real date fits: the form says what is wrong with it.
    """
    return pointer in compiled(form).fields and bool(_shape_at(form, pointer).is_valid(value))


@lru_cache(maxsize=1024)
def _shape_at(form: Form, pointer: str) -> Any:
    node = node_at(form.schema, pointer)
    shape: dict[str, Json] = {key: node[key] for key in _SHAPE if key in node}
    options = node.get("oneOf")
    if isinstance(options, list):
        listed = [one["const"] for one in options if isinstance(one, dict) and "const" in one]
        if len(listed) == len(options):
            shape["enum"] = listed
    return Draft202012Validator(shape)


def _set_aside(pointer: str, field: Field | None, answer: Answer) -> LeftOver:
    if field is None:
        return LeftOver(pointer, pointer, str(answer.value), answer)
    return LeftOver(pointer, field.name, display(field, answer.value), answer)


def _is_offered(form: Form, key: str, answer: Answer) -> bool:
    pointer, _, place = key.partition("#")
    ways = form.alternatives.get(pointer, ())
    return place.isdecimal() and int(place) < len(ways) and fits(form, pointer, answer.value)

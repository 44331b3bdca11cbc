"""A form made ready: validators built once, required pointers found, guards and rules at hand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator

from counter.forms.checks import Check, compile_check
from counter.forms.conditions import Condition
from counter.forms.facts import SAME
from counter.forms.form import Field, Form, Rule
from counter.forms.formats import CHECKER
from counter.forms.pointers import ABSENT, parent_of, tokens_of, value_at
from counter.model.filing import Json

_MOST_REFERENCES = 8  # a chain of $ref longer than this is a loop


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """One way to fill a pointer: while ``condition`` fits (None: always). ``same``: the pointer whose answer
    stands in where nothing is known, "" for none.
    """

    condition: Condition | None
    same: str


@dataclass(frozen=True, slots=True, eq=False)
class CompiledForm:
    """``guards``: under which condition a fact may be taken over at a pointer. ``same``: pointer → the
    pointer whose answer stands in for it while it has none.
    """

    form: Form
    validator: Any
    fields: dict[str, Field]
    required: frozenset[str]
    effects: dict[str, tuple[str, Condition]]
    guards: dict[str, Condition]
    same: dict[str, str]
    alternatives: dict[str, tuple[Way, ...]]
    checks: tuple[Check, ...]


@lru_cache(maxsize=128)
def compiled(form: Form) -> CompiledForm:
    """The form with everything that does not depend on its answers."""
    shared: dict[str, Condition] = {}

    def condition(rule: Rule) -> Condition:
        """Equal rules share one condition: a hidden row of five fields is judged once."""
        key = rule.scope + json.dumps(rule.schema, sort_keys=True)
        if key not in shared:
            shared[key] = Condition.of(rule.scope, rule.schema)
        return shared[key]

    return CompiledForm(
        form=form,
        validator=Draft202012Validator(form.schema, format_checker=CHECKER),
        fields={one.pointer: one for one in form.fields},
        required=frozenset(one.pointer for one in form.fields if _is_required(form.schema, one.pointer)),
        effects={one.pointer: (one.rule.effect, condition(one.rule)) for one in form.fields if one.rule},
        guards={pointer: condition(rule) for pointer, rule in form.guards.items()},
        same={
            pointer: other
            for pointer, paths in form.prefill.items()
            if pointer not in form.alternatives and (other := _same_as(paths))
        },
        alternatives={
            pointer: tuple(Way(condition(one.rule) if one.rule else None, _same_as(one.facts)) for one in ways)
            for pointer, ways in form.alternatives.items()
        },
        checks=tuple(compile_check(check) for check in form.checks),
    )


def _same_as(paths: tuple[str, ...]) -> str:
    return next((path.removeprefix(SAME) for path in paths if path.startswith(SAME)), "")


def node_at(schema: dict[str, Json], pointer: str) -> dict[str, Json]:
    """The subschema over ``pointer``, through $ref, properties and items.

    Raises KeyError where the schema says nothing of it.
    """
    node = _followed(schema, schema)
    for token in tokens_of(pointer):
        properties = node.get("properties")
        if isinstance(properties, dict) and token in properties:
            node = _followed(schema, properties[token])
        elif token.isdecimal() and "items" in node:
            node = _followed(schema, node["items"])
        else:
            raise KeyError(pointer)
    return node


def _followed(schema: dict[str, Json], node: Json) -> dict[str, Json]:
    """``node`` with its $ref replaced; keywords beside the $ref win, as annotations do."""
    for _ in range(_MOST_REFERENCES):
        if not isinstance(node, dict):
            break
        reference = node.get("$ref")
        if reference is None:
            return node
        target = value_at(schema, reference.removeprefix("#")) if isinstance(reference, str) else ABSENT
        if not isinstance(target, dict):
            break
        node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
    raise KeyError("a $ref that leads nowhere")


def _is_required(schema: dict[str, Json], pointer: str) -> bool:
    required = node_at(schema, parent_of(pointer)).get("required", [])
    return isinstance(required, list) and tokens_of(pointer)[-1] in required

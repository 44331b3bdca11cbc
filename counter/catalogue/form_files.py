"""A declaration's four data files, read and held against each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from counter.catalogue.record import FormHeading
from counter.catalogue.shapes import misshapen
from counter.forms import checks, sentences
from counter.forms.filling import Filling
from counter.forms.form import Form
from counter.forms.formats import FORMATS
from counter.forms.layout import Layout, rule_of
from counter.forms.pointers import MOST_ROWS
from counter.model.filing import Json

# Words of a schema that assert nothing, or only say where other schemas lie.
_SILENT: Final = frozenset(
    {
        "$schema", "$id", "$ref", "$defs", "$comment", "title", "description", "default", "examples",
        "properties", "items", "allOf", "if", "then", "else", "x-sentences",
    }
)  # fmt: skip
_POINTER_IN_BRACES: Final = re.compile(r"\{([^{}]*)\}")
_ROW: Final = re.compile(r"\*(?:[-+]1)?")
_HOLD_SCHEMAS_BY_NAME: Final = ("properties", "$defs")
_HOLD_SCHEMA: Final = ("items", "if", "then", "else", "not", "additionalProperties")
_HOLD_SCHEMAS: Final = ("allOf", "anyOf", "oneOf")


def form_of(heading: FormHeading, files: dict[str, str], problems: list[str], *, thorough: bool = False) -> Form | None:
    """The form in ``files`` (name → JSON text that can be parsed); what is wrong is added to ``problems`` as file: key.

    None when a file has not even its shape, for then nothing more can be said of it. ``thorough``: judge
    the shape of files under the seal too.
    """
    bad_shapes = [problem for name, text in files.items() for problem in misshapen(name, text, thorough=thorough)]
    if bad_shapes:
        problems.extend(bad_shapes)
        return None
    data: dict[str, Any] = {name: json.loads(text) for name, text in files.items()}
    schema = data["form.schema.json"]
    problems.extend(f"form.schema.json: {where}" for where in _unsaid(schema, "#"))
    layout = Layout(schema, problems)
    layout.read(data["form.ui.json"])
    known = {one.pointer for one in layout.fields}
    problems.extend(f"form.schema.json: {p} has no control" for p in _leaves(schema, schema, "") if not _has(known, p))
    named = _POINTER_IN_BRACES.findall(heading.summary)
    problems.extend(f"procedure.toml: form.summary: no field {pointer}" for pointer in named if pointer not in known)
    filling = Filling(known, problems)
    filling.read(data["prefill.json"])
    return Form(
        code=heading.code,
        official=heading.official,
        title=heading.title,
        groups=tuple(layout.groups),
        fields=tuple(layout.fields),
        schema=schema,
        prefill=filling.prefill,
        checks=_checks(data["checks.json"], known, problems),
        guards=filling.guards,
        summary=heading.summary,
        alternatives=filling.alternatives,
    )


def _has(known: set[str], pointer: str) -> bool:
    """``*`` stands for a row; the first row speaks for all, and for its neighbours (``*-1``, ``*+1``)."""
    return _ROW.sub("0", pointer) in known


def _unsaid(node: Json, where: str) -> Iterator[str]:
    """Keywords for which the officer would get no sentence, formats that nobody checks."""
    if not isinstance(node, dict):
        return
    for key in node:
        if key not in _SILENT and key not in sentences.KEYWORDS:
            yield f"{where}: the keyword {key} has no sentence"
    if "pattern" in node and "pattern" not in _own_sentences(node):
        yield f"{where}: a pattern wants its own sentence (x-sentences)"
    if "format" in node and node["format"] not in FORMATS:
        yield f"{where}: nobody checks the format {node['format']}"
    for at, child in _children(node):
        yield from _unsaid(child, f"{where}/{at}")


def _children(node: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    """The schemas inside a schema, with their places."""
    for key, value in node.items():
        if key in _HOLD_SCHEMA:
            yield key, value
        elif key in _HOLD_SCHEMAS_BY_NAME and isinstance(value, dict):
            yield from ((f"{key}/{name}", child) for name, child in value.items())
        elif key in _HOLD_SCHEMAS and isinstance(value, list):
            yield from ((f"{key}/{place}", child) for place, child in enumerate(value))


def _own_sentences(node: dict[str, Json]) -> dict[str, Json]:
    own = node.get("x-sentences", {})
    return own if isinstance(own, dict) else {}


def _leaves(root: dict[str, Json], node: Json, at: str, depth: int = 0) -> Iterator[str]:
    """Pointers of everything the schema lets be answered."""
    if not isinstance(node, dict) or depth > 12:
        return
    reference = node.get("$ref")
    if isinstance(reference, str):
        target = root.get("$defs", {})
        name = reference.removeprefix("#/$defs/")
        if isinstance(target, dict) and isinstance(target.get(name), dict):
            yield from _leaves(root, target[name], at, depth + 1)
        return
    properties = node.get("properties")
    if isinstance(properties, dict):
        for name, child in properties.items():
            yield from _leaves(root, child, f"{at}/{name}", depth + 1)
    elif "items" in node:
        yield from _leaves(root, node["items"], f"{at}/*", depth + 1)
    elif at:
        yield at


def _checks(raw: Any, known: set[str], problems: list[str]) -> tuple[dict[str, Json], ...]:
    found: list[dict[str, Json]] = []
    for place, check in enumerate(raw):
        where = f"checks.json: {place}"
        if check["rule"] not in checks.RULES:
            problems.append(f"{where}: no such rule")
            continue
        if check["rule"] == "fits" and "schema" not in check:
            problems.append(f"{where}/schema: missing")
            continue
        if check.get("level", "block") not in ("block", "warn"):
            problems.append(f"{where}/level: block or warn")
        for key in checks.POINTER_KEYS:
            pointer = check.get(key, "today")
            if pointer != "today" and not _has(known, pointer):
                problems.append(f"{where}/{key}: no such field")
        rows = sum(check["at"].replace("*", str(row)) in known for row in range(MOST_ROWS))
        found.extend(checks.spread(_with_pointer_scope(check, where, problems), rows))
    return tuple(found)


def _with_pointer_scope(check: dict[str, Any], where: str, problems: list[str]) -> dict[str, Json]:
    """``when`` is written as in JSON Forms (a scope); the engine keeps pointers."""
    if "when" not in check:
        return check
    try:
        rule = rule_of({"effect": "SHOW", "condition": check["when"]})
    except ValueError as exc:
        problems.append(f"{where}/when: {exc}")
        return check
    return {**check, "when": {"scope": rule.scope, "schema": rule.schema}}

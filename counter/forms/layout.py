"""From the four data files of a declaration to its ``Form``; every problem noted, none raised.

``form.ui.json`` is a JSON Forms UI schema: a VerticalLayout of Groups, in them Controls (or
Horizontal/VerticalLayouts of Controls), each with an optional rule. Ours beyond JSON Forms:

* ``options``: kind, hint, unit, width (characters), suggestion (a list that is not closed), list (a shared
  list whose names are offered: ``LISTS``) and within (scope of the province whose communes they are);
* ``options.copy``: whether a copy of an earlier filing begins with that answer; else all but whole dates do;
* a Control on an array has ``options.rows`` (how many), ``options.count`` (scope of the field that says
  how many are wanted) and ``options.detail`` (a layout whose scopes begin at the row);
* a Group has ``options.name`` and, where its title is too long to stand beside a field, ``options.short``;
* a rule of a Group holds for all its controls, together with their own.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator

from counter.forms.compiled import node_at
from counter.forms.form import Field, Group, Kind, Option, Rule
from counter.forms.pointers import pointer_of, tokens_of
from counter.model.filing import Json

_META = Draft202012Validator(Draft202012Validator.META_SCHEMA)
_EFFECTS = ("SHOW", "HIDE", "ENABLE", "DISABLE")
_LAYOUTS = ("VerticalLayout", "HorizontalLayout")
_FORMAT_KINDS = {
    "date": Kind.DATE,
    "partial-date": Kind.PARTIAL_DATE,
    "personal-number": Kind.PERSONAL_NUMBER,
    "phone": Kind.PHONE,
}
LISTS = ("provinces", "communes", "ethnic_groups", "nationalities")
_BUTTONS = 4  # as many options still stand side by side as buttons


def pointer_of_scope(scope: str) -> str:
    """``#/properties/a/properties/b`` → ``/a/b``; ``#`` → ``""``. Raises ValueError on anything else."""
    head, *rest = scope.split("/")
    if head != "#" or rest[::2] != ["properties"] * len(rest[::2]) or len(rest) % 2:
        raise ValueError("a scope is #/properties/…/properties/…")
    return pointer_of(tuple(token for name in rest[1::2] for token in tokens_of("/" + name)))


@lru_cache(maxsize=1024)
def _is_schema(text: str) -> bool:
    """The same few conditions stand in rule after rule."""
    return bool(_META.is_valid(json.loads(text)))


def rule_of(raw: Any, base: str = "") -> Rule:
    """A JSON Forms rule with its scope as a pointer. Raises ValueError when it is not one."""
    match raw:
        case {"effect": str(effect), "condition": {"scope": str(scope), "schema": dict(schema)}} if effect in _EFFECTS:
            if not _is_schema(json.dumps(schema, default=str)):
                raise ValueError("its condition's schema is none")
            return Rule(effect, base + pointer_of_scope(scope), schema)
    raise ValueError("a rule has an effect and a condition, a condition a scope and a schema")


def _rooted(rule: Rule) -> dict[str, Json]:
    """The rule's condition as a schema over the whole declaration; HIDE turned into SHOW."""
    schema: dict[str, Json] = rule.schema
    for token in reversed(tokens_of(rule.scope)):
        schema = {"type": "object", "properties": {token: schema}, "required": [token]}
    return {"not": schema} if rule.effect == "HIDE" else schema


def any_of(rules: list[Rule]) -> Rule:
    """One rule that holds where one of them does; each shows or hides."""
    if len(rules) == 1:
        return rules[0]
    return Rule("SHOW", "", {"anyOf": [_rooted(one) for one in rules]})


def both(first: Rule | None, second: Rule | None) -> Rule | None:
    """One rule for a control inside a ruled group: shown where both show."""
    if first is None or second is None:
        return first or second
    if {first.effect, second.effect} <= {"SHOW", "HIDE"}:
        return Rule("SHOW", "", {"allOf": [_rooted(first), _rooted(second)]})
    raise ValueError("a SHOW or HIDE and an ENABLE or DISABLE cannot be one rule")


@dataclass
class Layout:
    """Compiles one UI schema over one JSON Schema. ``problems`` collects what is wrong with it."""

    schema: dict[str, Json]
    problems: list[str] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    not_copied: list[str] = field(default_factory=list)  # lists of which no row is taken over into a copy

    def read(self, raw: dict[str, Any]) -> None:
        """Compiles ``raw``, which has the outer shape of a UI schema (catalogue/shapes.json)."""
        if raw["type"] != "VerticalLayout":
            self.problems.append("form.ui.json: a VerticalLayout is wanted")
        for place, element in enumerate(raw.get("elements", [])):
            where = f"/elements/{place}"
            if element["type"] != "Group":
                self.problems.append(f"form.ui.json: {where}: a Group is wanted")
                continue
            options = element.get("options", {})
            name, short = (str(options.get(key, "")) for key in ("name", "short"))
            group = Group(name or f"group-{place}", str(element.get("label", "")), short)
            self.groups.append(group)
            rule = self._rule(element, where)
            for inner, child in enumerate(element.get("elements", [])):
                self._element(child, f"{where}/elements/{inner}", group.name, "", rule)
        seen: set[str] = set()
        for one in self.fields:
            if one.pointer in seen:
                self.problems.append(f"form.ui.json: {one.pointer} stands twice")
            seen.add(one.pointer)
        for one in self.fields:
            if one.within and one.within not in seen:
                self.problems.append(f"form.ui.json: {one.pointer} lies within {one.within}, no such field")
            if one.rule and one.rule.scope and not self._is_known(one.rule.scope):
                self.problems.append(f"form.ui.json: {one.pointer}: its rule looks at {one.rule.scope}, no such field")
        self._tell_apart()

    def _tell_apart(self) -> None:
        """Two fields under one label bear their groups' titles too: beside the label, and where they are spoken of."""
        said = {group.name: group.short or group.title for group in self.groups}
        called = Counter(one.label for one in self.fields)
        self.fields = [replace(one, apart=said[one.group]) if called[one.label] > 1 else one for one in self.fields]

    def _is_known(self, pointer: str) -> bool:
        return any(one.pointer == pointer or one.pointer.startswith(pointer + "/") for one in self.fields)

    def _rule(self, element: dict[str, Any], where: str, base: str = "") -> Rule | None:
        if "rule" not in element:
            return None
        try:
            return rule_of(element["rule"], base)
        except ValueError as exc:
            self.problems.append(f"form.ui.json: {where}/rule: {exc}")
            return None

    def _element(self, raw: dict[str, Any], where: str, group: str, base: str, rule: Rule | None) -> None:
        kind = raw["type"]
        if kind in _LAYOUTS:
            for place, child in enumerate(raw.get("elements", [])):
                self._element(child, f"{where}/elements/{place}", group, base, rule)
            return
        if kind != "Control":
            self.problems.append(f"form.ui.json: {where}: a Control or a layout is wanted")
            return
        try:
            pointer = base + pointer_of_scope(str(raw.get("scope", "")))
            node = node_at(self.schema, pointer)
            own = both(rule, self._rule(raw, where, base))
        except ValueError as exc:
            self.problems.append(f"form.ui.json: {where}: {exc}")
        except KeyError:
            self.problems.append(f"form.ui.json: {where}: the schema has no {raw.get('scope')}")
        else:
            if node.get("type") == "array":
                self._rows(raw, where, pointer, own)
            else:
                self._control(raw, where, pointer, node, group, own)
                self._check_list(raw.get("options", {}), where)

    def _rows(self, raw: dict[str, Any], where: str, pointer: str, rule: Rule | None) -> None:
        """Each row becomes a group of its own, shown while the count reaches it."""
        options = raw.get("options", {})
        title = str(raw.get("label", ""))
        if not {"rows", "detail", "count"} <= options.keys():
            self.problems.append(f"form.ui.json: {where}: rows, count and detail are wanted")
            return
        try:
            count = pointer_of_scope(options["count"])
            shown = [both(rule, Rule("SHOW", count, {"minimum": row + 1})) for row in range(options["rows"])]
        except ValueError as exc:
            self.problems.append(f"form.ui.json: {where}/options/count: {exc}")
            return
        if options.get("copy") is False:
            self.not_copied.append(f"{pointer}/")
        for row, counted in enumerate(shown):
            name = f"{tokens_of(pointer)[-1]}-{row + 1}"
            self.groups.append(Group(name, f"{title} {row + 1}"))
            self._element(options["detail"], f"{where}/options/detail", name, f"{pointer}/{row}", counted)

    def _check_list(self, options: dict[str, Any], where: str) -> None:
        listed = options.get("list", "")
        if listed not in ("", *LISTS) or (listed == "communes") != ("within" in options):
            self.problems.append(f"form.ui.json: {where}/options: list is one of {LISTS}; communes lie within a scope")

    def _control(
        self, raw: dict[str, Any], where: str, pointer: str, node: dict[str, Any], group: str, rule: Rule | None
    ) -> None:
        options = raw.get("options", {})
        label = str(raw.get("label") or node.get("title") or "")
        if not label:
            self.problems.append(f"form.ui.json: {where}: {pointer} has no label")
        choices = tuple(
            Option(str(one["const"]), str(one["title"]))
            for one in node.get("oneOf", [])
            if isinstance(one, dict) and {"const", "title"} <= one.keys()
        ) or tuple(Option(str(one), str(one)) for one in node.get("enum", options.get("suggestion", ())))
        one = Field(
            pointer=pointer,
            label=label,
            kind=Kind.TEXT,
            group=group,
            options=choices,
            hint=str(options.get("hint", "")),
            unit=str(options.get("unit", "")),
            width=int(options.get("width", 0)),
            rule=rule,
            listed=str(options.get("list", "")),
        )
        try:
            # in a row both scopes begin at the row
            row = pointer.removesuffix(pointer_of_scope(raw["scope"]))
            within = row + pointer_of_scope(options["within"]) if "within" in options else ""
        except ValueError as exc:
            self.problems.append(f"form.ui.json: {where}/options/within: {exc}")
            return
        try:
            kind = _kind(options, node, choices)
            # a day belongs to one filing, unless the catalogue says otherwise
            copy = options.get("copy", kind is not Kind.DATE) and not pointer.startswith(tuple(self.not_copied))
            self.fields.append(replace(one, kind=kind, within=within, copy=copy))
        except ValueError:
            self.problems.append(f"form.ui.json: {where}: no kind {options.get('kind')}")


def _kind(options: dict[str, Any], node: dict[str, Any], choices: tuple[Option, ...]) -> Kind:
    if "kind" in options:
        return Kind(options["kind"])
    if choices:
        return Kind.CHOICE if len(choices) <= _BUTTONS else Kind.SELECT
    if node.get("type") == "integer":
        return Kind.NUMBER
    return _FORMAT_KINDS.get(str(node.get("format")), Kind.TEXT)

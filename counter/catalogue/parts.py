"""An interlinked procedure (liên thông): data given once, several declarations out (NĐ 63/2024).

``parts.json`` lists the declarations of other procedures that one filing answers, and for each of their
fields, or groups of fields, where the answer comes from::

    [{"procedure": "1.001193", "title": "Tờ khai đăng ký khai sinh",
      "answers": {"/child": "/child",
                  "/registration": {"value": "1"},
                  "/request/place": [{"from": "/mother/residence", "when": {…}},
                                     {"from": "/father/residence", "when": {…}}]}}]

A group takes what stands under the same names; what is said of a field itself goes before its group.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from counter.forms.form import Form, Rule
from counter.forms.layout import rule_of
from counter.model.filing import Json


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an answer comes from: a pointer of the interlinked form, or a constant when ``at`` is ""."""

    at: str
    value: Json = None
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class PartRule:
    """One declaration of the several. ``answers``: pointer or group of that form → its origins, the first wins."""

    procedure: str
    title: str
    answers: Mapping[str, tuple[Origin, ...]] = field(hash=False)


def part_rules(raw: list[dict[str, Any]], problems: list[str]) -> tuple[PartRule, ...]:
    """The rules of a parts.json that has its outer shape (shapes.json); what is wrong goes to ``problems``."""
    return tuple(
        PartRule(
            one["procedure"],
            one["title"],
            {
                pointer: tuple(_origins(entry, f"parts.json: {pointer}", problems))
                for pointer, entry in one["answers"].items()
            },
        )
        for one in raw
    )


def _origins(entry: Any, where: str, problems: list[str]) -> Iterator[Origin]:
    for one in entry if isinstance(entry, list) else [entry]:
        if isinstance(one, str):
            yield Origin(one)
        elif "from" not in one:
            yield Origin("", one["value"])
        elif "when" not in one:
            yield Origin(one["from"])
        else:
            try:
                rule = rule_of({"effect": "SHOW", "condition": one["when"]})
            except ValueError as exc:
                problems.append(f"{where}/when: {exc}")
            else:
                yield Origin(one["from"], rule=rule)


def misplaced(rule: PartRule, own: Form, target: Form) -> Iterator[str]:
    """Pointers of the rule that neither form has, as problems."""
    for pointer, origins in rule.answers.items():
        if not _stands(target, pointer):
            yield f"parts.json: {rule.procedure} has no {pointer}"
        for one in origins:
            if one.at and not _stands(own, one.at):
                yield f"parts.json: {pointer}: no field {one.at}"


def _stands(form: Form, pointer: str) -> bool:
    return any(one.pointer == pointer or one.pointer.startswith(pointer + "/") for one in form.fields)

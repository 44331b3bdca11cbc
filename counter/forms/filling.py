"""From prefill.json to what fills each field; every problem noted, none raised.

An entry is a list of fact paths, a *way* with a guard, or a list of ways of which the first that holds
wins; a way names ``facts`` or a ``person``, who fills all that ``counter.forms.people`` knows of the group::

    {"/office": ["office:unit_name"],
     "/subject/status": {"facts": ["population:marital_status?single=1"], "when": {...}},
     "/mother": [{"person": "self", "same": "/requester", "when": {...}}, {"person": "spouse", "when": {...}}]}
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from counter.forms.facts import SAME, is_path
from counter.forms.form import Alternative, Rule
from counter.forms.layout import any_of, rule_of
from counter.forms.people import PERSONS, facts_of, fields_below


@dataclass
class Filling:
    """Compiles one prefill.json over the pointers of a layout."""

    known: set[str]
    problems: list[str]
    prefill: dict[str, tuple[str, ...]] = field(default_factory=dict)
    guards: dict[str, Rule] = field(default_factory=dict)
    alternatives: dict[str, tuple[Alternative, ...]] = field(default_factory=dict)

    def read(self, raw: dict[str, Any]) -> None:
        """Compiles ``raw``, which has the outer shape of a prefill.json (catalogue/shapes.json)."""
        ways: dict[str, list[Alternative]] = {}
        for pointer, entry in raw.items():
            where = f"prefill.json: {pointer}"
            if isinstance(entry, list) and isinstance(entry[0], str):
                self._facts(pointer, [Alternative(None, tuple(entry))], where)
                continue
            for one in entry if isinstance(entry, list) else [entry]:
                for field_pointer, way in self._way(pointer, one, where):
                    ways.setdefault(field_pointer, []).append(way)
        # what is said of a field by itself comes after what its person fills
        for pointer, found in ways.items():
            alone = [Alternative(None, self.prefill[pointer])] if pointer in self.prefill else []
            self._facts(pointer, [*found, *alone], f"prefill.json: {pointer}")

    def _way(self, pointer: str, raw: dict[str, Any], where: str) -> list[tuple[str, Alternative]]:
        rule = None
        if "when" in raw:
            try:
                rule = rule_of({"effect": "SHOW", "condition": raw["when"]})
            except ValueError as exc:
                self.problems.append(f"{where}/when: {exc}")
                return []
        if "person" not in raw:
            return [(pointer, Alternative(rule, tuple(raw["facts"])))]
        if raw["person"] not in PERSONS:
            self.problems.append(f"{where}: no person {raw['person']}")
            return []
        below = fields_below(pointer, self.known)
        if not below:
            self.problems.append(f"{where}: no fields below")
        filled = []
        for one, name in sorted(below.items()):
            facts = facts_of(raw["person"], name)
            other = f"{raw.get('same', '')}/{name}"
            if "same" in raw and other in self.known:
                facts = (*facts, SAME + other)
            if facts:
                filled.append((one, Alternative(rule, facts)))
        return filled

    def _facts(self, pointer: str, ways: list[Alternative], where: str) -> None:
        paths = tuple(dict.fromkeys(path for way in ways for path in way.facts))
        if pointer not in self.known:
            self.problems.append(f"{where}: no such field")
        self.problems.extend(f"{where}: no fact path {path}" for path in paths if not is_path(path))
        others = [path.removeprefix(SAME) for path in paths if path.startswith(SAME)]
        self.problems.extend(f"{where}: no other field {one}" for one in others if one not in self.known - {pointer})
        self.prefill[pointer] = paths
        rules = [way.rule for way in ways if way.rule]
        if len(rules) == len(ways):
            self.guards[pointer] = any_of(rules)
        if len(ways) > 1:
            self.alternatives[pointer] = tuple(ways)

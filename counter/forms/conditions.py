"""Whether a condition of a rule fits: a schema over what stands at a pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator

from counter.forms.formats import CHECKER
from counter.forms.pointers import Absent, value_at
from counter.model.filing import Json


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """Built once, asked at every key press. ``const`` spares the validator for the commonest schema."""

    scope: str
    validator: Any
    const: str | None

    @classmethod
    def of(cls, scope: str, schema: dict[str, Json]) -> Condition:
        const = schema.get("const") if len(schema) == 1 else None
        validator = Draft202012Validator(schema, format_checker=CHECKER)
        return cls(scope, validator, const if isinstance(const, str) else None)

    def fits(self, instance: Json) -> bool:
        """An unanswered scope never fits (JSON Forms: failWhenUndefined)."""
        value = value_at(instance, self.scope)
        if isinstance(value, Absent):
            return False
        return value == self.const if self.const is not None else bool(self.validator.is_valid(value))

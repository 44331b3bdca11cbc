"""What stands in the way of filing, or should be known: each with the place where it is mended. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from counter.forms.form import Field, FieldState, Kind
from counter.model.review import Finding
from ui.i18n.field_names import name_of
from ui.i18n.words import now, of_catalogue, tr

_KEYS: Final = tuple(f"Shift+F{number}" for number in range(1, 10))


@dataclass(frozen=True, slots=True)
class Blocker:
    """``key`` leads to the place where it is mended; "" after the ninth, which is a link only."""

    target: str
    words: str
    key: str = ""


def said_of(field: Field, words: str) -> str:
    """The sentence about a field; its name before it where the sentence does not tell which it is."""
    said = now(of_catalogue(words))
    return said if field.name in words else f"{now(name_of(field))}: {said[:1].lower()}{said[1:]}"


def wanted_of(one: FieldState) -> str:
    """The sentence about a field that wants an answer, or another one."""
    if one.problem:
        return said_of(one.field, one.problem)
    return missing_of(one.field)


def missing_of(field: Field) -> str:
    """``counter.forms.sentences.missing`` in the language of now."""
    name = name_of(field)
    chosen = field.kind in (Kind.CHOICE, Kind.SELECT)
    return tr("Chọn “{field}”.", field=name) if chosen else tr("Điền “{field}”.", field=name)


def shown(finding: Finding) -> Blocker:
    return Blocker(finding.target, finding.words)


def with_keys(found: list[Blocker], after: int = 0) -> tuple[Blocker, ...]:
    keys = (*_KEYS[after:], *("" for _ in found))
    return tuple(replace(one, key=key) for one, key in zip(found, keys, strict=False))

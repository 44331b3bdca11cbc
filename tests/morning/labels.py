"""From a form's pointers to the names by which a screen reader tells its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from counter.catalogue.loader import load_catalogue

V = TypeVar("V")


def by_name(procedure: str, values: Mapping[str, V]) -> dict[str, V]:
    """``values`` by pointer; the same by name, as the newest version of the form words it."""
    form = load_catalogue().get(procedure).form
    assert form is not None, f"{procedure} has no form"
    return {form.field_at(pointer).name: value for pointer, value in values.items()}

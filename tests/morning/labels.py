"""From a form's pointers to the words that stand on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from counter.catalogue.loader import load_catalogue

V = TypeVar("V")


def by_label(procedure: str, values: Mapping[str, V]) -> dict[str, V]:
    """``values`` by pointer; the same by label, as the newest version of the form words it."""
    form = load_catalogue().get(procedure).form
    assert form is not None, f"{procedure} has no form"
    return {form.field_at(pointer).label: value for pointer, value in values.items()}

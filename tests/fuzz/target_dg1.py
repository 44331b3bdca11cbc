"""DG1."""

from __future__ import annotations

from datetime import date

from counter.emrtd import dg1
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    dg1.parse(data, date(2026, 10, 8))


def seeds() -> list[bytes]:
    return made.zones()

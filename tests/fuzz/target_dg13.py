"""DG13."""

from __future__ import annotations

from counter.emrtd import dg13
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    dg13.parse(data)


def seeds() -> list[bytes]:
    return made.details()

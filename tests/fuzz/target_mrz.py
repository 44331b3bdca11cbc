"""Any text as a machine-readable zone."""

from __future__ import annotations

from datetime import date

from counter.emrtd import mrz
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    mrz.mrz_information(mrz.parse(data.decode("latin-1"), date(2026, 10, 8)))


def seeds() -> list[bytes]:
    return [zone.encode("ascii") for zone in made.ZONES]

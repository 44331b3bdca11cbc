"""Provinces and communes with their codes, as of a day.

Codes are text: their leading zeros count (Quyết định 19/2025/QĐ-TTg). The lists are of 1/7/2025;
``changes.toml`` holds what was renamed since, each with its act and the day from which it holds.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources
from typing import Final, TypeAlias

from counter.lists.tables import rows
from counter.model.person_name import comparable, without_marks

LISTED: Final = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Province:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune, ward or special zone: since 1/7/2025 the only level below the province."""

    code: str
    name: str
    province: Province


@dataclass(frozen=True, slots=True)
class Change:
    """From ``day`` on the unit with ``code`` is called ``name``, by ``source``."""

    day: date
    code: str
    name: str
    source: str


class UnitList:
    """All units as they are on one day, in the order of their codes."""

    def __init__(
        self, provinces: Iterable[Province], communes: Iterable[Commune], formers: Iterable[tuple[str, ...]] = ()
    ) -> None:
        """``formers``: more of what was than ``former.tsv`` knows, in its columns."""
        self.provinces = tuple(provinces)
        self.formers = tuple(formers)
        self._communes = {one.code: one for one in communes}
        self._of: dict[str, list[Commune]] = {}
        for one in self._communes.values():
            self._of.setdefault(one.province.code, []).append(one)
        self._bare = [(f"{without_marks(one.name)} {without_marks(one.province.name)}", one) for one in self]
        self._by_key = {province_key(one.name): one for one in reversed(self.provinces)}
        self._by_name: dict[str, dict[str, Commune]] = {}  # a province's communes, once one was looked for

    def __iter__(self) -> Iterator[Commune]:
        return iter(self._communes.values())

    def __len__(self) -> int:
        return len(self._communes)

    def commune(self, code: str) -> Commune | None:
        return self._communes.get(code)

    def province(self, name: str) -> Province | None:
        """By its name with or without "Tỉnh" or "Thành phố"; tone placement and case are forgiven."""
        return self._by_key.get(province_key(name))

    def communes_of(self, province: Province) -> tuple[Commune, ...]:
        return tuple(self._of.get(province.code, ()))

    def named(self, name: str, province: Province) -> Commune | None:
        """The commune of ``province`` called exactly so ("Phường …"), tone placement and case forgiven."""
        if province.code not in self._by_name:
            those = reversed(self._of.get(province.code, []))  # of two with one name the first counts
            self._by_name[province.code] = {comparable(one.name): one for one in those}
        return self._by_name[province.code].get(comparable(name))

    def search(self, text: str, limit: int = 10) -> tuple[Commune, ...]:
        """Communes whose name and province hold every word as the start of a word; whole names first."""
        words = without_marks(text).split()
        if not words:
            return ()
        found = [one for bare, one in self._bare if all(f" {word}" in f" {bare}" for word in words)]
        typed = " ".join(words)
        found.sort(key=lambda one: (not without_marks(one.name).endswith(typed), len(one.name), one.code))
        return tuple(found[:limit])


UnitsOn: TypeAlias = Callable[[date], UnitList]
"""Whose units hold on a day: the program's, or a station's own newer ones."""


def province_key(name: str) -> str:
    """A province's name for comparison, without its kind."""
    key = comparable(name.replace(".", " "))
    for kind in ("THÀNH PHỐ ", "TỈNH ", "TP ", "T P "):
        key = key.removeprefix(comparable(kind) + " ")
    return {"HCM": "HỒ CHÍ MINH", "SÀI GÒN": "HỒ CHÍ MINH"}.get(key, key).replace("-", " ").replace("  ", " ")


@cache
def changes() -> tuple[Change, ...]:
    """Oldest first."""
    raw = tomllib.loads((resources.files(__package__) / "data" / "changes.toml").read_text(encoding="utf-8"))
    return tuple(Change(one["from"], one["code"], one["name"], one["source"]) for one in raw["change"])


def units_on(day: date) -> UnitList:
    """The lists as they hold on ``day``; a day before ``LISTED`` gets the lists of that day."""
    return _units(tuple(one for one in changes() if one.day <= day))


@cache
def _units(done: tuple[Change, ...]) -> UnitList:
    renamed = {one.code: one.name for one in done}
    provinces = {code: Province(code, renamed.get(code, name)) for code, name in rows("provinces")}
    communes = (Commune(code, name, provinces[above]) for code, name, above in rows("communes"))
    return UnitList(
        provinces.values(), (replace(one, name=renamed[one.code]) if one.code in renamed else one for one in communes)
    )

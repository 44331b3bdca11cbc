"""What a place of before 1/7/2025 is called today: proposals, never a guess that nobody sees.

Cards print the old three levels ("…, Phường Dịch Vọng, Quận Cầu Giấy, Hà Nội"), often without their
kinds. Of 10,040 former communes 471 were divided: then several are proposed, and a person chooses.
The old text stays what it is; a proposal stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from counter.lists.tables import rows
from counter.lists.units import Commune, UnitList, province_key
from counter.model.person_name import comparable

_LONGEST: Final = 400  # characters of one address
_DISTRICT: Final = re.compile(r"^(?:QUẬN|HUYỆN|THÀNH PHỐ|THỊ XÃ|TP|TX|Q|H)[. ]+", re.IGNORECASE)
_COMMUNE: Final = re.compile(r"^(?:(PHƯỜNG|P)|(XÃ|X)|(THỊ TRẤN|TT))(?:[. ]+|(?=\d))", re.IGNORECASE)
_KINDS: Final = ("PHƯỜNG", "XÃ", "THỊ TRẤN")


@dataclass(frozen=True, slots=True)
class Proposal:
    """``detail``: what stood before the commune. ``divided``: the old commune went to more than this one."""

    commune: Commune
    detail: str
    divided: bool


@dataclass(frozen=True, slots=True)
class _Former:
    kind: str
    name: str
    heirs: tuple[str, ...]


def proposals(address: str, units: UnitList) -> tuple[Proposal, ...]:
    """Where ``address`` lies today, the likeliest first; empty where its last parts name no known place.

    ``address``: its parts between commas, the province last. Two levels are looked for among today's
    units, three among the former ones.
    """
    parts = [part.strip() for part in address[:_LONGEST].split(",") if part.strip()]
    today = _today(parts, units)
    if today is not None:
        return (today,)
    found: list[Proposal] = []
    for former in _formers(parts, units.formers):
        heirs = [one for code in former.heirs if (one := units.commune(code)) is not None]
        detail = ", ".join(parts[:-3])
        found += (Proposal(one, detail, len(heirs) > 1) for one in heirs)
    return tuple(dict.fromkeys(found))


def _today(parts: list[str], units: UnitList) -> Proposal | None:
    if len(parts) < 2 or (province := units.province(parts[-1])) is None:
        return None
    commune = units.named(parts[-2], province)
    return None if commune is None else Proposal(commune, ", ".join(parts[:-2]), divided=False)


def _formers(parts: list[str], more: tuple[tuple[str, ...], ...]) -> tuple[_Former, ...]:
    if len(parts) < 3:
        return ()
    commune, district, province = parts[-3:]
    kind, name = _commune_key(commune)
    here = _index(province_key(province), more).get(_district_key(district), ())
    return tuple(one for one in here if one.name == name and kind in ("", one.kind))


@cache
def _index(province: str, more: tuple[tuple[str, ...], ...]) -> dict[str, tuple[_Former, ...]]:
    """District without its kind → what lay there, of the former ``province`` (its key)."""
    index: dict[str, list[_Former]] = {}
    own = ([*row] for above, *row in more if province_key(above) == province)
    for district, commune, heirs in (*_rows_by_province().get(province, ()), *own):
        index.setdefault(_district_key(district), []).append(_Former(*_commune_key(commune), tuple(heirs.split())))
    return {key: tuple(formers) for key, formers in index.items()}


@cache
def _rows_by_province() -> dict[str, list[list[str]]]:
    by_name: dict[str, list[list[str]]] = {}
    for province, *row in rows("former"):
        by_name.setdefault(province, []).append(row)
    return {province_key(name): mine for name, mine in by_name.items()}


def _district_key(name: str) -> str:
    return _plain(_DISTRICT.sub("", comparable(name)))


def _commune_key(name: str) -> tuple[str, str]:
    """Its kind ("" where it is not said) and its name."""
    text = comparable(name)
    said = _COMMUNE.match(text)
    if said is None:
        return "", _plain(text)
    kind = next(kind for kind, group in zip(_KINDS, said.groups(), strict=True) if group)
    return kind, _plain(text[said.end() :])


def _plain(text: str) -> str:
    """Without dots and hyphens; a number without its leading zeros."""
    words = text.replace("-", " ").replace(".", " ").split()
    return " ".join(word.lstrip("0") or "0" if word.isdigit() else word for word in words)

"""A newer list of units than the program came with: read, compared, kept beside it, taken from its day on.

The form read is the public one of the lists that are kept on the net: a JSON array of provinces, each
with ``Code``, ``FullName`` and ``Wards`` of the same two. Which decree it follows is said by whoever
imports it, and goes into the audit trail.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from counter.errors import ContentError, FailureCode
from counter.lists.units import Commune, Province, UnitList
from counter.store.disk import disk_errors, replace_file

LARGEST: Final = 20_000_000  # octets: the fullest public form has five million
_MOST: Final = (100, 20_000)  # provinces, communes
_FEWEST: Final = (20, 2_000)
_CODES: Final = (re.compile(r"[0-9]{2}"), re.compile(r"[0-9]{5}"))
_LONGEST_NAME: Final = 80
_FILE: Final = "units.json"


@dataclass(frozen=True, slots=True)
class Difference:
    """One unit that came, went or is called otherwise; "" for the side where it is not."""

    code: str
    before: str
    after: str


def read_units(data: bytes) -> UnitList:
    """Raises ContentError(CATALOGUE_BROKEN) with what is wrong and where."""
    if len(data) > LARGEST:
        raise _broken("larger than any list of units")
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError) as exc:
        raise _broken("not JSON") from exc
    provinces = {one.code: one for one in _provinces(raw)}
    communes = {one.code: one for one in _communes(raw, provinces)}
    for count, fewest, most in zip((len(provinces), len(communes)), _FEWEST, _MOST, strict=True):
        if not fewest <= count <= most:
            raise _broken(f"{count} units, between {fewest} and {most} are believed")
    return UnitList(provinces.values(), communes.values())


def written(units: UnitList) -> bytes:
    """The list in the form that ``read_units`` reads, and nothing besides."""
    listed = [
        {
            "Code": province.code,
            "FullName": province.name,
            "Wards": [{"Code": one.code, "FullName": one.name} for one in units.communes_of(province)],
        }
        for province in units.provinces
    ]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def differences(before: UnitList, after: UnitList) -> tuple[Difference, ...]:
    """By code."""
    old, new = _named(before), _named(after)
    codes = sorted(old.keys() | new.keys())
    return tuple(
        Difference(code, old.get(code, ""), new.get(code, "")) for code in codes if old.get(code) != new.get(code)
    )


def keep(units: bytes, folder: Path, since: date) -> None:
    """Put a list that ``read_units`` has read where ``kept_on`` finds it. Raises StoreError."""
    home = folder / since.isoformat()
    with disk_errors():
        home.mkdir(parents=True, exist_ok=True)
    replace_file(home / _FILE, units)


def kept_on(folder: Path, day: date) -> UnitList | None:
    """The latest kept list that holds on ``day``; None where there is none. Raises ContentError."""
    days = sorted((_day(one.parent.name), one) for one in folder.glob(f"*/{_FILE}"))
    due = [file for since, file in days if since <= day]
    return read_units(due[-1].read_bytes()) if due else None


def _day(name: str) -> date:
    try:
        return date.fromisoformat(name)
    except ValueError:
        return date.max


def _provinces(raw: Any) -> Iterator[Province]:
    seen: set[str] = set()
    for one in _objects(raw, "the list"):
        yield Province(_code(one, 0, seen), _name(one))


def _communes(raw: Any, provinces: dict[str, Province]) -> Iterator[Commune]:
    seen: set[str] = set()
    for above in raw:
        province = provinces[above["Code"]]
        for one in _objects(above.get("Wards"), province.code):
            yield Commune(_code(one, 1, seen), _name(one), province)


def _objects(raw: Any, where: str) -> list[dict[str, Any]]:
    if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
        raise _broken(f"{where}: not an array of units")
    return raw


def _code(one: dict[str, Any], level: int, seen: set[str]) -> str:
    code = one.get("Code")
    # a number has lost its leading zeros: refused rather than padded
    if not isinstance(code, str) or not _CODES[level].fullmatch(code) or code in seen:
        raise _broken(f"code {str(code)[:12]!r}: missing, not text, or there twice")
    seen.add(code)
    return code


def _name(one: dict[str, Any]) -> str:
    name = one.get("FullName")
    if not isinstance(name, str) or not 0 < len(name.strip()) <= _LONGEST_NAME or not name.isprintable():
        raise _broken(f"unit {one.get('Code')}: no name")
    return " ".join(unicodedata.normalize("NFC", name).split())


def _named(units: UnitList) -> dict[str, str]:
    communes = {one.code: f"{one.name}, {one.province.name}" for one in units}
    return {one.code: one.name for one in units.provinces} | communes


def _broken(detail: str) -> ContentError:
    return ContentError(FailureCode.CATALOGUE_BROKEN, detail)

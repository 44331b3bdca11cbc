"""``motcua lists``: find a commune, ask what an old address is called today, compare or import a newer list."""

from __future__ import annotations

import argparse
import getpass
from pathlib import Path

from counter.errors import FailureCode, StoreError
from counter.lists.former import proposals
from counter.lists.newer import Difference, differences, keep, read_units
from counter.lists.units import UnitList
from counter.model.account import AuditLine
from ui.bootstrap.kept_units import units_of
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import Station, open_station, wall_clock

_MOST_SHOWN = 40


def run_lists(options: argparse.Namespace) -> int:
    """Exit code 1 where nothing was found."""
    station = open_station(options.settings, options.state)
    units = units_of(station, wall_clock().date())
    match options.action:
        case "search":
            lines = [f"{one.code}  {one.name}, {one.province.name}" for one in units.search(options.what, _MOST_SHOWN)]
        case "was":
            lines = [
                f"{one.commune.code}  {one.commune.name}, {one.commune.province.name}"
                f"{'  (xã cũ chia nhiều nơi: hỏi công dân)' if one.divided else ''}"
                for one in proposals(options.what, units)
            ]
        case _:
            return _newer(station, units, options)
    print("\n".join(lines) or "Không tìm thấy.")
    return 0 if lines else 1


def _newer(station: Station, units: UnitList, options: argparse.Namespace) -> int:
    try:
        data = Path(options.what).read_bytes()
    except OSError as exc:
        raise StoreError(FailureCode.NOT_FOUND, exc.strerror or "") from exc
    changed = differences(units, read_units(data))
    print("\n".join(_line(one) for one in changed[:_MOST_SHOWN]))
    print(f"{len(changed)} đơn vị khác với danh mục đang dùng.")
    if options.action == "import":
        since = options.since or wall_clock().date()
        store = open_store(station)
        try:
            with store.begin() as work:
                said = f"{len(changed)} units differ; from {since}; {options.source}"
                work.audit.append(AuditLine(wall_clock(), getpass.getuser(), "lists-import", purpose=said))
                work.commit()
        finally:
            store.close()
        keep(data, station.lists_folder, since)
        print(f"Đã nhập, dùng từ {since:%d/%m/%Y}.")
    return 0


def _line(one: Difference) -> str:
    if not one.before:
        return f"+ {one.code}  {one.after}"
    return f"- {one.code}  {one.before}" if not one.after else f"~ {one.code}  {one.before} → {one.after}"

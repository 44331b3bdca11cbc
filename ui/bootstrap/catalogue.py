"""``motcua catalogue``: read, compared, checked, imported, mended at a station; published at a gateway."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.difference import catalogue_differences, newest_by_code, procedure_differences
from counter.catalogue.folder_files import HEAD, FolderFiles, files_of, folders_in
from counter.catalogue.loader import load_catalogue, misplaced_parts, read_all
from counter.catalogue.overlay import procedures_of
from counter.catalogue.package import LARGEST_PACKAGE, UNITS, Package, folder_places, make, parse
from counter.catalogue.procedure import Procedure
from counter.catalogue.show import check, show
from counter.errors import FailureCode, FormError, StoreError
from counter.lists.newer import LARGEST, read_units, written
from counter.services.mend_catalogue import MendCatalogue
from counter.store.store import Store
from sync.gateway.run import open_store as open_gateway_store
from sync.gateway.run import published_overlay, publisher
from ui import text
from ui.bootstrap.gateway import gateway_run
from ui.bootstrap.keys import open_store
from ui.bootstrap.overlay import catalogue_in_use, own_signer, station_overlay, taking, today
from ui.bootstrap.signed_in import signed_in
from ui.bootstrap.station import Station, open_station, wall_clock

_IN_USE: Final = "."


def run_catalogue(options: argparse.Namespace) -> int:
    """Exit code 1 where something is wrong or nothing was found. Raises CounterError."""
    return _ACTS[options.action](options)


def _check(options: argparse.Namespace) -> int:
    if options.folder is None:
        problems: Iterable[str] = check()
    else:
        given = _given(options.folder)
        found, wrong = read_all(given, thorough=True)
        problems = (*wrong, *misplaced_parts(found, load_catalogue().procedures))
    said = "\n".join(problems)
    print(said or "Danh mục không có lỗi.")
    return 1 if said else 0


def _show(options: argparse.Namespace) -> int:
    code, _at, version = options.code.partition("@")
    print(show(_catalogue(options).get(code, version or None)))
    return 0


def _search(options: argparse.Namespace) -> int:
    for hit in _catalogue(options).search(options.text):
        print(f"{hit.procedure.code}  {hit.procedure.title}")
    return 0


def _diff(options: argparse.Namespace) -> int:
    """Two versions of a procedure, or two catalogues: folders, packages, "." for the one in use."""
    before, after = (_side(options, what) for what in (options.before, options.after))
    if len(before) == len(after) == 1 and before.keys() == after.keys():
        ((code, old),) = before.items()
        lines = [f"{code}: {line}" for line in procedure_differences(old, after[code])]
    else:
        # a package or a folder holds what changed; the rest stands
        given = before if after.keys() >= before.keys() and options.after == _IN_USE else after
        lines = list(catalogue_differences(_only(before, given), _only(after, given)))
    print("\n".join(lines) or "Không khác nhau.")
    return 0


def _import(options: argparse.Namespace) -> int:
    """A signed package as the gateway would send it; a folder on a supervisor's word."""
    station = open_station(options.settings, options.state)
    store = open_store(station)
    try:
        supervisor = signed_in(store, options.by, getpass.getpass, station.settings.accounts)
        if options.what.is_dir():
            if not options.source or options.since is None:
                raise FormError(FailureCode.PACKAGE_BROKEN, "a folder wants --source and --from")
            brought = _mending(station, store).bring(supervisor, _given(options.what), options.since, options.source)
            print("\n".join(f"{one.code}  {one.title}, từ {one.effective_from:%d/%m/%Y}" for one in brought))
        else:
            package = taking(station, store)(_octets(options.what, LARGEST_PACKAGE), supervisor.username)
            print(f"Đã nhập bản {package.version}: {package.source}.")
    finally:
        store.close()
    print("Mở lại quầy để dùng.")
    return 0


def _mend(options: argparse.Namespace) -> int:
    station = open_station(options.settings, options.state)
    store = open_store(station)
    try:
        before, after = _mending(station, store).mend(
            signed_in(store, options.by, getpass.getpass, station.settings.accounts),
            options.code,
            dict(_amount(one) for one in options.fee),
            options.limit,
            options.since,
            options.source,
        )
    except FormError as exc:
        # which fees there are stands in the detail, and nothing of a person
        print(exc.detail)
        raise
    finally:
        store.close()
    print("\n".join(f"{after.code}: {line}" for line in procedure_differences(before, after)))
    print(f"Dùng từ {after.effective_from:%d/%m/%Y}; mở lại quầy để dùng.")
    return 0


def _publish(options: argparse.Namespace) -> int:
    """At the gateway: the folders, and a list of units, become the package that all its counters fetch."""
    run = gateway_run(open_station(options.settings, options.state), None)
    store = open_gateway_store(run)
    try:
        overlay, signer = published_overlay(run, store), publisher(store)
    finally:
        store.close()
    before = overlay.newest()
    given = [folder for one in options.folder for folder in _given(one)]
    files = {place: content for folder in given for place, content in folder_places(folder).items()}
    if options.units is not None:
        files[UNITS] = written(read_units(_octets(options.units, LARGEST)))
    version = before.version + 1 if before else 1
    data = make(signer, version, options.since or today(), options.source, files)
    package = parse(data, overlay.publishers)
    here, _refused = overlay.over(load_catalogue())
    known = {(one.code, one.version): one for one in (*here.procedures, *here.kept)}
    brought = procedures_of(package, known.values(), thorough=True)
    changed = [one for one in brought if known.get((one.code, one.version), one) != one]
    if changed:
        names = ", ".join(f"{one.code}@{one.version}" for one in changed)
        raise FormError(FailureCode.PACKAGE_BROKEN, f"changed under the version that filings bear: {names}")
    overlay.put(data, package)
    print(f"Đã phát hành bản {version}: {len(brought)} thủ tục, {len(data)} byte.")
    return 0


def _catalogue(options: argparse.Namespace) -> Catalogue:
    """As the station has it; what of it does not count is said."""
    catalogue, doubts = catalogue_in_use(open_station(options.settings, options.state))
    for doubt in doubts:
        print(f"{text.failure(doubt.code).sentence} ({doubt.code.value}: {doubt.detail})")
    return catalogue


def _side(options: argparse.Namespace, what: str) -> dict[str, Procedure]:
    path = Path(what)
    if what == _IN_USE:
        return newest_by_code(_catalogue(options).procedures)
    if path.is_dir():
        found, problems = read_all(_given(path))
        if problems:
            raise FormError(FailureCode.CATALOGUE_BROKEN, "; ".join(problems))
        return newest_by_code(found)
    if path.is_file():
        return newest_by_code(_of_package(options, path))
    code, _at, version = what.partition("@")
    return {code: _catalogue(options).get(code, version or None)}


def _of_package(options: argparse.Namespace, file: Path) -> tuple[Procedure, ...]:
    station = open_station(options.settings, options.state)
    store = open_store(station)
    try:
        package: Package = parse(_octets(file, LARGEST_PACKAGE), station_overlay(station, store).publishers)
    finally:
        store.close()
    return procedures_of(package, load_catalogue().procedures)


def _only(side: dict[str, Procedure], given: dict[str, Procedure]) -> dict[str, Procedure]:
    return {code: one for code, one in side.items() if code in given}


def _given(folder: Path) -> Iterator[FolderFiles]:
    """One procedure's folder, or a folder of such."""
    return iter([files_of(folder)]) if (folder / HEAD).exists() else folders_in(folder)


def _octets(file: Path, most: int) -> bytes:
    try:
        with file.open("rb") as source:
            return source.read(most + 1)
    except OSError as exc:
        raise StoreError(FailureCode.NOT_FOUND, exc.strerror or "") from exc


def _amount(text_of_fee: str) -> tuple[str, int]:
    name, equals, amount = text_of_fee.rpartition("=")
    digits = amount.replace(".", "")
    if not equals or not digits.isascii() or not digits.isdigit():
        raise FormError(FailureCode.MEND_REFUSED, "--fee NAME=AMOUNT, in đồng")
    return name, int(digits)


def _mending(station: Station, store: Store) -> MendCatalogue:
    overlay = station_overlay(station, store)
    return MendCatalogue(overlay, load_catalogue(), own_signer(station, store), store, wall_clock)


_ACTS: Final = {
    "check": _check,
    "show": _show,
    "search": _search,
    "diff": _diff,
    "import": _import,
    "mend": _mend,
    "publish": _publish,
}

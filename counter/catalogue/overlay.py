"""What lies over the program's own catalogue: packages of the publisher, and what this office mended itself.

::

    <folder>/published/<key id>-000000007    a publisher's packages; the newest of today's publisher is in use
    <folder>/own/<key id>-000000001          mends and folders that this station signed itself, all in use

A package is kept as it came, and its signature is looked at whenever it is read: a file that somebody
changed is passed over and said, and the one before it holds. What was known under a version stays what it
was: a package never changes a version that is there already, for filings were made under it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.loader import misplaced_parts, read_all
from counter.catalogue.mend import read_mend
from counter.catalogue.package import LARGEST_PACKAGE, Package, parse
from counter.catalogue.procedure import Procedure
from counter.errors import ContentError, CounterError, FailureCode, FormError
from counter.ledger.note import NoteKey
from counter.lists.newer import read_units
from counter.store.disk import disk_errors, replace_file

_PUBLISHED: Final = "published"
_OWN: Final = "own"
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Overlay:
    """``publishers``: the key whose packages are taken today, then those of before, whose packages are only kept.

    ``own``: the station's key; None where nothing is mended (a gateway).
    """

    folder: Path
    publishers: Sequence[NoteKey]
    own: NoteKey | None = None

    def newest(self) -> Package | None:
        """The package of today's publisher that is in use; broken ones are passed over."""
        for file in reversed(self._files(_PUBLISHED, self.publishers[:1])):
            with suppress(CounterError):
                return self._read(file, self.publishers[:1])
        return None

    def newest_file(self) -> Path | None:
        """Where today's publisher's last package lies, unread."""
        files = self._files(_PUBLISHED, self.publishers[:1])
        return files[-1] if files else None

    def names(self) -> tuple[str, ...]:
        """Of every package here: when they change, the catalogue is to be read again."""
        return tuple(sorted(file.name for kind in (_PUBLISHED, _OWN) for file in (self.folder / kind).glob("*-*")))

    def next_own(self) -> int:
        """The number of the next package that this station signs."""
        numbers = [int(file.name[-_DIGITS:]) for file in self._files(_OWN, [self.own] if self.own else [])]
        return max(numbers, default=0) + 1

    def put(self, data: bytes, package: Package) -> None:
        """Keep a package that was judged, at one stroke. Raises StoreError; then everything is as it was."""
        kind = _OWN if package.signed_by == self.own else _PUBLISHED
        home = self.folder / kind
        with disk_errors():
            home.mkdir(parents=True, exist_ok=True)
        replace_file(home / f"{package.signed_by.id.hex()}-{package.version:0{_DIGITS}d}", data)

    def over(
        self, program: Catalogue, today: Callable[[], date] | None = None
    ) -> tuple[Catalogue, tuple[CounterError, ...]]:
        """The catalogue as it holds here, and why each package that does not count does not; it never raises."""
        known = {(one.code, one.version): one for one in program.procedures}
        refused: list[CounterError] = []
        in_use: set[tuple[str, str]] = set(known)
        published: set[tuple[str, str]] = set()
        for package in self._packages(_PUBLISHED, self.publishers, refused):
            try:
                found = procedures_of(package, known.values())
            except FormError as exc:
                refused.append(exc)
                continue
            fresh = {(one.code, one.version): one for one in found}
            known |= {key: one for key, one in fresh.items() if key not in known}
            if package.signed_by == self.publishers[0]:
                published = set(fresh)
        in_use |= published
        for package in self._packages(_OWN, [self.own] if self.own else [], refused):
            try:
                mended = {(one.code, one.version): one for one in procedures_of(package, known.values())}
            except FormError as exc:
                refused.append(exc)
                continue
            known |= {key: one for key, one in mended.items() if key not in known}
            in_use |= set(mended)
        now = [one for key, one in known.items() if key in in_use]
        return (
            Catalogue(
                tuple(sorted(now, key=lambda one: one.code)),
                tuple(one for key, one in known.items() if key not in in_use),
                today,
            ),
            tuple(refused),
        )

    def _packages(self, kind: str, keys: Sequence[NoteKey], refused: list[CounterError]) -> Iterator[Package]:
        """Oldest first; those of former publishers before those of today's."""
        for key in reversed(keys):
            for file in self._files(kind, [key]):
                try:
                    yield self._read(file, [key])
                except CounterError as exc:
                    refused.append(exc)

    def _files(self, kind: str, keys: Sequence[NoteKey]) -> list[Path]:
        names = {key.id.hex() for key in keys}
        return sorted(
            file for file in (self.folder / kind).glob(f"*-{'[0-9]' * _DIGITS}") if file.name.partition("-")[0] in names
        )

    @staticmethod
    def _read(file: Path, keys: Sequence[NoteKey]) -> Package:
        with disk_errors():
            if file.stat().st_size > LARGEST_PACKAGE:
                raise ContentError(FailureCode.PACKAGE_REFUSED, f"{file.name}: larger than a package may be")
            data = file.read_bytes()
        package = parse(data, keys)
        if package.version != int(file.name[-_DIGITS:]):
            raise ContentError(FailureCode.PACKAGE_REFUSED, f"{file.name}: another package's content")
        return package


def procedures_of(package: Package, known: Iterable[Procedure], *, thorough: bool = False) -> tuple[Procedure, ...]:
    """What a package brings, judged with what is ``known`` beside it. Raises FormError PACKAGE_BROKEN.

    ``thorough``: as ``counter.catalogue.loader.read_folders`` has it.
    """
    beside = tuple(known)
    found, wrong = read_all(package.folders(), thorough=thorough)
    problems = [*wrong, *misplaced_parts(found, beside)]
    bases = {(one.code, one.version): one for one in (*found, *beside)}
    mended = []
    for name, content in package.mends.items():
        try:
            one = read_mend(content)
        except ValueError as exc:
            problems.append(f"mends/{name}: {exc}")
            continue
        base = bases.get((one.code, one.base))
        if base is None or one.name != name:
            problems.append(f"mends/{name}: no such version to mend")
        else:
            mended.append(one.applied(base))
    if package.units is not None:
        try:
            read_units(package.units)
        except ContentError as exc:
            problems.append(f"units.json: {exc.detail}")
    if problems:
        raise FormError(FailureCode.PACKAGE_BROKEN, "; ".join(problems))
    return (*found, *mended)

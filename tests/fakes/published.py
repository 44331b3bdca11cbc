"""Catalogue packages for tests: a publisher, one procedure in two versions, folders to sign."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.folder_files import FolderFiles, files_of
from counter.catalogue.loader import DATA, read_all
from counter.catalogue.package import folder_places, make
from counter.ledger.note import NoteSigner

CODE = "1.004194"
SINCE = date(2026, 12, 1)
PUBLISHER = NoteSigner.from_seed("motcua/catalogue", bytes(32))
FORMER = NoteSigner.from_seed("motcua/catalogue", b"\1" * 32)
STATION = NoteSigner.from_seed("motcua/catalogue/own", b"\2" * 32)


def shipped() -> Catalogue:
    """The program's catalogue as far as these tests go: one procedure with fees, papers and a declaration."""
    found, problems = read_all([files_of(DATA / CODE)])
    assert problems == ()
    return Catalogue(found)


def version_from(day: str, *edits: tuple[str, str]) -> FolderFiles:
    """The procedure once more, in force from ``day``; ``edits`` respell its head, each old text once."""
    files = files_of(DATA / CODE)
    head = files.raw["procedure.toml"].decode("utf-8")
    own = (('version = "2026-07-01"', f'version = "{day}"'), ("effective_from = 2026-07-01", f"effective_from = {day}"))
    for old, new in (*own, *edits):
        assert old in head
        head = head.replace(old, new, 1)
    return FolderFiles(f"{CODE}@{day}", {**files.raw, "procedure.toml": head.encode()})


def package(
    version: int,
    *folders: FolderFiles,
    by: NoteSigner = PUBLISHER,
    since: date = SINCE,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    files = {place: content for folder in folders for place, content in folder_places(folder).items()}
    return make(by, version, since, "Nghị quyết 12/2026/NQ-HĐND", {**files, **(more or {})})


def later_version(home: Path, day: str = "2026-12-01") -> Path:
    """As a folder: the procedure from ``day`` on, with another fee."""
    files = version_from(day, ("amount = 15000", "amount = 18000"))
    folder = home / files.name
    folder.mkdir()
    for name, content in files.raw.items():
        (folder / name).write_bytes(content)
    return folder

"""What crosses a thread about sticks and backups: frozen commands going in, frozen events coming out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counter.errors import FailureCode


@dataclass(frozen=True, slots=True)
class ExportFilings:
    """Into a sealed file at ``target`` (a file, or a folder such as a stick's). ``by``: put in by the desk thread."""

    target: Path
    everything: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class FilingsExported:
    file: Path
    filings: int


@dataclass(frozen=True, slots=True)
class ImportFilings:
    """A sealed file from a stick: this counter's own filings, or another's, to be carried to the gateway."""

    file: Path
    by: str = ""


@dataclass(frozen=True, slots=True)
class FilingsImported:
    """``counter``: whose filings. ``carried``: another counter's, kept for the gateway; the counts are then none."""

    counter: str
    taken: int = 0
    known: int = 0
    conflicts: int = 0
    carried: bool = False


@dataclass(frozen=True, slots=True)
class MakeBackup:
    """The whole counter into a file or folder; ``keep``: how many are kept in that folder, 0 all."""

    target: Path
    keep: int = 0
    by: str = ""


@dataclass(frozen=True, slots=True)
class BackupMade:
    """``size`` in bytes; it was read back and checked."""

    file: Path
    size: int


@dataclass(frozen=True, slots=True)
class HandCarriedIn:
    """The line is up: give other counters' bundles to the gateway."""


@dataclass(frozen=True, slots=True)
class CarriedHandedIn:
    """``counter``: whose ``filings`` the gateway now has; ``refused``: why it took none of them."""

    counter: str
    filings: int
    conflicts: int = 0
    refused: FailureCode | None = None

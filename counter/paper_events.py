"""Commands and events of the papers that are no slips: declarations, and what explains an identity mismatch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from counter.forms.form import Conflict


@dataclass(frozen=True, slots=True)
class PrintDeclaration:
    """The declaration of a draft or of a filing, as its official form. ``large``: large print.

    ``by``: as in PrintSlip.
    """

    dossier: UUID
    large: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class PrintMismatch:
    """The page that explains to the citizen why card and register keep the filing from being filed."""

    draft: UUID
    conflicts: tuple[Conflict, ...] = field(repr=False)
    by: str = ""


@dataclass(frozen=True, slots=True)
class PaperPrinted:
    """A declaration or an explanation came out; ``path`` where the printer is a folder."""

    dossier: UUID
    path: Path


@dataclass(frozen=True, slots=True)
class ListMismatches:
    """A supervisor asks for the identities that card and register told differently; the newest first."""

    limit: int = 200


@dataclass(frozen=True, slots=True)
class Mismatch:
    """``what``: name, birth, sex or number. ``waiting``: its draft still lies here, not filed.

    ``title`` of the procedure, ``applicant`` and ``code`` of the filing: "" where it is not here, or not asked for.
    """

    at: datetime
    officer: str
    draft: UUID
    procedure: str
    what: tuple[str, ...]
    waiting: bool
    title: str = ""
    applicant: str = field(default="", repr=False)
    code: str = ""


@dataclass(frozen=True, slots=True)
class MismatchesListed:
    mismatches: tuple[Mismatch, ...]


@dataclass(frozen=True, slots=True)
class ExportMismatches:
    """The list as CSV into ``folder``. ``by``: the desk thread's. ``words``: of name, birth, sex, number, and of
    ``waiting`` and ``settled``.
    """

    folder: Path
    words: Mapping[str, str]
    by: str = ""


@dataclass(frozen=True, slots=True)
class MismatchesExported:
    file: Path
    rows: int

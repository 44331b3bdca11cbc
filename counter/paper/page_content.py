"""What stands on a declaration's margins and on the pages for a citizen to take along; as ``slip_content``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from counter.model.reason_kind import ReasonKind
from counter.model.signing import BY_HAND, Signing
from counter.paper.slip_content import OfficeLines, PaperLine, PersonLines

MOST_LINES: Final = 12  # rows that an outage's one page takes beside the signatures


@dataclass(frozen=True, slots=True)
class GuideLine:
    """``count``: originals and copies, or ""; ``about``: where it is had, when it is not needed, or ""."""

    title: str
    count: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideContent:
    """``missing``: without it nothing is filed; ``perhaps``: where there is one; ``have``: titles."""

    office: OfficeLines
    person: str = field(repr=False)
    procedure: str
    missing: tuple[GuideLine, ...]
    have: tuple[str, ...] = ()
    perhaps: tuple[GuideLine, ...] = ()
    day: date
    officer: str = ""
    training: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnSlip:
    """``papers``: what is lacking, on a Mẫu 02. ``note``: what the officer adds in their own words."""

    kind: ReasonKind
    office: OfficeLines
    person: PersonLines
    procedure: str
    papers: tuple[PaperLine, ...]
    reasons: tuple[str, ...]
    note: str = field(default="", repr=False)
    day: date
    officer: str
    training: bool = False


@dataclass(frozen=True, slots=True)
class MismatchLine:
    """What one fact is called, and what each source says of it."""

    label: str
    chip: str = field(repr=False)
    population: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Road:
    """A procedure that mends: ``when`` it is the right one, ``where`` it is asked for, what to bring."""

    when: str
    procedure: str
    code: str
    where: str
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MismatchContent:
    """``procedure``: what the citizen came for."""

    office: OfficeLines
    person: str = field(repr=False)
    procedure: str
    lines: tuple[MismatchLine, ...]
    roads: tuple[Road, ...]
    day: date
    officer: str = ""
    training: bool = False


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One filing that was in the queue meanwhile. ``place``: the counter's own order."""

    place: int
    code: str
    procedure: str
    queued_at: datetime
    registered_at: datetime | None
    settled_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageContent:
    """``ended_at`` None: not over when this was written. ``lines``: the first of ``held_up`` filings."""

    office: OfficeLines
    number: int
    counter: str
    began_at: datetime
    ended_at: datetime | None
    written_at: datetime
    cause: str
    code: str
    held_up: int
    lines: tuple[HeldLine, ...]
    officer: str
    training: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where and when a declaration is signed: ``place`` before the date; ``day`` None leaves it to be written.

    ``signer``: who signs where that is not whom the form names; a newborn's declaration is signed by a parent.
    ``filer`` signs as ``signing`` says, and ``officer`` is who read it out.
    """

    place: str = ""
    day: date | None = None
    training: bool = False
    signer: str = ""
    filer: str = ""
    officer: str = ""
    signing: Signing = BY_HAND

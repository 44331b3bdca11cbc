"""Commands and events of papers page by page: scanned, taken from files, turned, split, given again.

What a page shows is the citizen's: no picture, no name of a file, no bytes in a repr.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from counter.errors import FailureCode
from counter.model.attachment import AttachmentFacts
from counter.model.page_look import PageLook
from counter.model.scanning import ScanSource, ScanWish

# ---------------------------------------------------------------- pages come in


@dataclass(frozen=True, slots=True)
class ListScanners:
    """Which scanners are connected now; answered by ScannersFound."""


@dataclass(frozen=True, slots=True)
class ScannersFound:
    """``code``: why none could be asked for, None where asking went well."""

    sources: tuple[ScanSource, ...]
    code: FailureCode | None = None


@dataclass(frozen=True, slots=True)
class ScanPaper:
    """Scan what lies there, as one paper more for ``requirement``."""

    draft: UUID
    requirement: str
    wish: ScanWish


@dataclass(frozen=True, slots=True)
class CancelScan:
    """The scan that runs now ends, and nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class PageScanned:
    """One page has come: ``number`` from 1. ``look`` None: it could not be opened."""

    draft: UUID
    requirement: str
    number: int
    look: PageLook | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class ScanStopped:
    """The scan ended before its time, behind ``kept`` pages that are a paper all the same."""

    draft: UUID
    requirement: str
    code: FailureCode
    kept: int = 0


@dataclass(frozen=True, slots=True)
class TakeFiles:
    """One paper of these files: several images become its pages, in this order."""

    draft: UUID
    requirement: str
    paths: tuple[Path, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakePicture:
    """A picture from the clipboard. ``data``: PNG."""

    draft: UUID
    requirement: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PaperReady:
    """Made ready on its thread, to be kept on the desk's. ``before``: octets of what came in; ``data``: PDF.

    ``facts``: what was found in it there, None where nobody looked.
    """

    draft: UUID
    requirement: str
    name: str = field(repr=False)
    data: bytes = field(repr=False)
    before: int
    facts: AttachmentFacts | None = None


@dataclass(frozen=True, slots=True)
class PaperTaken:
    """It is kept. ``before``, ``after``: octets."""

    draft: UUID
    requirement: str
    paper: UUID
    before: int
    after: int


# ---------------------------------------------------------------- pages are looked at and put in order


@dataclass(frozen=True, slots=True)
class LookAtPaper:
    """Show a paper's pages; answered by PagesShown."""

    draft: UUID
    paper: UUID


@dataclass(frozen=True, slots=True)
class DrawPages:
    """The desk thread's word to the thread that draws: these octets, of that paper."""

    draft: UUID
    paper: UUID
    sha256: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PagesShown:
    """``sha256``: of the paper that was looked at; it may be another by now."""

    draft: UUID
    paper: UUID
    sha256: str
    looks: tuple[PageLook, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class TurnPage:
    """``page`` from 0; ``quarters`` clockwise."""

    draft: UUID
    paper: UUID
    page: int
    quarters: int = 1


@dataclass(frozen=True, slots=True)
class MovePage:
    """The page stands before what was at ``to``, or last."""

    draft: UUID
    paper: UUID
    page: int
    to: int


@dataclass(frozen=True, slots=True)
class DropPage:
    """A paper whose last page is dropped is gone."""

    draft: UUID
    paper: UUID
    page: int


@dataclass(frozen=True, slots=True)
class SplitPaper:
    """``page`` and those behind it become a paper of their own, for the same requirement."""

    draft: UUID
    paper: UUID
    page: int


@dataclass(frozen=True, slots=True)
class JoinPapers:
    """``paper``'s pages go behind those of ``to``."""

    draft: UUID
    paper: UUID
    to: UUID


@dataclass(frozen=True, slots=True)
class MovePaper:
    """It answers another requirement."""

    draft: UUID
    paper: UUID
    requirement: str


@dataclass(frozen=True, slots=True)
class PagesRefused:
    """The pages stay as they were."""

    draft: UUID
    paper: UUID
    code: FailureCode


# ---------------------------------------------------------------- given before


@dataclass(frozen=True, slots=True)
class OfferPapers:
    """What this person gave before that this draft may take again; answered by PapersOffered."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """``filing``: the code under which it was given, on ``day``, for ``procedure`` (its title)."""

    paper: UUID
    requirement: str
    name: str = field(repr=False)
    pages: int
    size: int
    day: date
    filing: str
    procedure: str


@dataclass(frozen=True, slots=True)
class PapersOffered:
    """The newest first."""

    draft: UUID
    offers: tuple[PaperOffer, ...]


@dataclass(frozen=True, slots=True)
class TakeOffered:
    """The paper is put to the draft again; the filing that it comes from keeps its own."""

    draft: UUID
    requirement: str
    paper: UUID


# ---------------------------------------------------------------- what is missing, on paper


@dataclass(frozen=True, slots=True)
class PrintGuide:
    """The slip for a citizen who lacks some papers. ``by``: as in PrintSlip."""

    draft: UUID
    by: str = ""

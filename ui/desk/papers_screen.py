"""What step 4 shows: plain values, made by its presenters without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.model.page_look import Doubt
from ui.desk.action import Footer, Trouble
from ui.i18n.words import mark, tr

DOUBTS = {Doubt.BLANK: mark("trắng"), Doubt.DARK: mark("tối đen"), Doubt.BLURRED: mark("mờ")}


@dataclass(frozen=True, slots=True)
class PageFace:
    """One page as a tile. ``picture``: JPEG, None while it is being drawn."""

    picture: bytes | None = field(repr=False, default=None)
    doubt: Doubt = Doubt.NONE


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """``words``: pages and size, before and after; ``caution``: pages that may have to be scanned again, or ""."""

    id: UUID
    name: str = field(repr=False)
    words: str
    pages: tuple[PageFace, ...]
    caution: str = ""


@dataclass(frozen=True, slots=True)
class OfferLine:
    """A paper given before. ``key`` takes it; "" for all but the first of the marked requirement."""

    paper: UUID
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class RequirementCard:
    """``state``: have, missing, optional or working. ``incoming``: pages of a scan that runs now."""

    code: str
    number: int
    title: str
    about: str
    need: str
    state: str
    files: tuple[AttachedFile, ...]
    trouble: Trouble | None
    offers: tuple[OfferLine, ...] = ()
    incoming: tuple[PageFace, ...] = ()


@dataclass(frozen=True, slots=True)
class PapersScreen:
    """``scanner``: which one, and how it would scan now. ``page``: the page that the officer is at."""

    title: str
    progress: str
    cards: tuple[RequirementCard, ...]
    not_needed: str  # what this very filing does not want, in one line
    marked: int
    asks_file: int  # counts how often a file dialog was asked for
    footer: Footer
    scanner: str = ""
    page: tuple[UUID, int] | None = None
    draft: UUID | None = None  # what is pasted now is this one's, whenever it is ready


def caution_of(pages: tuple[PageFace, ...]) -> str:
    """``Trang 2 trắng, trang 5 mờ: xin xem lại.``"""
    said = [
        tr("trang {number} {doubt}", number=number, doubt=DOUBTS[page.doubt])
        for number, page in enumerate(pages, 1)
        if page.doubt
    ]
    if not said:
        return ""
    if len(said) == len(pages) and all(page.doubt is Doubt.BLANK for page in pages):
        return tr("Mọi trang đều trắng: có thể đã quét ngược mặt.")
    words = ", ".join(said[:4])
    if len(said) > 4:
        words = tr("{pages} và %n trang nữa", "", len(said) - 4, pages=words)
    return tr("{pages}: xin xem lại.", pages=f"{words[:1].upper()}{words[1:]}")

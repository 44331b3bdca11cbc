"""What step 5 shows: plain values, made by its presenter without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter.emrtd.card_record import Portrait
from counter.model.filing import Source
from ui.desk.action import Footer, Trouble
from ui.desk.blocker import Blocker


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """``target``: a field's pointer, or ``paper:<code>``. ``flag``: "", amber or red. ``name``: as it is spoken."""

    target: str
    label: str
    text: str = field(repr=False)
    source: Source | None
    flag: str = ""
    name: str = ""

    @property
    def spoken(self) -> str:
        return self.name or self.label


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    title: str
    count: str
    lines: tuple[ReviewLine, ...]


@dataclass(frozen=True, slots=True)
class ReviewScreen:
    title: str
    fee: str
    blockers: tuple[Blocker, ...]
    warnings: tuple[str, ...]
    groups: tuple[ReviewGroup, ...]
    trouble: Trouble | None
    asks_face: bool
    portrait: Portrait | None = field(repr=False)
    face_matched: bool
    filing: str  # what is being waited for while filing, "" otherwise
    summary_focus: int  # counts how often the error summary is to take the focus
    footer: Footer
    concerns: tuple[Blocker, ...] = ()  # block nothing, and have a place to go to
    hints: tuple[str, ...] = ()
    signing: str = ""  # how it is signed

"""What the citizen's window shows: one frozen value. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final, Protocol

from counter.model.rating import Reason, Satisfaction
from ui.citizen.own_entry import EntryShown
from ui.desk.view import Shows
from ui.i18n.words import VIETNAMESE, mark


@unique
class Scene(StrEnum):
    WELCOME = "welcome"
    BLANK = "blank"  # the desk is locked, or its window failed; what stood here comes back
    READING = "reading"  # the declaration as it grows; nothing is asked
    CHECKING = "checking"  # right, or to be mended?
    MENDING = "mending"  # which line?
    ENTRY = "entry"  # a field that the officer handed over
    RATING = "rating"
    THANKS = "thanks"


STEPS: Final[Mapping[Satisfaction, str]] = {
    Satisfaction.VERY_SATISFIED: mark("Rất hài lòng"),
    Satisfaction.SATISFIED: mark("Hài lòng"),
    Satisfaction.NEUTRAL: mark("Bình thường"),
    Satisfaction.DISSATISFIED: mark("Không hài lòng"),
    Satisfaction.VERY_DISSATISFIED: mark("Rất không hài lòng"),
}
REASONS: Final[Mapping[Reason, str]] = {
    Reason.WAITING: mark("Thời gian chờ"),
    Reason.GUIDANCE: mark("Hướng dẫn"),
    Reason.MANNER: mark("Thái độ phục vụ"),
    Reason.PAPERS: mark("Giấy tờ phải nộp"),
    Reason.RESULT: mark("Kết quả"),
}


@dataclass(frozen=True, slots=True)
class CitizenLine:
    """``target``: a field's pointer, "" for what is not the citizen's to mend. ``asked``: the officer was told."""

    target: str
    label: str
    text: str = field(repr=False)
    asked: bool = False


@dataclass(frozen=True, slots=True)
class CitizenScreen:
    """``lapses``: seconds after which the window goes on by itself, 0: never. ``language``: what its words are in."""

    scene: Scene
    office: str
    officer: str = ""
    heading: str = ""
    title: str = ""
    lines: tuple[CitizenLine, ...] = ()
    confirmed: bool = False
    step: Satisfaction | None = None
    reasons: frozenset[Reason] = frozenset()
    lapses: float = 0.0
    training: bool = False
    language: str = VIETNAMESE
    entry: EntryShown | None = None


class ShowsCitizen(Shows[CitizenScreen], Protocol):
    """The citizen's window."""


@dataclass(frozen=True, slots=True)
class CitizenSaid:
    """What the officer sees of it, in the review. ``mends``: a field's pointer and name."""

    confirmed: bool = False
    mends: tuple[tuple[str, str], ...] = ()

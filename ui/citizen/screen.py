"""What the citizen's window shows: one frozen value. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final, Protocol

from counter.model.rating import Reason, Satisfaction
from ui.desk.view import Shows


@unique
class Scene(StrEnum):
    WELCOME = "welcome"
    READING = "reading"  # the declaration as it grows; nothing is asked
    CHECKING = "checking"  # right, or to be mended?
    MENDING = "mending"  # which line?
    RATING = "rating"
    THANKS = "thanks"


STEPS: Final[Mapping[Satisfaction, str]] = {
    Satisfaction.VERY_SATISFIED: "Rất hài lòng",
    Satisfaction.SATISFIED: "Hài lòng",
    Satisfaction.NEUTRAL: "Bình thường",
    Satisfaction.DISSATISFIED: "Không hài lòng",
    Satisfaction.VERY_DISSATISFIED: "Rất không hài lòng",
}
REASONS: Final[Mapping[Reason, str]] = {
    Reason.WAITING: "Thời gian chờ",
    Reason.GUIDANCE: "Hướng dẫn",
    Reason.MANNER: "Thái độ phục vụ",
    Reason.PAPERS: "Giấy tờ phải nộp",
    Reason.RESULT: "Kết quả",
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
    """``lapses``: seconds after which the window goes on by itself, 0: never."""

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


class ShowsCitizen(Shows[CitizenScreen], Protocol):
    """The citizen's window."""


@dataclass(frozen=True, slots=True)
class CitizenSaid:
    """What the officer sees of it, in the review. ``mends``: a field's pointer and label."""

    confirmed: bool = False
    mends: tuple[tuple[str, str], ...] = ()

"""What the kiosk shows: one frozen value for whatever stands there. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, unique

from ui.kiosk.questions import Checked
from ui.widgets.field_face import FieldFace


@unique
class Place(StrEnum):
    START = "start"
    SERVICES = "services"
    QUESTION = "question"
    CHECK = "check"
    DONE = "done"
    RATING = "rating"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Choice:
    """A large button. ``key``: what is handed back when it is pressed."""

    key: str
    title: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class KioskScreen:
    """``digits``: how many are typed on the number pad, None where there is none.

    ``step``: which of how many questions, (0, 0) elsewhere; ``visit`` counts visits: a new one shares nothing
    with the last. ``countdown``: seconds until everything is wiped; while it runs nothing else is shown.
    """

    place: Place
    visit: int
    title: str
    sentence: str
    trouble: str = ""
    tone: str = "amber"
    code: str = ""
    code_small: str = ""
    digits: int | None = None
    choices: tuple[Choice, ...] = ()
    step: tuple[int, int] = (0, 0)
    faces: tuple[FieldFace, ...] = field(default=(), repr=False)
    checked: tuple[Checked, ...] = field(default=(), repr=False)
    next_words: str = ""
    can_go_back: bool = False
    busy: bool = False
    countdown: int | None = None
    countdown_title: str = ""
    states: tuple[tuple[str, bool], ...] = ()

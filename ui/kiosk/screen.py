"""What the kiosk shows: one frozen value for whatever stands there. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final

from ui.kiosk.questions import Checked
from ui.widgets.field_face import FieldFace

CAN_DIGITS: Final = 6  # of the number on the card that the chip is opened with
MOST_PIN: Final = 12  # digits of the office's own


@unique
class Place(StrEnum):
    START = "start"
    SERVICES = "services"
    QUESTION = "question"
    CHECK = "check"
    DONE = "done"
    RATING = "rating"
    LEAVE = "leave"
    NO_CARD = "no_card"
    FIND = "find"
    FOUND = "found"


TYPING: Final = (Place.QUESTION, Place.FIND)  # with fields and the touch keyboard
DOORS: Final = (Place.NO_CARD, Place.FIND)  # beside the card's, at the start


@dataclass(frozen=True, slots=True)
class Choice:
    """A large button. ``key``: what is handed back when it is pressed.

    ``on``: chosen or not, where several may be; None where it leads on at once. ``face``: of the rating, 0 for none.
    """

    key: str
    title: str
    about: str = ""
    icon: str = ""
    face: int = 0
    on: bool | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """A picture, whom it concerns, and what to do."""

    icon: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class State:
    """What of the machine works, and what does not."""

    icon: str
    words: str
    good: bool


@dataclass(frozen=True, slots=True)
class KioskScreen:
    """``digits``: how many are typed on the number pad, None where there is none; ``wanted``: of how many, 0 unsaid.

    ``step``: which of how many questions, (0, 0) elsewhere; ``visit`` counts visits: a new one shares nothing
    with the last. ``countdown``: seconds until everything is wiped; while it runs nothing else is shown.
    ``tone``: of the sign where a filing's standing is told. ``link``: for a telephone, shown as a QR code.
    """

    place: Place
    visit: int
    title: str
    sentence: str
    trouble: str = ""
    tone: str = "jade"
    code: str = ""
    code_small: str = ""
    digits: int | None = None
    wanted: int = 0
    choices: tuple[Choice, ...] = ()
    step: tuple[int, int] = (0, 0)
    faces: tuple[FieldFace, ...] = field(default=(), repr=False)
    checked: tuple[Checked, ...] = field(default=(), repr=False)
    next_words: str = ""
    can_go_back: bool = False
    busy: bool = False
    countdown: int | None = None
    countdown_title: str = ""
    states: tuple[State, ...] = ()
    advice: tuple[Advice, ...] = ()
    link: str = field(default="", repr=False)

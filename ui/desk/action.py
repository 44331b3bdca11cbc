"""What a screen offers: actions with their keys. The footer shows them and the window makes the keys work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """``key`` as QKeySequence writes it ("Ctrl+Enter"); ``kind``: plain, primary or quiet."""

    words: str
    key: str
    run: Callable[[], None]
    kind: str = "plain"
    icon: str = ""
    short: str = ""  # words for a narrow screen; "-" leaves only the icon and the key


@dataclass(frozen=True, slots=True)
class Note:
    """A word in the footer: ``tone`` "" is plain, "saved" a quiet tick, else a verdict's tone."""

    words: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Footer:
    left: tuple[Action, ...] = ()
    right: tuple[Action, ...] = ()
    left_note: Note | None = None
    right_note: Note | None = None
    elsewhere: tuple[Action, ...] = ()  # buttons that stand in the screen; their keys work too

    @property
    def actions(self) -> tuple[Action, ...]:
        return self.left + self.right + self.elsewhere


@dataclass(frozen=True, slots=True)
class Trouble:
    """A notice on a screen: the true cause, what can be done now, the code small."""

    tone: str
    title: str
    text: str
    code: str = ""
    actions: tuple[Action, ...] = ()

"""A field that the officer hands over: the citizen types it in their own window, and says that it is right. No Qt.

Nothing of it is on the officer's screen before the citizen said so; what is taken then is an answer like any
other, typed at the desk. Only presses in the citizen's window come here (``ui.citizen.own_input``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final

from counter.forms.form import Field, Kind
from counter.forms.input_text import FormProblem, display, parse_input
from ui.i18n.field_names import name_of
from ui.i18n.words import tr
from ui.kiosk.tones import TONES, toned

LONGEST: Final = 200  # characters: what one types on a screen, standing
DIGITS: Final = (Kind.NUMBER, Kind.DATE, Kind.PARTIAL_DATE, Kind.PERSONAL_NUMBER, Kind.PHONE)
LETTERS: Final = (Kind.TEXT, Kind.LONG_TEXT)


@unique
class Act(StrEnum):
    """What the citizen does beside typing."""

    ERASE = "erase"
    SHIFT = "shift"
    DONE = "done"
    AGAIN = "again"  # not right yet
    RIGHT = "right"
    DECLINE = "decline"  # the officer shall type it


@dataclass(frozen=True, slots=True)
class EntryShown:
    """``letters``: a whole keyboard, else digits, of a ``date`` with what parts them; ``read_back``: it is whole,
    and asked whether it is right.
    """

    label: str
    hint: str
    text: str = field(repr=False)
    problem: str = ""
    letters: bool = False
    date: bool = False
    upper: bool = False
    read_back: bool = False


class OwnEntry:
    """``give`` takes the text once the citizen said that it is right."""

    def __init__(self, asked: Field, give: Callable[[str], None]) -> None:
        self.field = asked
        self._give = give
        self._text = self._problem = ""
        self._upper = asked.kind in LETTERS  # a name begins with a capital
        self._read_back = False

    def key(self, key: str) -> None:
        """A letter, a digit, a blank, or the name of a tone."""
        if self._read_back:
            return
        if key in TONES:
            self._text = toned(self._text, key)
        elif len(self._text) < LONGEST:
            self._text += key.upper() if self._upper else key
            self._upper = self.field.kind is Kind.TEXT and key == " " and self._upper
        self._problem = ""

    def act(self, act: Act) -> bool:
        """True where it is over: the text was given, or the citizen would rather not."""
        match act:
            case Act.ERASE if not self._read_back:
                self._text, self._problem = self._text[:-1], ""
            case Act.SHIFT:
                self._upper = not self._upper
            case Act.DONE if not self._read_back:
                self._finish()
            case Act.AGAIN:
                self._read_back = False
            case Act.RIGHT if self._read_back:
                self._give(self._text)
                return True
            case Act.DECLINE:
                return True
            case _:
                pass
        return False

    def _finish(self) -> None:
        value = parse_input(self.field, self._text)
        if value is None:
            self._problem = tr("Xin nhập rồi hãy bấm Xong.")
        elif isinstance(value, FormProblem):
            self._problem = value.sentence
        else:
            self._read_back = True

    @property
    def shown(self) -> EntryShown:
        text = self._text
        if self._read_back:
            value = parse_input(self.field, text)
            text = display(self.field, None if isinstance(value, FormProblem) else value)
        kind = self.field.kind
        return EntryShown(
            name_of(self.field),
            self.field.hint,
            text,
            self._problem,
            letters=kind in LETTERS,
            date=kind in (Kind.DATE, Kind.PARTIAL_DATE),
            upper=self._upper,
            read_back=self._read_back,
        )

"""Answers into the slots of a form: what is printed where, and what has been printed at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from counter.forms.engine import display, evaluate, summary, taken_answers
from counter.forms.form import Field, Form, Kind, Option
from counter.forms.pointers import is_row, tokens_of
from counter.model.filing import Answer
from counter.model.partial_date import PartialDate
from counter.paper.date_words import date_in_words
from counter.paper.fonts import BOLD, REGULAR
from counter.paper.form_layout import Cell, Maybe, Piece, Slot
from counter.paper.form_line import Boxes, CellContent, Gap, Tick, Token, Words
from counter.paper.wording import long_date

SUMMARY: Final = "summary"
_NUMBER_BOXES: Final = 12  # Luật Căn cước: the personal number
_ADDRESS: Final = ("detail", "commune", "province", "country")
# How an address is asked for, apart from what it is: the printed address shows it.
_ADDRESS_ASKED: Final = ("kind", "where")
_AT_HOME: Final = ("việt nam", "vnm", "vn")
_ANY_DAY: Final = date(2000, 1, 1)  # what is asked for hangs on answers, not on the day
_BLANK_ROWS: Final = 4  # of every table that a blank form leaves to be written into
_WIDE, _NARROW = 8.0, 4.5  # ems of a gap between words


class Filling:
    """One declaration's answers. ``printed`` grows as slots are filled; ``implied`` are those among them that
    an address shows without their own words (that it lies in this country).
    """

    def __init__(self, form: Form, answers: Mapping[str, Answer]) -> None:
        """``answers`` as saved; only those that are part of the declaration are taken."""
        self._form = form
        self._answers = taken_answers(form, answers)
        self._fields = {one.pointer: one for one in form.fields}
        self.printed: set[str] = set()
        self.implied: set[str] = set()

    @property
    def blank(self) -> bool:
        return not self._answers

    @property
    def visible(self) -> frozenset[str]:
        """Pointers of the fields that belong on the page: those asked for, all of them on a blank form."""
        if self.blank:
            return frozenset(pointer for pointer in self._fields if all(row < _BLANK_ROWS for row in _rows_in(pointer)))
        state = evaluate(self._form, self._answers, _ANY_DAY)
        return frozenset(one.field.pointer for one in state.fields if one.visible)

    @property
    def unprinted(self) -> Iterator[Field]:
        """Fields with an answer that no slot has printed, in the form's order."""
        return (one for one in self._form.fields if one.pointer in self._answers and one.pointer not in self.printed)

    def rows_of(self, pointer: str) -> int:
        """How many rows of the array have an answer."""
        numbers = [
            int(one.removeprefix(pointer + "/").partition("/")[0])
            for one in self._answers
            if one.startswith(pointer + "/")
        ]
        return max(numbers, default=-1) + 1

    def field_at(self, pointer: str) -> Field | None:
        return self._fields.get(pointer)

    def cell(self, cell: Cell, base: str = "") -> CellContent:
        """``base``: the pointer that relative slots begin at."""
        tokens: list[Token] = []
        slots: list[Slot] = []
        for piece in cell:
            for one in self._shown(piece, base):
                if isinstance(one, str):
                    tokens.append(Words(one))
                else:
                    slots.append(one)
                    tokens.extend(self._tokens(one, base))
        open_end = bool(slots) and not isinstance(cell[-1], str) and not self._is_closed(slots[-1], base)
        return CellContent(tuple(tokens), fills=open_end, rows=max((one.rows for one in slots), default=1))

    def text(self, cell: Cell, base: str = "") -> str:
        """The cell as plain words for a table; what has no answer is left out."""
        shown = (one for piece in cell for one in self._shown(piece, base))
        return "".join(one if isinstance(one, str) else self._words(one, base) for one in shown)

    def _shown(self, piece: Piece, base: str) -> tuple[str | Slot, ...]:
        if not isinstance(piece, Maybe):
            return (piece,)
        slots = [one for one in piece.pieces if isinstance(one, Slot)]
        return piece.pieces if all(self._known(_at(base, one.pointer), one.how) for one in slots) else ()

    def _known(self, pointer: str, how: str) -> bool:
        if pointer == SUMMARY:
            return not self.blank
        return bool(self._address(pointer)) if how == "address" else pointer in self._answers

    def _is_closed(self, slot: Slot, base: str) -> bool:
        """Boxes and ticks are not followed by dots."""
        return slot.how == "boxes" or (slot.how == "ticks" and bool(self._options(_at(base, slot.pointer))))

    def _options(self, pointer: str) -> tuple[Option, ...]:
        return self._fields[pointer].options if pointer in self._fields else ()

    def _tokens(self, slot: Slot, base: str) -> list[Token]:
        pointer = _at(base, slot.pointer)
        field = self.field_at(pointer)
        if slot.how == "boxes":
            digits = self._plain(pointer)
            whole = len(digits) <= _NUMBER_BOXES and digits.isalnum()
            return [Boxes(digits, _NUMBER_BOXES)] if whole or not digits else [Words(digits)]
        if slot.how == "ticks" and field is not None and self._options(pointer):
            return self._ticks(field)
        text = self._words(slot, base)
        if text:
            return [Words(text, BOLD if slot.how == "upper" else REGULAR)]
        if slot.how == "date":
            return [Gap(2.2), Words("/"), Gap(2.2), Words("/"), Gap(3.2)]
        if slot.how == "long":
            return [Words("ngày "), Gap(2.2), Words(" tháng "), Gap(2.2), Words(" năm "), Gap(3)]
        return [Gap(_NARROW if field is not None and _is_short(field) else _WIDE)]

    def _ticks(self, field: Field) -> list[Token]:
        chosen = str(self._answers[field.pointer].value) if field.pointer in self._answers else None
        self.printed.add(field.pointer)
        tokens: list[Token] = []
        for place, option in enumerate(field.options):
            tokens.append(Tick(option.label, on=option.value == chosen, apart=place > 0))
        if chosen is not None and all(option.value != chosen for option in field.options):
            tokens.append(Words(f" {chosen}"))
        return tokens

    def _words(self, slot: Slot, base: str) -> str:
        pointer = _at(base, slot.pointer)
        if pointer == SUMMARY:
            return self._summary()
        if slot.how == "address":
            return self._address(pointer, take=True)
        text = self._plain(pointer)
        whole = _day(self._answers.get(pointer))
        if slot.how == "upper":
            return text.upper()
        if slot.how == "words" and whole is not None and whole.whole:
            return date_in_words(whole.whole)
        if slot.how == "long" and whole is not None and whole.whole:
            return long_date(whole.whole)
        return text

    def _plain(self, pointer: str) -> str:
        """As on the screen, with its unit; noted as printed."""
        field, answer = self._fields.get(pointer), self._answers.get(pointer)
        if field is None or answer is None:
            return ""
        self.printed.add(pointer)
        text = display(field, answer.value)
        return f"{text} {field.unit}".rstrip() if text else ""

    def _summary(self) -> str:
        if self.blank:
            return ""
        text = summary(self._form, self._answers)
        self.printed.update(
            pointer
            for pointer, answer in self._answers.items()
            if "{" + pointer + "}" in self._form.summary and display(self._fields[pointer], answer.value) in text
        )
        return text

    def _address(self, pointer: str, *, take: bool = False) -> str:
        """``detail, commune, province``; a country only where it is another one."""
        parts = {
            name: display(self._fields[at], self._answers[at].value)
            for name in (*_ADDRESS, *_ADDRESS_ASKED)
            if (at := f"{pointer}/{name}") in self._answers and at in self._fields
        }
        if take:
            self.printed.update(f"{pointer}/{name}" for name in parts)
            self.implied.update(f"{pointer}/where" for name in parts if name == "where")
        said = [parts[name] for name in _ADDRESS if name in parts]
        if len(said) > 1 and "country" in parts and parts["country"].casefold() in _AT_HOME:
            said.pop()
            self.implied.add(f"{pointer}/country")
        kind = parts.get("kind", "")
        return ", ".join(said) + (f" ({kind[:1].lower()}{kind[1:]})" if kind and said else "")


def _at(base: str, pointer: str) -> str:
    """Slots of a row are relative; a pointer of the whole form begins with a slash."""
    return pointer if pointer.startswith("/") or not base or pointer == SUMMARY else f"{base}/{pointer}"


def _rows_in(pointer: str) -> list[int]:
    return [int(token) for token in tokens_of(pointer) if is_row(token)]


def _day(answer: Answer | None) -> PartialDate | None:
    try:
        return PartialDate.from_iso(str(answer.value)) if answer else None
    except ValueError:
        return None


def _is_short(field: Field) -> bool:
    return field.kind in (Kind.NUMBER, Kind.DATE, Kind.PARTIAL_DATE, Kind.PHONE) or 0 < field.width <= 16

"""How a declaration is set on paper: the parts of a page, in order, with slots where the answers go.

A layout is either written down for one official form (``counter/paper/forms/*.toml``) or derived from
the form's fields (``generic_layout``); both are these values, and one renderer sets them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an answer goes. ``how``: see ``LOOKS``; ``rows``: dotted lines to write on when there is none.

    ``pointer`` is the field's, in a table of rows relative to the row ("name"), with look ``address`` that
    of the object that holds the address; "summary" is the filing's content in one sentence.
    """

    pointer: str
    how: str = ""
    rows: int = 1


# "": as on screen · upper: capitals, strong · date: dd/mm/yyyy · long: ngày … tháng … năm … · words: the date
# spelt out · boxes: a box a digit · ticks: every option with a box · address: the parts of an address as one
LOOKS = ("", "upper", "date", "long", "words", "boxes", "ticks", "address")


@dataclass(frozen=True, slots=True)
class Maybe:
    """Pieces that are printed only when all their slots have answers; a blank form does not show them."""

    pieces: tuple[str | Slot, ...]


Piece: TypeAlias = str | Slot | Maybe
Cell: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One or more cells side by side; under each other where they do not fit."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Never the last line of a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as the form prints it: an affirmation, a request."""

    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """``share`` of the table's width; ``cell`` with slots relative to the row; none: the row's number."""

    head: str
    share: float
    cell: Cell = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table with one line a row of the array at ``pointer``; at least ``empty`` lines, to be written on."""

    pointer: str
    columns: tuple[Column, ...]
    empty: int


@dataclass(frozen=True, slots=True)
class Sides:
    """A table of the same questions to several people: ``heads`` above, ``pointers`` what slots are relative to."""

    heads: tuple[str, ...]
    pointers: tuple[str, ...]
    lines: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One place to sign. ``dated``: a line for place and date above it; ``under``: lines below the room to sign.

    ``fingerprint``: a box for one instead of that room.
    """

    title: str
    hint: str = ""
    dated: bool = False
    name: Cell = ()
    under: tuple[Cell, ...] = ()
    fingerprint: bool = False


@dataclass(frozen=True, slots=True)
class Signatures:
    columns: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Small print below the signatures."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rest:
    """Every answer that no other part prints, as label and value; nothing where all are printed."""

    title: str


Part: TypeAlias = Line | Heading | Text | Rows | Sides | Signatures | Notes | Rest


@dataclass(frozen=True, slots=True)
class FormLayout:
    """``reference``: which form of which circular, top right. ``body``: text size of the official form in points.

    ``implied``: pointers of answers that the page shows without printing them (how many rows a table has).
    """

    title: str
    parts: tuple[Part, ...]
    reference: tuple[str, ...] = ()
    subtitle: str = ""
    photo: str = ""
    body: float = 13
    implied: tuple[str, ...] = ()

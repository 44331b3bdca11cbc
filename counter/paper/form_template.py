"""The short writing of lines in a layout file.

::

    "2. Sinh: {/declarant/birth date} || 3. Giới tính: {/declarant/sex}"   two cells with a slot each
    "{/note rows=3}"                                                       three dotted lines when blank
    "10. Nội dung: {summary}[; tên cũ: {/request/place/old}]"              the bracket only with its answer
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counter.paper.form_layout import LOOKS, Cell, Line, Maybe, Piece, Slot

_CELLS = "||"
_PIECE = re.compile(r"\[([^\[\]]*)\]|\{([^{}]*)\}|([^\[\]{}]+)")
_ROWS = re.compile(r"rows=([1-9])")


def line_of(text: str) -> Line:
    """Raises ValueError for a bracket without its sibling or a slot that says nothing."""
    return Line(tuple(cell_of(part.strip()) for part in text.split(_CELLS)))


def cell_of(text: str) -> Cell:
    """One cell; raises ValueError as ``line_of`` does."""
    return tuple(_pieces(text, inside=False))


def _pieces(text: str, *, inside: bool) -> Iterator[Piece]:
    at = 0
    for match in _PIECE.finditer(text):
        if match.start() != at:
            break
        at = match.end()
        bracket, slot, words = match.groups()
        if bracket is not None:
            if inside:
                raise ValueError("a bracket inside a bracket")
            yield Maybe(tuple(piece for piece in _pieces(bracket, inside=True) if not isinstance(piece, Maybe)))
        elif slot is not None:
            yield _slot(slot)
        else:
            yield words
    if at != len(text):
        raise ValueError(f"a bracket without its sibling: {text}")


def _slot(text: str) -> Slot:
    pointer, *more = text.split() or ("",)
    if not pointer:
        raise ValueError("a slot that names nothing")
    how, rows = "", 1
    for word in more:
        if match := _ROWS.fullmatch(word):
            rows = int(match[1])
        elif word in LOOKS:
            how = word
        else:
            raise ValueError(f"no such look: {word}")
    return Slot(pointer, how, rows)

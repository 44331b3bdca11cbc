"""A line of a form: printed words, answers, boxes for digits, dotted lines to write on.

Set here and not by reportlab's paragraphs: the dots begin where the words end, whatever their length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from reportlab.lib import colors
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from counter.paper.fonts import REGULAR

LEADING: Final = 1.36  # of the size: room for stacked marks above and for dots to write on
_BASE: Final = 0.32
_DOTS: Final = (0.9, 2.1)  # points of ink and of space
_BETWEEN: Final = 0.8  # of the size, between two cells
_BOX: Final = 1.42  # of the size: a box that a digit is written into by hand
_TICK: Final = 0.86
_APART: Final = 1.2
_TOGETHER: Final = 3
_CUT: Final = 0.5  # of the size: what a line leaves free before a word is cut


@dataclass(frozen=True, slots=True)
class Words:
    """A space at either end is a place where the line may break; without one the neighbour is joined on."""

    text: str
    font: str = REGULAR


@dataclass(frozen=True, slots=True)
class Gap:
    """Dots to write on, ``ems`` of the size wide at least; at the end of a cell they reach its edge."""

    ems: float


@dataclass(frozen=True, slots=True)
class Boxes:
    digits: str
    count: int


@dataclass(frozen=True, slots=True)
class Tick:
    """An option with its box. ``apart``: some space before it, as between one option and the next."""

    label: str
    on: bool
    apart: bool = False


Token: TypeAlias = Words | Gap | Boxes | Tick


@dataclass(frozen=True, slots=True)
class CellContent:
    """``fills``: dots follow the last word up to the cell's edge. ``rows``: dotted lines when it is blank."""

    tokens: tuple[Token, ...]
    fills: bool = True
    rows: int = 1


@dataclass(slots=True)
class _Row:
    """One line of type: its height and base line, items with their place, dots as (from, to)."""

    height: float
    base: float
    items: list[tuple[float, Token]] = field(default_factory=list)
    dots: list[tuple[float, float]] = field(default_factory=list)
    end: float = 0


class FormLine(Flowable):
    """Cells side by side where each fits on one line of type, else under each other. Divides between lines."""

    def __init__(self, cells: Sequence[CellContent], size: float, rows: list[_Row] | None = None) -> None:
        super().__init__()
        self._cells = tuple(cells)
        self._size = size
        self._rows = rows or []
        self._given = rows is not None

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        if not self._given:
            self._rows = self._set(wide)
        self.width, self.height = wide, sum(row.height for row in self._rows)
        return self.width, self.height

    def split(self, wide: float, high: float) -> list[Flowable]:
        """Three lines of type or fewer stay together."""
        self.wrap(wide, high)
        count, taken = 0, 0.0
        while count < len(self._rows) and taken + self._rows[count].height <= high:
            taken += self._rows[count].height
            count += 1
        if len(self._rows) <= _TOGETHER or not count:
            return []
        return [FormLine(self._cells, self._size, part) for part in (self._rows[:count], self._rows[count:]) if part]

    def _set(self, wide: float) -> list[_Row]:
        natural = [natural_width(cell, self._size) for cell in self._cells]
        gaps = _BETWEEN * self._size * (len(self._cells) - 1)
        spare = wide - sum(natural) - gaps
        if len(self._cells) == 1 or spare < 0:
            return [row for cell in self._cells for row in _set_cell(cell, wide, self._size)]
        merged = _Row(0, 0)
        left = 0.0
        for cell, own in zip(self._cells, natural, strict=True):
            width = own + spare / len(self._cells)
            row = _set_cell(cell, width, self._size)[0]
            merged.items += [(left + x, token) for x, token in row.items]
            merged.dots += [(left + a, left + b) for a, b in row.dots]
            merged.height, merged.base = max(merged.height, row.height), max(merged.base, row.base)
            left += width + _BETWEEN * self._size
        return [merged]

    def draw(self) -> None:
        top = self.height
        for row in self._rows:
            top -= row.height
            _draw_row(self.canv, row, top + row.base, self._size)


def natural_width(cell: CellContent, size: float) -> float:
    """Points that the cell takes on one line of type; a cell for several lines wants more than any."""
    space = stringWidth(" ", REGULAR, size)
    blank_lines = cell.rows > 1 and any(isinstance(one, Gap) for one in cell.tokens)
    if blank_lines:
        return 1e6
    return sum(_width(token, size) + space for token in cell.tokens)


def _width(token: Token, size: float) -> float:
    match token:
        case Words():
            return stringWidth(token.text, token.font, size)
        case Gap():
            return token.ems * size
        case Boxes():
            return token.count * _BOX * size
        case Tick():
            return _lead_of(token, size) + stringWidth(token.label, REGULAR, size)
    raise TypeError(token)


def _lead_of(tick: Tick, size: float) -> float:
    """From where the tick begins to its label."""
    return (_TICK + 0.3 + _APART * tick.apart) * size


def _set_cell(cell: CellContent, wide: float, size: float) -> list[_Row]:
    """Greedy: as many words on a line as fit; a word wider than a line is cut between letters."""
    setter = _Setter(wide, size)
    for place, token in enumerate(cell.tokens):
        last = place == len(cell.tokens) - 1
        match token:
            case Words():
                setter.words(token)
            case Gap() if last and cell.fills:
                setter.gap(token.ems * size, to_edge=True)
                for _ in range(cell.rows - 1):
                    setter.new_row()
                    setter.fill()
            case Gap():
                setter.gap(token.ems * size)
            case Tick():
                setter.tick(token)
            case Boxes():
                setter.boxes(token)
    if cell.fills:
        setter.fill()
    return setter.rows


class _Setter:
    def __init__(self, wide: float, size: float) -> None:
        self._wide, self._size = wide, size
        self._space = stringWidth(" ", REGULAR, size)
        self.rows = [_Row(size * LEADING, size * _BASE)]
        self._glued = True

    @property
    def _row(self) -> _Row:
        return self.rows[-1]

    def new_row(self) -> None:
        self.rows.append(_Row(self._size * LEADING, self._size * _BASE))
        self._glued = True

    def words(self, token: Words) -> None:
        """A leading or trailing space in the text is a place where the line may break."""
        if token.text[:1].isspace():
            self._glued = False
        for place, word in enumerate(token.text.split()):
            if place:
                self._glued = False
            self._word(Words(word, token.font))
        if token.text[-1:].isspace():
            self._glued = False

    def _word(self, word: Words) -> None:
        width = _width(word, self._size)
        lead = 0 if self._glued else self._space
        if self._row.end + lead + width > self._wide and self._row.items and width <= self._wide:
            self.new_row()
            lead = 0
        if width > self._wide - (self._row.end + lead) and width > self._wide:
            self._cut(word, lead)
            return
        self._place(word, lead, width)

    def _cut(self, word: Words, lead: float) -> None:
        """A word without a space that is wider than the line."""
        rest = word.text
        while rest:
            room = self._wide - self._row.end - lead
            count = len(rest)
            while count > 1 and stringWidth(rest[:count], word.font, self._size) > room:
                count -= 1
            if count == 1 and room < self._size * (1 + _CUT):
                if not self._row.items:
                    room = self._size * 2
                else:
                    self.new_row()
                    lead = 0
                    continue
            part = Words(rest[:count], word.font)
            self._place(part, lead, _width(part, self._size))
            rest = rest[count:]
            if rest:
                self.new_row()
                lead = 0

    def gap(self, width: float, *, to_edge: bool = False) -> None:
        """Dots of a width at least, on the next line where this one has no room."""
        lead = self._lead_for(min(width, self._wide))
        start = self._row.end + lead
        self._row.end = self._wide if to_edge else min(start + width, self._wide)
        self._row.dots.append((start, self._row.end))
        self._glued = True

    def boxes(self, token: Boxes) -> None:
        """Never divided; they make their line higher."""
        width = min(_width(token, self._size), self._wide)
        lead = self._lead_for(width)
        self._row.height, self._row.base = self._size * (_BOX + 0.36), self._size * 0.5
        self._place(token, lead, width)

    def tick(self, token: Tick) -> None:
        """An option stays with its box; only a label wider than a line goes on below."""
        lead = self._lead_for(min(_width(token, self._size), self._wide))
        token = replace(token, apart=token.apart and bool(self._row.items))
        if _width(token, self._size) <= self._wide:
            self._place(token, lead, _width(token, self._size))
        else:
            self._place(replace(token, label=""), lead, _lead_of(token, self._size))
            self.words(Words(token.label))
        self._glued = False

    def _lead_for(self, width: float) -> float:
        """The space before something of this width; on a new line where it does not fit on this one."""
        lead = 0 if self._glued else self._space
        if self._row.end + lead + width > self._wide and (self._row.items or self._row.dots):
            self.new_row()
            return 0
        return lead

    def _place(self, token: Token, lead: float, width: float) -> None:
        self._row.items.append((self._row.end + lead, token))
        self._row.end += lead + width
        self._glued = True

    def fill(self) -> None:
        """Dots up to the edge, where there is room enough for them to be seen."""
        start = self._row.end + (0 if not self._row.items else self._space * 0.6)
        if self._wide - start > self._size:
            self._row.dots.append((start, self._wide))
            self._row.end = self._wide


def _draw_row(canvas: Canvas, row: _Row, base: float, size: float) -> None:
    canvas.saveState()
    canvas.setFillColor(colors.black)
    canvas.setStrokeColor(colors.HexColor(0x555555))
    for start, end in row.dots:
        canvas.setLineWidth(0.7)
        canvas.setDash(*_DOTS)
        canvas.line(start, base - 0.12 * size, end, base - 0.12 * size)
    canvas.setDash()
    canvas.setStrokeColor(colors.black)
    for x, token in row.items:
        match token:
            case Words():
                canvas.setFont(token.font, size)
                canvas.drawString(x, base, token.text)
            case Boxes():
                _draw_boxes(canvas, token, x, base, size)
            case Tick():
                _draw_tick(canvas, token, x, base, size)
            case _:
                pass
    canvas.restoreState()


def _draw_boxes(canvas: Canvas, boxes: Boxes, x: float, base: float, size: float) -> None:
    side = _BOX * size
    low = base - 0.36 * size
    canvas.setLineWidth(0.7)
    canvas.grid([x + n * side for n in range(boxes.count + 1)], [low, low + side])
    canvas.setFont(REGULAR, size)
    for place, digit in enumerate(boxes.digits[: boxes.count]):
        canvas.drawCentredString(x + (place + 0.5) * side, base, digit)


def _draw_tick(canvas: Canvas, tick: Tick, x: float, base: float, size: float) -> None:
    side = _TICK * size
    left, low = x + _APART * size * tick.apart, base - 0.12 * size
    canvas.setFont(REGULAR, size)
    canvas.drawString(x + _lead_of(tick, size), base, tick.label)
    canvas.setLineWidth(0.8)
    canvas.rect(left, low, side, side, stroke=1, fill=0)
    if tick.on:
        canvas.setLineWidth(1.3)
        inner = side * 0.2
        canvas.line(left + inner, low + inner, left + side - inner, low + side - inner)
        canvas.line(left + inner, low + side - inner, left + side - inner, low + inner)

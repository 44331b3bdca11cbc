"""One cell of a table as it is painted: a line or two, a pill, a thin bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.i18n.words import now
from ui.theme.theme import theme
from ui.widgets.label import draw_figures, figures_width
from ui.widgets.pill import draw_mark, draw_pill, mark_width, pill_width

PAD: Final = 12  # pixels at 100 %, on both sides
_LINE: Final = 20
_LINES: Final = 2  # of a row as tall as others
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_VCENTER = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class Cell:
    """``below``: a second, smaller line; without one a long ``text`` takes both lines, or three in a row that has
    room for them. ``pill``: its tone.

    ``bar``: a thin bar under the text, 0 to 1. A ``color`` that is a tone's brings the tone's mark along.
    """

    text: str
    below: str = ""
    style: str = "body"
    color: str = "ink"
    figures: bool = False
    bar: float | None = None
    pill: str = ""


def needed(cell: Cell) -> int:
    """Pixels without which a cell says nothing: of its pill or its figures. Words alone can give way."""
    if cell.pill:
        return pill_width(now(cell.text), cell.pill)
    if not cell.figures:
        return 0
    above = figures_width(_metrics(cell.style), now(cell.text)) + mark_width(_tone(cell.color))
    return max(above, figures_width(_metrics("small"), now(cell.below)))


def tall(cell: Cell, width: int) -> bool:
    """Whether its words want a third line in a column of ``width`` pixels."""
    if cell.pill or cell.figures or cell.bar is not None:
        return False
    room = width - 2 * theme().length(PAD)
    if cell.below:
        return _metrics("small").horizontalAdvance(now(cell.below)) > room
    return len(lines_of(now(cell.text), _metrics(cell.style), room)) > _LINES


def is_cut(cell: Cell, size: QSize) -> bool:
    """Whether some of its words end in an ellipsis in a cell of ``size``."""
    room = size.width() - 2 * theme().length(PAD)
    if cell.pill:
        return pill_width(now(cell.text), cell.pill) > room
    lines = _lines(cell, room, size.height() - 1) if cell.bar is None else [(cell, now(cell.text))]
    return any(_width(look, words) + mark_width(_tone(look.color)) > room for look, words in lines)


def draw_cell(painter: QPainter, area: QRect, cell: Cell, *, right: bool, chosen: bool) -> None:
    """Paint what ``cell`` says into ``area``, whose ground is painted; ``right``: aligned there."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = theme().length(PAD)
    inner = area.adjusted(side, 0, -side, -1)
    align = _RIGHT if right else _LEFT
    middle, line = inner.center().y() + 1, theme().length(_LINE)
    upper = QRect(inner.left(), middle - line, inner.width(), line)
    lower = QRect(inner.left(), middle, inner.width(), line)
    text = now(cell.text)
    if cell.pill:
        width = min(pill_width(text, cell.pill), inner.width())
        draw_pill(painter, QRectF(inner.left(), middle - line / 2, width, line), text, cell.pill)
    elif cell.bar is not None:
        _write(painter, upper, cell, text, align)
        _bar(painter, QRectF(lower.left(), lower.top() + 6, min(96, lower.width()), 4), cell.bar, chosen=chosen)
    elif not cell.below and (cell.figures or _metrics(cell.style).horizontalAdvance(text) <= inner.width()):
        _write(painter, inner, cell, text, align)
    else:
        _write_all(painter, inner, cell, align)


def _write_all(painter: QPainter, inner: QRect, cell: Cell, align: Qt.AlignmentFlag) -> None:
    """About the middle."""
    line = theme().length(_LINE)
    written = _lines(cell, inner.width(), inner.height())
    top = inner.center().y() + 1 - line * len(written) // 2
    for number, (look, words) in enumerate(written):
        _write(painter, QRect(inner.left(), top + number * line, inner.width(), line), look, words, align)


def _lines(cell: Cell, width: int, height: int) -> list[tuple[Cell, str]]:
    """What is written in which look: two lines, or three where the row is tall enough."""
    most = max(height // theme().length(_LINE), _LINES)
    text, below = now(cell.text), now(cell.below)
    beneath = Cell("", style="small", color="ink2", figures=cell.figures)
    if cell.figures:
        return [(cell, text), (beneath, below)] if below else [(cell, text)]
    if not below:
        return [(cell, one) for one in lines_of(text, _metrics(cell.style), width, most)]
    small = lines_of(below, _metrics("small"), width, most - 1)
    return [(cell, text), *((beneath, one) for one in small)]


def lines_of(text: str, metrics: QFontMetrics, width: int, most: int = 3) -> list[str]:
    """``text`` in lines of ``width`` pixels; the last of ``most`` has all the rest."""
    lines: list[str] = []
    while len(lines) < most - 1 and metrics.horizontalAdvance(text) > width:
        first, text = broken(text, metrics, width)
        lines.append(first)
    return [*lines, text] if text else lines


def broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """As many words as fit into ``width`` pixels, and the others; a first word that does not fit is cut."""
    at = len(text)
    while (at := text.rfind(" ", 0, at)) > 0:
        if metrics.horizontalAdvance(text[:at]) <= width:
            return text[:at], text[at + 1 :]
    first, _, rest = text.partition(" ")
    return first, rest


def _metrics(style: str) -> QFontMetrics:
    return QFontMetrics(theme().font(style))


def _width(look: Cell, text: str) -> int:
    metrics = _metrics(look.style)
    return figures_width(metrics, text) if look.figures else metrics.horizontalAdvance(text)


def _tone(color: str) -> str:
    return color.removesuffix("_text")


def _write(painter: QPainter, area: QRect, look: Cell, text: str, align: Qt.AlignmentFlag) -> None:
    """``text`` on one line in the style of ``look``, after its tone's mark; what does not fit ends in an ellipsis."""
    painter.setFont(theme().font(look.style))
    painter.setPen(theme().color(look.color))
    metrics, marked = painter.fontMetrics(), mark_width(_tone(look.color))
    if marked:
        width = _width(look, text)
        left = area.left() if align == _LEFT else max(area.right() - width - marked, area.left())
        draw_mark(painter, _tone(look.color), left, area.center().y() + 1)
        area = area.adjusted(marked, 0, 0, 0)
    if look.figures:
        draw_figures(painter, area, text, align)
    else:
        painter.drawText(area, _VCENTER | align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()))


def _bar(painter: QPainter, area: QRectF, part: float, *, chosen: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("surface" if chosen else "sunken"))
    painter.drawRoundedRect(area, 2, 2)
    if part > 0:
        painter.setBrush(theme().color("gold"))
        painter.drawRoundedRect(QRectF(area.left(), area.top(), max(area.width() * part, 2), area.height()), 2, 2)

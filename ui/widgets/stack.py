"""Rows, columns and boxes: the few lines of layout that every screen repeats."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Grow:
    """A widget that takes the free room, in proportion to ``share``."""

    widget: QWidget
    share: int = 1


@dataclass(frozen=True, slots=True)
class Top:
    """A widget that stays at the top of its row."""

    widget: QWidget


class Stretch:
    """Free room that nothing takes."""


STRETCH = Stretch()
Item: TypeAlias = QWidget | Grow | Top | Stretch | int | None
Margins: TypeAlias = tuple[int, int, int, int]  # left, top, right, bottom in pixels

_BORDERED = ("card", "jade", "amber", "red", "gold", "drop", "over")


def fill(layout: QBoxLayout, items: tuple[Item, ...]) -> None:
    """Append items: a number is a gap in pixels, None is left out."""
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, Grow):
            layout.addWidget(item.widget, item.share)
        elif isinstance(item, Top):
            layout.addWidget(item.widget, 0, Qt.AlignmentFlag.AlignTop)
        elif isinstance(item, Stretch):
            layout.addStretch(1)
        elif item is not None:
            layout.addSpacing(item)


def _frame(kind: str, items: tuple[Item, ...], gap: int, margins: Margins, *, vertical: bool) -> QFrame:
    frame = QFrame()
    frame.setProperty("box", kind)
    layout: QBoxLayout = QVBoxLayout(frame) if vertical else QHBoxLayout(frame)
    # a border of the style sheet shrinks the contents by 1 px: taken off the margins to stay on the grid
    edge = 1 if kind in _BORDERED else 0
    left, top, right, bottom = (max(0, margin - edge) for margin in margins)
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(gap)
    fill(layout, items)
    return frame


def row(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0), box: str = "") -> QFrame:
    """Items side by side. ``box`` names a frame of the style sheet."""
    return _frame(box, items, gap, margins, vertical=False)


def column(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0), box: str = "") -> QFrame:
    """Items one below the other. ``box`` names a frame of the style sheet."""
    return _frame(box, items, gap, margins, vertical=True)


def card(*items: Item, gap: int = 0, margins: Margins = (16, 12, 16, 12), tone: str = "card") -> QFrame:
    """A bordered box: the ordinary card, or one in a tone (jade, amber, red, gold)."""
    return _frame(tone, items, gap, margins, vertical=True)


def rule() -> QFrame:
    """A hairline."""
    line = QFrame()
    line.setProperty("rule", "h")
    line.setFixedHeight(1)
    return line


def ruled(*widgets: QWidget) -> tuple[Item, ...]:
    """Widgets with hairlines between them."""
    items: list[Item] = []
    for widget in widgets:
        if items:
            items.append(rule())
        items.append(widget)
    return tuple(items)


def clear(layout: QLayout, keep: Container[QWidget] = ()) -> None:
    """Remove everything from a layout; widgets are deleted once Qt is done with them, but for those to ``keep``."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            if widget in keep:
                continue
            widget.hide()  # and no setParent(None): all that is in it would be dressed anew on its way out
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner, keep)


def scrolled(body: QWidget) -> QScrollArea:
    """A vertical scroll area around ``body`` that paints no ground of its own and is no tab stop."""
    body.setObjectName("body")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    body.setAutoFillBackground(False)
    return area

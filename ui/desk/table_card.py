"""A list on a page: a table in its card, as tall as its rows, and a word where there is nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.stack import Grow, Top, card, column, row
from ui.widgets.table import Cell, RowTable

_FRAME = 2  # the card's two edges


class TableCard:
    """``box`` is laid out. Hidden while there are no rows; a ``page`` has its cursor go to rows that come late."""

    def __init__(self, table: RowTable, page: QWidget | None = None) -> None:
        self.table = table
        self.box = card(Grow(table), margins=(1, 1, 1, 1))
        self._page = page
        self._tallest: int | None = None
        table.refitted.connect(self._fit)

    def is_on(self, page: QWidget) -> bool:
        """Whether it shows when ``page`` does."""
        return self.box.isVisibleTo(page)

    def show_rows(self, rows: tuple[tuple[Cell, ...], ...], tallest: int | None = None) -> None:
        """``tallest``: pixels, above which the rows scroll."""
        arrived = bool(rows) and self.box.isHidden()
        self.box.setVisible(bool(rows))
        self.table.show_rows(rows)
        self._tallest = tallest
        self._fit()
        if arrived and self._page is not None and self._page.isVisible():
            self.table.setFocus()  # the list came after its page was opened

    def _fit(self) -> None:
        height = self.table.height_for_rows() + _FRAME
        self.box.setMaximumHeight(height if self._tallest is None else min(height, self._tallest))


def nothing_card(icon: str, title: str, about: str) -> QWidget:
    """What an empty list says instead of being blank."""
    words = column(Label(title, "h3"), Paragraph(about, "body", "ink2"), gap=0)
    return row(Top(Icon(icon, 32, "ink3", 1.4)), Grow(words), gap=16, margins=(24, 24, 24, 24), box="card")

"""A page that is one list: a heading, what has to be said, the table, and a word where there is nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.action import Trouble
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import Grow, Top, column, fill, row, scrolled
from ui.widgets.table import Cell, RowTable

_ROWS = 140  # of the list, where the page scrolls, at 100 %


class ListPage(StepView):
    """``marked(index)``, ``told()`` on Enter."""

    marked = Signal(int)
    told = Signal()

    def __init__(
        self, table: RowTable, *, above: QWidget | None = None, below: QWidget | None = None, follow: bool = True
    ) -> None:
        """``above`` and ``below`` stand around the list; ``follow``: the cursor goes to rows that come late."""
        super().__init__()
        self._list = TableCard(table, self if follow else None)
        table.marked.connect(self.marked)
        table.opened.connect(lambda _row: self.told.emit())
        self._head, self._said, self._none = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        if theme().compact and above is not None:  # one below the other: too much for one look
            self._list.box.setMinimumHeight(theme().length(_ROWS))
            parts = (self._said, above, self._none, Grow(self._list.box), below)
            fill(layout, (self._head, Grow(scrolled(column(*parts, gap=12, margins=(4, 4, 12, 4))))))
            return
        fill(layout, (self._head, self._said, above, self._none, Grow(self._list.box), below))
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def _show_list(
        self,
        said: Trouble | None,
        rows: tuple[tuple[Cell, ...], ...],
        nothing: Callable[[], QWidget] | None = None,
    ) -> None:
        """``nothing``: what stands there instead of no rows; None: no word yet, as while they are fetched."""
        self._said.put(said, trouble_notice)
        self._none.put(None if rows else nothing, lambda build: build() if build else None)
        self._list.show_rows(rows)


def list_heading(title: str, summary: str, *right: QWidget) -> QWidget:
    """In larger text the summary has a line of its own."""
    if theme().compact:
        line = row(Grow(Paragraph(title, "h2")), *(Top(one) for one in right), gap=12)
        return column(line, Paragraph(summary, "small", "ink2"), gap=0)
    return row(Label(title, "h2"), Grow(Label(summary, "small", "ink2", elide=True)), *right, gap=12)

"""Gián đoạn đường truyền on the screen: one row for each time that the line was down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.outages_presenter import OutageLine, OutagesScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard, nothing_card
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, row
from ui.widgets.table import Cell, Column, RowTable


class OutagesView(StepView):
    """``marked(index)``."""

    marked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._list = TableCard(RowTable(_columns(), "Các lần gián đoạn đường truyền"), self)
        self._list.table.marked.connect(self.marked)
        self._head, self._said, self._none = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        for widget in (self._head, self._said, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._list.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def show_screen(self, screen: OutagesScreen) -> None:
        self._head.put(screen.summary, _heading)
        self._said.put(screen.trouble, trouble_notice)
        self._none.put(bool(screen.lines), lambda some: None if some else _never())
        self._list.show_rows(tuple(_cells(line) for line in screen.lines))
        self._set_footer(screen.footer)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column("Từ · đến"), Column("Kéo dài", 128)
    return (
        Column("Số", 64),
        Column("Từ · đến", 204),
        Column("Kéo dài", 112, right=True),
        Column("Nguyên nhân"),
        Column("Hồ sơ phải chờ", 160),
    )


def _cells(line: OutageLine) -> tuple[Cell, ...]:
    span = Cell(line.began, below=line.ended, figures=True)
    if theme().compact:
        return span, Cell(line.lasted, figures=True)
    held_up = Cell(line.held_up, pill="amber") if line.tone == "amber" else Cell(line.held_up, figures=True)
    number = Cell(line.number, style="strong", figures=True)
    return number, span, Cell(line.lasted, figures=True), Cell(line.cause, below=line.code), held_up


def _heading(summary: str) -> QWidget:
    return row(Label("Gián đoạn đường truyền", "h2"), Label(summary, "small", "ink2"), STRETCH, gap=12)


def _never() -> QWidget:
    return nothing_card(
        "net", "Đường truyền chưa gián đoạn lần nào", "Mỗi lần mất đường truyền được ghi ở đây, kèm hồ sơ phải chờ."
    )

"""Chờ đồng ý on the screen: one row for each person whose consent a draft waits for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.consents_presenter import ConsentRow, ConsentsScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard, nothing_card
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, row
from ui.widgets.table import Cell, Column, RowTable


class ConsentsView(StepView):
    """``marked(index)``, ``opened``."""

    marked = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list = TableCard(RowTable(_columns(), "Người được chờ đồng ý"), self)
        self._list.table.marked.connect(self.marked)
        self._list.table.opened.connect(lambda _row: self.opened.emit())
        self._head, self._said, self._none = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        for widget in (self._head, self._said, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._list.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def show_screen(self, screen: ConsentsScreen) -> None:
        self._head.put(screen.summary, _heading)
        self._said.put(screen.trouble, trouble_notice)
        self._none.put(bool(screen.lines), lambda some: None if some else _nobody())
        self._list.show_rows(tuple(_cells(line) for line in screen.lines))
        self._set_footer(screen.footer)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column("Chờ ai"), Column("Tới", 128), Column("Tình trạng", 128)
    return (
        Column("Chờ ai · cho hồ sơ nào"),
        Column("Hỏi lúc", 128),
        Column("Đã nhắc", 176),
        Column("Chờ tới", 152),
        Column("Tình trạng", 136),
    )


def _cells(line: ConsentRow) -> tuple[Cell, ...]:
    who = Cell(line.who, below=line.of, style="strong")
    ends = Cell(line.ends, below=line.left, figures=True)
    state = Cell(line.state, pill=line.tone)
    if theme().compact:
        return who, ends, state
    return who, Cell(line.since, figures=True), Cell(line.reminded, below=line.last), ends, state


def _heading(summary: str) -> QWidget:
    return row(Label("Chờ đồng ý", "h2"), Label(summary, "small", "ink2"), STRETCH, gap=12)


def _nobody() -> QWidget:
    return nothing_card(
        "user",
        "Không chờ ai đồng ý",
        "Người vắng mặt được hỏi qua VNeID từ bước Kiểm tra nằm ở đây tới khi họ trả lời.",
    )

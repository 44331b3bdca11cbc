"""Sai lệch thẻ – dân cư on the screen: one row for each person whom card and register tell differently."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.ask_folder import ask_folder
from ui.desk.mismatches_presenter import MismatchesScreen, MismatchRow
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard, nothing_card
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, row
from ui.widgets.table import Cell, Column, RowTable


class MismatchesView(StepView):
    """``folder_chosen(path)``."""

    folder_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked = 0
        self._list = TableCard(RowTable(_columns(), "Sai lệch giữa thẻ và dữ liệu dân cư"), self)
        self._head, self._said, self._none = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        for widget in (self._head, self._said, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._list.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def show_screen(self, screen: MismatchesScreen) -> None:
        self._head.put(screen.summary, _heading)
        self._said.put(screen.said, trouble_notice)
        self._none.put(bool(screen.lines), lambda some: None if some else _none())
        self._list.show_rows(tuple(_cells(line) for line in screen.lines))
        self._set_footer(screen.footer)
        if screen.asks != self._asked:
            self._asked = screen.asks
            ask_folder(self, "Chọn nơi để danh sách sai lệch", self.folder_chosen.emit)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column("Của ai"), Column("Sai lệch", 168)
    return (
        Column("Phát hiện lúc", 156),
        Column("Của ai · hồ sơ nào"),
        Column("Sai lệch", 224),
        Column("Cán bộ", 136),
        Column("Tình trạng", 148),
    )


def _cells(line: MismatchRow) -> tuple[Cell, ...]:
    whose = Cell(line.whose, below=line.of, style="strong")
    what = Cell(line.what)
    if theme().compact:
        return whose, what
    return Cell(line.when, figures=True), whose, what, Cell(line.officer), Cell(line.state, pill=line.tone)


def _heading(summary: str) -> QWidget:
    return row(Label("Sai lệch thẻ – dân cư", "h2"), Label(summary, "small", "ink2"), STRETCH, gap=12)


def _none() -> QWidget:
    return nothing_card(
        "tick",
        "Chưa thấy sai lệch nào",
        "Khi thẻ và dữ liệu dân cư khác nhau về họ tên, ngày sinh, giới tính hay số, người đó hiện ở đây.",
    )

"""Chờ đồng ý on the screen: one row for each person whose consent a draft waits for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desk.consents_presenter import ConsentRow, ConsentsScreen
from ui.desk.list_page import ListPage, list_heading
from ui.desk.table_card import nothing_card
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.table import Cell, Column, RowTable


class ConsentsView(ListPage):
    def __init__(self) -> None:
        super().__init__(RowTable(_columns(), tr("Người được chờ đồng ý")))

    def show_screen(self, screen: ConsentsScreen) -> None:
        self._head.put(screen.summary, lambda summary: list_heading(tr("Chờ đồng ý"), summary))
        self._show_list(screen.trouble, tuple(_cells(line) for line in screen.lines), _nobody)
        self._set_footer(screen.footer)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Chờ ai")), Column(tr("Tới"), 128), Column(tr("Tình trạng"), 128)
    return (
        Column(tr("Chờ ai · cho hồ sơ nào")),
        Column(tr("Hỏi lúc"), 128),
        Column(tr("Đã nhắc"), 176),
        Column(tr("Chờ tới"), 152),
        Column(tr("Tình trạng"), 136),
    )


def _cells(line: ConsentRow) -> tuple[Cell, ...]:
    who = Cell(line.who, below=line.of, style="strong")
    ends = Cell(line.ends, below=line.left, figures=True)
    state = Cell(line.state, pill=line.tone)
    if theme().compact:
        return who, ends, state
    return who, Cell(line.since, figures=True), Cell(line.reminded, below=line.last), ends, state


def _nobody() -> QWidget:
    return nothing_card(
        "user",
        tr("Không chờ ai đồng ý"),
        tr("Người vắng mặt được hỏi qua VNeID từ bước Kiểm tra nằm ở đây tới khi họ trả lời."),
    )

"""Gián đoạn đường truyền on the screen: one row for each time that the line was down."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desk.list_page import ListPage, list_heading
from ui.desk.outages_presenter import OutageLine, OutagesScreen
from ui.desk.table_card import nothing_card
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.table import Cell, Column, RowTable


class OutagesView(ListPage):
    def __init__(self) -> None:
        super().__init__(RowTable(_columns(), tr("Các lần gián đoạn đường truyền")))

    def show_screen(self, screen: OutagesScreen) -> None:
        self._head.put(screen.summary, lambda summary: list_heading(tr("Gián đoạn đường truyền"), summary))
        self._show_list(screen.trouble, tuple(_cells(line) for line in screen.lines), _never)
        self._set_footer(screen.footer)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Từ · đến")), Column(tr("Kéo dài"), 128)
    return (
        Column(tr("Số"), 64),
        Column(tr("Từ · đến"), 204),
        Column(tr("Kéo dài"), 112, right=True),
        Column(tr("Nguyên nhân")),
        Column(tr("Hồ sơ phải chờ"), 160),
    )


def _cells(line: OutageLine) -> tuple[Cell, ...]:
    span = Cell(line.began, below=line.ended, figures=True)
    if theme().compact:
        return span, Cell(line.lasted, figures=True)
    held_up = Cell(line.held_up, pill="amber") if line.tone == "amber" else Cell(line.held_up, figures=True)
    number = Cell(line.number, style="strong", figures=True)
    return number, span, Cell(line.lasted, figures=True), Cell(line.cause, below=line.code), held_up


def _never() -> QWidget:
    return nothing_card(
        "net",
        tr("Đường truyền chưa gián đoạn lần nào"),
        tr("Mỗi lần mất đường truyền được ghi ở đây, kèm hồ sơ phải chờ."),
    )

"""Sai lệch thẻ – dân cư on the screen: one row for each person whom card and register tell differently."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.ask_folder import ask_folder
from ui.desk.list_page import ListPage, list_heading
from ui.desk.mismatches_presenter import MismatchesScreen, MismatchRow
from ui.desk.table_card import nothing_card
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.table import Cell, Column, RowTable


class MismatchesView(ListPage):
    """``folder_chosen(path)``."""

    folder_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(RowTable(_columns(), tr("Sai lệch giữa thẻ và dữ liệu dân cư")))
        self._asked = 0

    def show_screen(self, screen: MismatchesScreen) -> None:
        self._head.put(screen.summary, lambda summary: list_heading(tr("Sai lệch thẻ – dân cư"), summary))
        self._show_list(screen.said, tuple(_cells(line) for line in screen.lines), _none)
        self._set_footer(screen.footer)
        if screen.asks != self._asked:
            self._asked = screen.asks
            ask_folder(self, tr("Chọn nơi để danh sách sai lệch"), self.folder_chosen.emit)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Của ai")), Column(tr("Sai lệch"), 168)
    return (
        Column(tr("Phát hiện lúc"), 156),
        Column(tr("Của ai · hồ sơ nào")),
        Column(tr("Sai lệch"), 224),
        Column(tr("Cán bộ"), 136),
        Column(tr("Tình trạng"), 148),
    )


def _cells(line: MismatchRow) -> tuple[Cell, ...]:
    whose = Cell(line.whose, below=line.of, style="strong")
    what = Cell(line.what)
    if theme().compact:
        return whose, what
    return Cell(line.when, figures=True), whose, what, Cell(line.officer), Cell(line.state, pill=line.tone)


def _none() -> QWidget:
    return nothing_card(
        "tick",
        tr("Chưa thấy sai lệch nào"),
        tr("Khi thẻ và dữ liệu dân cư khác nhau về họ tên, ngày sinh, giới tính hay số, người đó hiện ở đây."),
    )

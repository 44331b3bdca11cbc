"""Nhật ký on the screen: five fields to ask by, how the chain stands, and the lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk.ask_folder import ask_folder
from ui.desk.list_page import ListPage, list_heading
from ui.desk.table_card import nothing_card
from ui.desk.trail_presenter import TrailAsked, TrailLine, TrailScreen
from ui.i18n.reword import say
from ui.i18n.words import join, mark, tr
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.pill import Pill
from ui.widgets.stack import Grow, column, row
from ui.widgets.table import Cell, Column, RowTable

_FIELDS = (
    (mark("Ai (tên đăng nhập)"), "lan.anh", 3),
    (mark("Việc gì"), mark("đăng nhập, in lại…"), 4),
    (mark("Từ ngày"), "20/11/2026", 2),
    (mark("Đến ngày"), "20/11/2026", 2),
    (mark("Hồ sơ (mã)"), "H15.50.05.13-261119-0143", 4),
)


class TrailView(ListPage):
    """``searched(TrailAsked)``, ``folder_chosen(path)``."""

    searched = Signal(object)
    folder_chosen = Signal(object)

    def __init__(self) -> None:
        self._fields = tuple(_field(name, example) for name, example, _share in _FIELDS)
        asked = [
            Grow(column(Label(name, "label"), field, gap=4), share)
            for (name, _example, share), field in zip(_FIELDS, self._fields, strict=True)
        ]
        # in larger text a day and a code have no room side by side
        lines = (asked[:2], asked[2:]) if theme().compact else (asked,)
        asking = column(*(row(*line, gap=8) for line in lines), gap=8)
        super().__init__(RowTable(_columns(), tr("Nhật ký")), above=asking, follow=False)
        self._asked = self._cleared = 0
        for field in self._fields:
            field.returnPressed.connect(self._search)

    def home(self) -> QWidget | None:
        return self._fields[0]

    def show_screen(self, screen: TrailScreen) -> None:
        self._head.put(
            (screen.summary, screen.chain), lambda head: list_heading(tr("Nhật ký"), head[0], Pill(*head[1]))
        )
        self._show_list(screen.said, tuple(_cells(line) for line in screen.lines), _nothing)
        self._set_footer(screen.footer)
        if screen.cleared != self._cleared:
            self._cleared = screen.cleared
            for field in self._fields:
                field.clear()
        if screen.asks != self._asked:
            self._asked = screen.asks
            ask_folder(self, tr("Chọn nơi để nhật ký"), self.folder_chosen.emit)

    def _search(self) -> None:
        self.searched.emit(TrailAsked(*(field.text() for field in self._fields)))


def _field(name: str, example: str) -> QLineEdit:
    field = QLineEdit()
    say(field, QWidget.setAccessibleName, name)
    say(field, QLineEdit.setPlaceholderText, example)
    field.setMaxLength(80)
    return field


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Việc")), Column(tr("Lúc"), 168)
    return (
        Column(tr("Lúc"), 168),
        Column(tr("Ai"), 128),
        Column(tr("Việc"), 232),
        Column(tr("Hồ sơ, đối tượng · mục đích")),
    )


def _cells(line: TrailLine) -> tuple[Cell, ...]:
    when = Cell(line.when, figures=True)
    if theme().compact:
        return Cell(line.what, below=join(filter(None, (line.who, line.about)), " · "), style="strong"), when
    return when, Cell(line.who), Cell(line.what, style="strong"), Cell(line.about or "–", below=line.purpose)


def _nothing() -> QWidget:
    return nothing_card("search", tr("Không có dòng nào như vậy"), tr("Bấm Esc để bỏ lọc, hoặc mở rộng ngày."))

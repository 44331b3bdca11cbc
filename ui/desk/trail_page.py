"""Nhật ký on the screen: five fields to ask by, how the chain stands, and the lines."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard, nothing_card
from ui.desk.trail_presenter import TrailAsked, TrailLine, TrailScreen
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.pill import Pill
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, column, row
from ui.widgets.table import Cell, Column, RowTable

_FIELDS = (
    ("Ai (tên đăng nhập)", "lan.anh", 3),
    ("Việc gì", "đăng nhập, in lại…", 4),
    ("Từ ngày", "20/11/2026", 2),
    ("Đến ngày", "20/11/2026", 2),
    ("Hồ sơ (mã)", "H15.50.05.13-261119-0143", 4),
)


class TrailView(StepView):
    """``searched(TrailAsked)``, ``folder_chosen(path)``."""

    searched = Signal(object)
    folder_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked = self._cleared = 0
        self._fields = tuple(self._field(name, example) for name, example, _share in _FIELDS)
        shares = zip(_FIELDS, self._fields, strict=True)
        asking = row(
            *(Grow(column(Label(name, "label"), field, gap=4), share) for (name, _example, share), field in shares),
            gap=8,
        )
        self._list = TableCard(RowTable(_columns(), "Nhật ký"))
        self._head, self._said, self._none = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        for widget in (self._head, self._said, asking, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._list.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._fields[0]

    def show_screen(self, screen: TrailScreen) -> None:
        self._head.put((screen.summary, screen.chain), lambda head: _heading(*head))
        self._said.put(screen.said, trouble_notice)
        self._none.put(bool(screen.lines), lambda some: None if some else _nothing())
        self._list.show_rows(tuple(_cells(line) for line in screen.lines))
        self._set_footer(screen.footer)
        if screen.cleared != self._cleared:
            self._cleared = screen.cleared
            for field in self._fields:
                field.clear()
        if screen.asks != self._asked:
            self._asked = screen.asks
            self._ask_folder()

    def _field(self, name: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.setMaxLength(80)
        field.returnPressed.connect(self._search)
        return field

    def _search(self) -> None:
        self.searched.emit(TrailAsked(*(field.text() for field in self._fields)))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, "Chọn nơi để nhật ký", str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.folder_chosen.emit(Path(name)))
        dialog.open()


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column("Việc"), Column("Lúc", 168)
    return Column("Lúc", 168), Column("Ai", 128), Column("Việc", 232), Column("Hồ sơ, đối tượng · mục đích")


def _cells(line: TrailLine) -> tuple[Cell, ...]:
    when = Cell(line.when, figures=True)
    if theme().compact:
        return Cell(line.what, below=" · ".join(filter(None, (line.who, line.about))), style="strong"), when
    return when, Cell(line.who), Cell(line.what, style="strong"), Cell(line.about or "–", below=line.purpose)


def _heading(summary: str, chain: tuple[str, str]) -> QWidget:
    words, tone = chain
    return row(Label("Nhật ký", "h2"), Label(summary, "small", "ink2"), STRETCH, Pill(words, tone), gap=12)


def _nothing() -> QWidget:
    return nothing_card("search", "Không có dòng nào như vậy", "Bấm Esc để bỏ lọc, hoặc mở rộng ngày.")

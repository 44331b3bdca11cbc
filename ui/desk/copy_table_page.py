"""Bảng chép on the screen: what was copied, what comes next, and the other system's code."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.model.outside_code import LONGEST
from ui.desk.copy_table_presenter import CopyRow, CopyScreen, CopyState
from ui.desk.list_page import list_heading
from ui.desk.step_view import StepView
from ui.desk.table_card import TableCard
from ui.i18n.reword import say
from ui.i18n.words import join, mark, tr
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import Grow, column, row
from ui.widgets.table import Cell, Column, RowTable

_STATES: Final = {
    CopyState.AHEAD: (mark("chưa chép"), "plain"),
    CopyState.COPIED: (mark("đã chép"), "jade"),
    CopyState.HELD: (mark("trong bộ nhớ tạm"), "gold"),
}


class CopyTableView(StepView):
    """``marked(index)``, ``typed(code)``, ``copied()`` on Enter in the list, ``kept()`` on Enter in the code."""

    marked = Signal(int)
    typed = Signal(str)
    copied = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self._order = 0
        self._list = TableCard(RowTable(_columns(), tr("Các ô phải chép")), self)
        self._list.table.marked.connect(self._mark)
        self._list.table.opened.connect(lambda _row: self.copied.emit())
        self._code = QLineEdit()
        say(self._code, QWidget.setAccessibleName, tr("Mã hồ sơ của hệ thống kia"))
        say(self._code, QLineEdit.setPlaceholderText, tr("Mã mà hệ thống kia cấp"))
        self._code.setMaxLength(LONGEST)
        self._code.textEdited.connect(self.typed)
        self._code.returnPressed.connect(self.kept)
        self._head, self._kept = Slot(), Slot()
        code = row(Label(tr("Mã hồ sơ ngoài"), "label"), Grow(self._code, 2), Grow(self._kept), gap=12)
        layout = self._column(top=16)
        for widget in (self._head, code):
            layout.addWidget(widget)
        layout.addWidget(self._list.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def show_screen(self, screen: CopyScreen) -> None:
        self._showing = True
        self._head.put((screen.system, screen.source, screen.summary), lambda head: _heading(*head))
        self._list.show_rows(tuple(_cells(line) for line in screen.rows))
        self._list.table.selectRow(screen.at)
        self._kept.put(
            screen.code, lambda code: Label(tr("Đã ghi: {code}", code=code) if code else "", "small", "jade_text")
        )
        if screen.order != self._order:
            self._order = screen.order
            self._code.clear()
        self._set_footer(screen.footer)
        self._showing = False

    def _mark(self, index: int) -> None:
        if not self._showing:
            self.marked.emit(index)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Ô")), Column(tr("Trạng thái"), 168)
    return Column(tr("Ô ở hệ thống kia"), 340), Column(tr("Giá trị")), Column(tr("Trạng thái"), 168)


def _cells(line: CopyRow) -> tuple[Cell, ...]:
    words, tone = _STATES[line.state]
    if theme().compact:
        return Cell(line.label, below=line.text), Cell(words, pill=tone)
    return Cell(line.label), Cell(line.text, style="strong"), Cell(words, pill=tone)


def _heading(system: str, source: str, summary: str) -> QWidget:
    if theme().compact:
        title = list_heading(tr("Bảng chép"), join((system, summary), " · "))
    else:
        title = list_heading(tr("Bảng chép"), system, Label(summary, "label"))
    how = tr(
        "{order}. Bấm F6 rồi dán sang hệ thống kia; bộ nhớ tạm tự xóa sau một phút, khi rời trang và khi khóa.",
        order=source,
    )
    return column(title, Paragraph(how, "small", "ink2"), gap=4)

"""A work list on the screen: one table, a word where nothing waits, and the one thing to do in the footer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.model.work import WorkList
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard, nothing_card
from ui.desk.work_presenter import WorkRow, WorkScreen
from ui.desk.work_words import EMPTY, ICONS, TITLES
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, row
from ui.widgets.table import Cell, Column, RowTable

_SINCE = {WorkList.ASKED: "Yêu cầu lúc", WorkList.RESULT: "Có từ", WorkList.OVERDUE: "Hẹn trả"}


class WorkView(StepView):
    """``marked(index)``, ``told()`` on Enter."""

    marked = Signal(int)
    told = Signal()

    def __init__(self, which: WorkList) -> None:
        super().__init__()
        self._which = which
        self._list = TableCard(RowTable(_columns(which), TITLES[which]), self)
        self._list.table.marked.connect(self.marked)
        self._list.table.opened.connect(lambda _row: self.told.emit())
        self._head, self._trouble, self._none = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        for widget in (self._head, self._trouble, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._list.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def show_screen(self, screen: WorkScreen) -> None:
        self._head.put((screen.title, screen.summary), lambda words: _heading(*words))
        self._trouble.put(screen.trouble, trouble_notice)
        self._none.put(
            screen.rows == (), lambda empty: nothing_card(ICONS[self._which], *EMPTY[self._which]) if empty else None
        )
        self._list.show_rows(tuple(self._cells(one) for one in screen.rows or ()))
        self._set_footer(screen.footer)

    def _cells(self, line: WorkRow) -> tuple[Cell, ...]:
        filing = Cell(line.code, below=line.below, style="strong")
        color = "red_text" if self._which is WorkList.OVERDUE else "ink"
        when = Cell(line.when, below=line.age, color=color, figures=True)
        state = Cell(line.state, pill=line.tone)
        if theme().compact:
            return filing, state
        if self._which is WorkList.OVERDUE:
            return filing, when, state
        return filing, when, Cell(line.why or "–", color="ink" if line.why else "ink3"), state


def _columns(which: WorkList) -> tuple[Column, ...]:
    if theme().compact:
        return Column("Hồ sơ"), Column("Tình trạng", 196)
    filing, when = Column("Mã · thủ tục · người nộp"), Column(_SINCE[which], 148)
    if which is WorkList.OVERDUE:
        return filing, Column(_SINCE[which], 196), Column("Tình trạng", 204)
    return filing, when, Column("Cơ quan giải quyết nói", 320), Column("Tình trạng", 204)


def _heading(title: str, summary: str) -> QWidget:
    return row(Label(title, "h2"), Label(summary, "small", "ink2"), STRETCH, gap=12)

"""A work list on the screen: one table, a word where nothing waits, and the one thing to do in the footer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter.model.work import WorkList
from ui.desk.list_page import ListPage, list_heading
from ui.desk.table_card import nothing_card
from ui.desk.work_presenter import WorkRow, WorkScreen
from ui.desk.work_words import EMPTY, ICONS, TITLES
from ui.i18n.words import mark, tr
from ui.theme.theme import theme
from ui.widgets.table import Cell, Column, RowTable

_SINCE = {WorkList.ASKED: mark("Yêu cầu lúc"), WorkList.RESULT: mark("Có từ"), WorkList.OVERDUE: mark("Hẹn trả")}


class WorkView(ListPage):
    def __init__(self, which: WorkList) -> None:
        super().__init__(RowTable(_columns(which), TITLES[which]))
        self._which = which

    def show_screen(self, screen: WorkScreen) -> None:
        self._head.put((screen.title, screen.summary), lambda words: list_heading(*words))
        nothing = None if screen.rows is None else self._nothing
        self._show_list(screen.trouble, tuple(self._cells(one) for one in screen.rows or ()), nothing)
        self._set_footer(screen.footer)

    def _nothing(self) -> QWidget:
        return nothing_card(ICONS[self._which], *EMPTY[self._which])

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
        return Column(tr("Hồ sơ")), Column(tr("Tình trạng"), 196)
    filing, when = Column(tr("Mã · thủ tục · người nộp")), Column(_SINCE[which], 148)
    if which is WorkList.OVERDUE:
        return filing, Column(_SINCE[which], 196), Column(tr("Tình trạng"), 204)
    return filing, when, Column(tr("Cơ quan giải quyết nói"), 320), Column(tr("Tình trạng"), 204)

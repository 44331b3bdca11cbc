"""Bàn giao on the screen: everybody's drafts on the left, who is to have them on the right, why below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.model.hand_over import LONGEST_REASON
from ui.desk.hand_over_presenter import HandOverScreen, ShiftLine
from ui.desk.list_page import list_heading
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import nothing_card
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import Grow, card, column, row
from ui.widgets.table import Cell, Column, RowTable


class HandOverView(StepView):
    """``toggled(draft index)``, ``receiver_marked(index)``, ``reason_typed(text)``, ``asked``."""

    toggled = Signal(int)
    receiver_marked = Signal(int)
    reason_typed = Signal(str)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cleared = 0
        self._drafts = RowTable(_columns(), tr("Nháp của các cán bộ"))
        self._drafts.opened.connect(self.toggled)
        self._officers = RowTable((Column(tr("Giao cho")),), tr("Người nhận bàn giao"))
        self._officers.marked.connect(self.receiver_marked)
        self._reason = QLineEdit()
        say(self._reason, QWidget.setAccessibleName, tr("Lý do bàn giao"))
        say(self._reason, QLineEdit.setPlaceholderText, tr("Ví dụ: cán bộ nghỉ ốm, công dân đang chờ"))
        self._reason.setMaxLength(LONGEST_REASON)
        self._reason.textEdited.connect(self.reason_typed)
        self._reason.returnPressed.connect(self.asked)
        self._officers.opened.connect(lambda _row: self._reason.setFocus())
        drafts = card(Grow(self._drafts), margins=(1, 1, 1, 1))
        officers = card(Grow(self._officers), margins=(1, 1, 1, 1))
        officers.setFixedWidth(theme().length(190 if theme().compact else 264))
        self._tables = row(Grow(drafts), officers, gap=12)
        self._why = column(Label(tr("Lý do"), "label"), self._reason, gap=4)
        self._head, self._said, self._none = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        for widget in (self._head, self._said, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._tables, 1)
        layout.addWidget(self._why)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._drafts if self._tables.isVisibleTo(self) else None

    def show_screen(self, screen: HandOverScreen) -> None:
        self._head.put(screen.summary, _heading)
        self._said.put(screen.said, trouble_notice)
        some = bool(screen.drafts)
        self._none.put(some, lambda any_: None if any_ else _nothing())
        arrived = some and self._tables.isHidden()
        self._tables.setVisible(some)
        self._why.setVisible(some)
        self._drafts.show_rows(tuple(_cells(line) for line in screen.drafts))
        self._officers.show_rows(
            tuple((Cell(shown, below=username, style="strong"),) for username, shown in screen.officers)
        )
        tallest = max(self._drafts.height_for_rows(), self._officers.height_for_rows())
        self._tables.setMaximumHeight(tallest + 2)  # the cards' two edges
        if screen.reason_cleared != self._cleared:
            self._cleared = screen.reason_cleared
            self._reason.clear()
        if arrived and self.isVisible():
            self._drafts.setFocus()  # the list came after its page was opened
        self._set_footer(screen.footer)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Nháp")), Column(tr("Chọn"), 112)
    return (
        Column(tr("Nháp")),
        Column(tr("Cán bộ"), 168),
        Column(tr("Sửa lần cuối"), 128),
        Column(tr("Chọn (Enter)"), 120),
    )


def _cells(line: ShiftLine) -> tuple[Cell, ...]:
    draft = Cell(line.title, below=line.below, style="strong")
    chosen = Cell(tr("bàn giao"), pill="jade") if line.chosen else Cell("–", color="ink3")
    if theme().compact:
        return draft, chosen
    return draft, Cell(line.officer), Cell(line.when, figures=True), chosen


def _heading(summary: str) -> QWidget:
    return list_heading(tr("Bàn giao"), summary)


def _nothing() -> QWidget:
    about = tr("Hồ sơ đã nộp không bàn giao: mỗi hồ sơ giữ cán bộ và quầy đã nhận nó.")
    return nothing_card("swap", tr("Không ai còn nháp nào"), about)

"""Chưa nhận được on the screen: the reasons, each chosen by Enter, and a line for the officer's own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.return_events import LONGEST_NOTE
from ui.desk.list_page import list_heading
from ui.desk.return_presenter import ReasonLine, ReturnScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import column
from ui.widgets.table import Cell, Column, RowTable


class ReturnView(StepView):
    """``toggled(index)``, ``note_typed(text)``."""

    toggled = Signal(int)
    note_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._cleared = 0
        self._list = TableCard(
            RowTable((Column(tr("Lý do")), Column(tr("Chọn (Enter)"), 120)), tr("Lý do dịch sẵn")), self
        )
        self._list.table.opened.connect(self.toggled)
        self._note = QLineEdit()
        say(self._note, QWidget.setAccessibleName, tr("Lý do khác"))
        say(self._note, QLineEdit.setPlaceholderText, tr("Ví dụ: giấy chứng sinh ghi sai ngày sinh của mẹ"))
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.textEdited.connect(self.note_typed)
        self._head, self._trouble = Slot(), Slot()
        layout = self._column(top=16)
        layout.addWidget(self._head)
        layout.addWidget(self._trouble)
        layout.addWidget(self._list.box, 1)
        layout.addWidget(column(Label(tr("Lý do khác, bằng lời của cán bộ"), "label"), self._note, gap=4))
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else self._note

    def show_screen(self, screen: ReturnScreen) -> None:
        self._head.put((screen.title, screen.about), lambda words: list_heading(*words))
        self._trouble.put(screen.trouble, trouble_notice)
        self._list.show_rows(tuple(_cells(one) for one in screen.lines), tallest=theme().length(32 + 56 * 7))
        if screen.cleared != self._cleared:
            self._cleared = screen.cleared
            self._note.clear()
        self._set_footer(screen.footer)


def _cells(one: ReasonLine) -> tuple[Cell, ...]:
    chosen = Cell(tr("ghi vào phiếu"), pill="jade") if one.chosen else Cell("–", color="ink3")
    # in larger text the reason itself wants both lines
    return Cell(one.text, below="" if theme().compact else one.source), chosen

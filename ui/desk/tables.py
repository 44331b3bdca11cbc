"""Chờ gửi, Hồ sơ and Tra cứu on the screen: tables with one delegate, and a word where there is nothing."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk.filings_presenter import FilingLine, FilingsScreen
from ui.desk.list_page import ListPage, list_heading
from ui.desk.queue_presenter import QueueLine, QueueScreen
from ui.desk.search_field import SearchField
from ui.desk.search_presenter import SearchScreen
from ui.desk.step_view import StepView
from ui.desk.table_card import TableCard, nothing_card
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, row
from ui.widgets.table import Cell, Column, RowTable

_TYPING_PAUSE_MS = 120


class QueueView(ListPage):
    def __init__(self) -> None:
        self._note = Slot()
        super().__init__(RowTable(_queue_columns(), tr("Hồ sơ chờ gửi")), below=self._note)

    def show_screen(self, screen: QueueScreen) -> None:
        self._head.put(
            (screen.summary, screen.oldest),
            lambda head: list_heading(tr("Chờ gửi"), head[0], Label(head[1], "label", "ink2")),
        )
        self._show_list(screen.trouble, tuple(_queue_cells(line) for line in screen.lines), _none_waits)
        self._note.put(
            screen.note,
            lambda words: row(Icon("lock", 16, "jade_text"), Label(words, "small", "ink2"), STRETCH) if words else None,
        )
        self._set_footer(screen.footer)


def _queue_columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Số"), 48), Column(tr("Hồ sơ")), Column(tr("Chờ đã"), 104, right=True)
    return (
        Column(tr("Số quầy"), 80),
        Column(tr("Mã · thủ tục · người nộp")),
        Column(tr("Chờ đã"), 104, right=True),
        Column(tr("Cỡ"), 88, right=True),
        Column(tr("Đã gửi"), 128),
        Column(tr("Vì sao còn chờ"), 264),
        Column(tr("Ưu tiên gửi tệp"), 128),
    )


def _queue_cells(line: QueueLine) -> tuple[Cell, ...]:
    place = Cell(line.place, style="strong", figures=True)
    filing = Cell(line.code, below=line.below, style="strong")
    age = Cell(line.age, color="amber_text" if line.old else "ink", figures=True)
    if theme().compact:
        return place, filing, age
    sent = Cell(line.sent_words, color="ink" if line.sent else "ink3", figures=True, bar=line.sent)
    size = Cell(line.size, figures=True)
    return (
        place,
        filing,
        age,
        size,
        sent,
        Cell(line.cause, below=line.again),
        Cell(line.priority, pill=line.priority_tone),
    )


def _none_waits() -> QWidget:
    return nothing_card("clock", tr("Không còn gì chờ gửi"), tr("Mọi hồ sơ của quầy này đã tới cổng."))


def _filing_columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Hồ sơ")), Column(tr("Gửi"), 168)
    return (
        Column(tr("Mã · thủ tục · người nộp")),
        Column(tr("Nộp lúc"), 128),
        Column(tr("Tình trạng"), 204),
        Column(tr("Gửi"), 196),
    )


def _filing_cells(line: FilingLine) -> tuple[Cell, ...]:
    filing = Cell(line.code, below=line.below, style="strong")
    sync = Cell(line.sync, pill=line.sync_tone)
    if theme().compact:
        return filing, sync
    return filing, Cell(line.when, figures=True), Cell(line.state, pill=line.state_tone), sync


class FilingsView(StepView):
    """``reopened()``, ``draft_marked(index)``, ``filing_marked(index)``, ``told()`` on a filing."""

    reopened = Signal()
    told = Signal()
    draft_marked = Signal(int)
    filing_marked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        draft_columns = (
            (Column(tr("Nháp")), Column(tr("Sửa lúc"), 112))
            if theme().compact
            else (Column(tr("Nháp của tôi")), Column(tr("Đã có"), 204), Column(tr("Sửa lúc"), 128))
        )
        self._drafts = TableCard(RowTable(draft_columns, tr("Nháp của tôi")), self)
        self._filings = TableCard(RowTable(_filing_columns(), tr("Hồ sơ đã nộp gần đây")))
        self._drafts.table.marked.connect(self.draft_marked)
        self._drafts.table.opened.connect(lambda _row: self.reopened.emit())
        self._filings.table.marked.connect(self.filing_marked)
        self._filings.table.opened.connect(lambda _row: self.told.emit())
        self._no_drafts, self._no_filings, self._heads = Slot(), Slot(), Slot()
        layout = self._column(top=16)
        layout.addWidget(self._heads)
        layout.addWidget(self._no_drafts)
        layout.addWidget(self._drafts.box)
        layout.addSpacing(4)
        layout.addWidget(Label(tr("Đã nộp gần đây"), "h3"))
        layout.addWidget(self._no_filings)
        layout.addWidget(self._filings.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return (self._drafts if self._drafts.is_on(self) else self._filings).table

    def show_screen(self, screen: FilingsScreen) -> None:
        self._heads.put(len(screen.drafts), lambda n: list_heading(tr("Hồ sơ"), tr("%n nháp đang giữ", "", n)))
        self._no_drafts.put(
            bool(screen.drafts),
            lambda some: (
                None if some else nothing_card("folder", tr("Không có nháp nào"), tr("Nháp giữ bằng F8 sẽ nằm ở đây."))
            ),
        )
        self._no_filings.put(
            bool(screen.filings),
            lambda some: (
                None if some else nothing_card("inbox", tr("Chưa nộp hồ sơ nào"), tr("Hồ sơ nộp bằng F9 sẽ nằm ở đây."))
            ),
        )
        compact = theme().compact
        self._drafts.show_rows(
            tuple(
                (Cell(d.title, below=d.below, style="strong"), Cell(d.when, figures=True))
                if compact
                else (Cell(d.title, below=d.below, style="strong"), Cell(d.answers), Cell(d.when, figures=True))
                for d in screen.drafts
            ),
            tallest=theme().length(32 + 56 * 3),
        )
        self._filings.show_rows(tuple(_filing_cells(line) for line in screen.filings))
        self._set_footer(screen.footer)


class SearchView(StepView):
    """``searched(text)`` after a short pause in typing; ``marked(index)``, ``told()`` on Enter in the list."""

    searched = Signal(str)
    told = Signal()
    marked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._query = SearchField()
        self._shown = ""
        say(self._query, QWidget.setAccessibleName, tr("Tra cứu hồ sơ"))
        say(self._query, QLineEdit.setPlaceholderText, tr("Mã hồ sơ, số tạm, hoặc họ tên không cần dấu"))
        self._query.setMaxLength(100)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self._query.text()))
        self._query.textEdited.connect(lambda _text: self._pause.start())
        self._query.returnPressed.connect(self._pause.timeout)
        self._list = TableCard(RowTable(_filing_columns(), tr("Hồ sơ tìm thấy")))
        self._list.table.marked.connect(self.marked)
        self._list.table.opened.connect(lambda _row: self.told.emit())
        self._head, self._state = Slot(), Slot()
        layout = self._column(top=16)
        layout.addWidget(self._head)
        layout.addWidget(self._query)
        layout.addWidget(self._state)
        layout.addWidget(self._list.box, 1)
        layout.addStretch(0)

    def home(self) -> QWidget:
        return self._query

    def show_screen(self, screen: SearchScreen) -> None:
        if screen.query != self._shown:
            self._shown = screen.query
            if self._query.text().strip() != screen.query:
                self._query.setText(screen.query)  # another screen asked
        self._head.put(screen.count, lambda count: list_heading(tr("Tra cứu"), count))
        self._state.put(screen.state, _search_state)
        self._list.show_rows(tuple(_filing_cells(line) for line in screen.lines))
        self._set_footer(screen.footer)


def _search_state(state: str) -> QWidget | None:
    match state:
        case "empty":
            return nothing_card(
                "search",
                tr("Tìm trong mọi hồ sơ của quầy này"),
                tr("Số tạm và mã chính thức đều tìm được mãi. Họ tên không cần dấu."),
            )
        case "working":
            return Label(tr("Đang tìm…"), "body", "ink2")
        case "nothing":
            return nothing_card("search", tr("Không thấy hồ sơ nào"), tr("Kiểm lại mã, hoặc thử một phần họ tên."))
        case _:
            return None

"""Trong ngày on the screen: states to filter by, the day's filings, and the closing beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.ask_folder import ask_folder
from ui.desk.day_figures import FiguresCard
from ui.desk.day_presenter import ClosingCard, DayRow, DayScreen, StateChoice
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard, nothing_card
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.chart import BarRows, ColumnChart, Swatch
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Top, card, column, row, ruled, scrolled
from ui.widgets.table import Cell, Column, RowTable

_ROWS = 140  # of the list, where the page scrolls, at 100 %


class DayView(StepView):
    """``marked(index)``, ``told()`` on Enter, ``state_chosen(state)``, ``officer_asked``, ``folder_chosen(path)``."""

    marked = Signal(int)
    told = Signal()
    state_chosen = Signal(object)
    officer_asked = Signal()
    folder_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked = 0
        self._list = TableCard(RowTable(_columns(), tr("Hồ sơ trong ngày")), self)
        self._list.table.marked.connect(self.marked)
        self._list.table.opened.connect(lambda _row: self.told.emit())
        self._head, self._said, self._filters, self._none = Slot(), Slot(), Slot(), Slot()
        self._closing, self._figures = Slot(), Slot()
        if not theme().compact:
            self._closing.setFixedWidth(theme().length(280))
        # what is said takes no room of what stands beside; what a short list leaves is below it
        above = () if theme().compact else (self._said, self._figures)
        lists = column(*above, self._none, Grow(self._list.box, 100), STRETCH, gap=12)
        layout = self._column(top=16)
        layout.addWidget(self._head)
        if theme().compact:  # one below the other: too much for one look
            layout.addWidget(self._said)
            self._list.box.setMinimumHeight(theme().length(_ROWS))
            parts = (self._filters, lists, self._closing, self._figures)
            layout.addWidget(scrolled(column(*parts, gap=12, margins=(4, 4, 12, 4))), 1)
            return
        layout.addWidget(self._filters)
        layout.addWidget(row(Grow(lists), Top(self._closing), gap=12), 1)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def show_screen(self, screen: DayScreen) -> None:
        self._head.put((screen.day, screen.summary), lambda head: _heading(*head))
        self._said.put(screen.said, trouble_notice)
        self._filters.put(
            (screen.states, screen.officer),
            lambda _shown: _filters(screen, self.state_chosen.emit, self.officer_asked.emit),
        )
        self._none.put(bool(screen.lines), lambda some: None if some else _nothing())
        self._list.show_rows(tuple(_cells(line) for line in screen.lines))
        self._closing.put(screen.closing, _closing)
        self._figures.put(screen.figures, _figures)
        self._set_footer(screen.footer)
        if screen.asks != self._asked:
            self._asked = screen.asks
            ask_folder(self, tr("Chọn nơi để sổ theo dõi"), self.folder_chosen.emit)


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Hồ sơ")), Column(tr("Tình trạng"), 144)
    return (
        Column(tr("Giờ"), 72),
        Column(tr("Mã · thủ tục · người nộp")),
        Column(tr("Cán bộ"), 136),
        Column(tr("Tình trạng"), 148),
    )


def _cells(line: DayRow) -> tuple[Cell, ...]:
    filing = Cell(line.code, below=line.below, style="strong")
    state = Cell(line.state, pill=line.tone)
    if theme().compact:
        return filing, state
    return Cell(line.when, figures=True), filing, Cell(line.officer), state


def _heading(day: str, summary: str) -> QWidget:
    keys = None if theme().compact else row(KeyHint("Ctrl+Left"), KeyHint("Ctrl+Right"), gap=4)
    words = None if theme().compact else Label(tr("đổi ngày"), "tiny", "ink3")
    return row(
        Label(tr("Trong ngày"), "h2"), Label(day, "small", "ink2"), STRETCH, Label(summary, "label"), keys, words
    )


def _filters(screen: DayScreen, choose: Callable[[object], None], next_officer: Callable[[], None]) -> QWidget:
    chosen = [_state(one, partial(choose, one.state)) for one in screen.states]
    officer = Button(tr("Cán bộ: {name}", name=screen.officer), "Ctrl+O", icon="user", run=next_officer)
    if theme().compact:
        grown = [Grow(one) for one in (officer, *chosen)]
        return column(*(row(*grown[at : at + 3], gap=8) for at in range(0, len(grown), 3)), gap=8)
    return row(*chosen, KeyHint("Ctrl+S"), STRETCH, officer, gap=8)


def _state(one: StateChoice, run: Callable[[], None]) -> Button:
    words = join((one.words, str(one.count)), " · ")
    name = tr("{state}, đang lọc", state=words) if one.chosen else words
    return Button(words, kind="choice", on=one.chosen, run=run, name=name)


def _closing(shown: ClosingCard | None) -> QWidget | None:
    if shown is None:
        return None
    pill = Pill(tr("còn {open}", open=shown.open), "amber") if shown.open else Pill(tr("khớp"), "jade")
    figures = row(
        _figure(shown.filed, tr("quầy đã nhận")),
        Grow(Label("=" if not shown.open else "≠", "h1", "ink3"), 0),
        _figure(shown.arrived, tr("cổng đã nhận")),
        gap=12,
    )
    closed = Paragraph(shown.closed or tr("Ngày này chưa chốt."), "small", "ink2")
    headline, behind = shown.ratings
    left = (row(Label(words, "small"), STRETCH, Label(str(count), "strong")) for words, count in shown.left)
    return column(
        card(row(Label(tr("Chốt ngày"), "h3"), STRETCH, pill), 8, figures, 8, closed),
        card(Label(tr("Việc của ngày làm việc tới"), "h3"), Label(shown.next_day, "small", "ink2"), 8, *ruled(*left)),
        card(
            Label(tr("Hài lòng, từ đầu tháng"), "h3"),
            Label(headline, "strong"),
            Paragraph(behind, "small", "ink2"),
            gap=4,
        ),
        gap=12,
    )


def _figures(shown: FiguresCard | None) -> QWidget | None:
    if shown is None:
        return None
    legend = row(
        Swatch(hatched=False),
        Label(tr("tới cổng"), "tiny", "ink2"),
        Swatch(hatched=True),
        Label(tr("còn"), "tiny", "ink2"),
        gap=6,
    )
    oldest = Label(shown.oldest, "tiny", "amber_text", elide=True) if shown.oldest else None
    hours, officers, procedures = tr("Theo giờ"), tr("Theo cán bộ"), tr("Theo thủ tục")
    cards = (
        card(row(Label(hours, "h3"), STRETCH, legend), 8, ColumnChart(shown.hours, hours), oldest),
        card(Label(officers, "h3"), 8, BarRows(shown.officers, officers), STRETCH),
        card(Label(procedures, "h3"), 8, BarRows(shown.procedures, procedures), STRETCH),
    )
    if theme().compact:
        return column(*cards, gap=12)
    return row(*(Grow(one, share) for one, share in zip(cards, (4, 3, 3), strict=True)), gap=12)


def _figure(count: int, words: str) -> Grow:
    return Grow(column(Label(str(count), "figure"), Label(words, "small", "ink2"), gap=0))


def _nothing() -> QWidget:
    return nothing_card("calendar", tr("Không có hồ sơ nào"), tr("Ngày này, với bộ lọc này, quầy chưa nhận hồ sơ nào."))

"""Cài đặt on the screen: the trust store as a table, what changed last, and the reader's settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desk.language_switch import NAMES, SWITCH
from ui.desk.list_page import list_heading
from ui.desk.settings_presenter import FILE_KINDS, SettingsScreen, TrustLine
from ui.desk.step_view import StepView, trouble_notice
from ui.desk.table_card import TableCard, nothing_card
from ui.i18n.words import join, language, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label, fixed
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Top, card, column, row, scrolled
from ui.widgets.table import Cell, Column, RowTable

_ROWS = 200  # of the list, where the page scrolls, at 100 %
_PATTERNS = " ".join(f"*{kind}" for kind in FILE_KINDS)


class SettingsView(StepView):
    """``marked(index)``, ``file_chosen(path)``, ``root_chosen(path)``, ``language()``: the other one is wanted."""

    marked = Signal(int)
    file_chosen = Signal(object)
    root_chosen = Signal(object)
    language = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asks_file = self._asks_root = 0
        self._list = TableCard(RowTable(_columns(), tr("Nơi cấp được tin cậy")), self)
        self._list.table.marked.connect(self.marked)
        self._head, self._facts, self._none = Slot(), Slot(), Slot()
        self._said, self._question = Slot(), Slot()
        layout = self._column(top=16)
        for widget in (self._head, self._question, self._said, self._none):
            layout.addWidget(widget)
        if theme().compact:  # one below the other: too much for one look
            self._list.box.setMinimumHeight(theme().length(_ROWS))
            layout.addWidget(scrolled(column(self._list.box, self._facts, STRETCH, gap=12, margins=(4, 4, 12, 4))), 1)
            return
        layout.addWidget(self._list.box, 1)
        layout.addWidget(self._facts)
        layout.addStretch(0)

    def home(self) -> QWidget | None:
        return self._list.table if self._list.is_on(self) else None

    def show_screen(self, screen: SettingsScreen) -> None:
        self._head.put(screen.summary, _heading)
        self._question.put(screen.question, trouble_notice)
        self._said.put(None if screen.question else screen.said, trouble_notice)
        self._none.put(bool(screen.lines), lambda some: None if some else _nobody())
        self._list.show_rows(tuple(_cells(line) for line in screen.lines))
        # a question needs the room more
        shown = None if screen.question else (language(), screen.facts)
        self._facts.put(shown, lambda shown: self._station(shown[1]) if shown else None)
        self._set_footer(screen.footer)
        if screen.asks_file != self._asks_file:
            self._asks_file = screen.asks_file
            self._ask(tr("Chọn chứng thư, danh sách chủ hoặc danh sách thu hồi"), _PATTERNS, self.file_chosen)
        if screen.asks_root != self._asks_root:
            self._asks_root = screen.asks_root
            self._ask(tr("Chọn chứng thư gốc của danh sách"), "*.cer *.der *.pem", self.root_chosen)

    def _station(self, facts: tuple[tuple[str, str], ...]) -> QWidget:
        cards = (_reader_card(facts), _language_card(self.language.emit))
        return column(*cards, gap=12) if theme().compact else row(*(Grow(one) for one in cards), gap=12)

    def _ask(self, title: str, patterns: str, chosen: SignalInstance) -> None:
        dialog = QFileDialog(self, title, str(Path.home()), tr("Chứng thư ({patterns})", patterns=patterns))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: chosen.emit(Path(name)))
        dialog.open()


def _columns() -> tuple[Column, ...]:
    if theme().compact:
        return Column(tr("Nơi cấp")), Column(tr("Hiệu lực"), 140)
    return (
        Column(tr("Nơi cấp")),
        Column(tr("Loại"), 112),
        Column(tr("Hiệu lực"), 128),
        Column(tr("Dấu vân tay SHA-256"), 328),
    )


def _cells(line: TrustLine) -> tuple[Cell, ...]:
    until = tr("đến {day}", day=line.until) if line.until else tr("chưa có hạn")
    valid = Cell(line.since, below=until if line.since else "", figures=True)
    if theme().compact:
        return Cell(line.subject, below=line.kind, style="strong"), valid
    subject = Cell(line.subject, style="strong")
    first, second = line.fingerprint
    return subject, Cell(line.kind, pill=line.kind_tone), valid, Cell(first, below=second, style="small", color="ink2")


def _heading(summary: str) -> QWidget:
    return list_heading(tr("Cài đặt"), join((tr("Nơi cấp thẻ được tin cậy"), summary), ": "))


def _nobody() -> QWidget:
    return nothing_card(
        "lock",
        tr("Chưa tin cậy nơi cấp nào"),
        tr("Mọi thẻ sẽ hiện “chưa xác minh được nơi cấp” cho đến khi nhập chứng thư CSCA."),
    )


def _reader_card(facts: tuple[tuple[str, str], ...]) -> QWidget:
    def fact(label: str, text: str) -> QWidget:
        return row(Top(fixed(Label(label, "small", "ink2"), 140)), Grow(Paragraph(text, "strong")), gap=8)

    note = Paragraph(tr("Đặt trong tệp cấu hình của quầy; đổi thì mở lại chương trình."), "small", "ink3")
    return column(
        Label(tr("Đầu đọc thẻ"), "h3"),
        card(*(fact(label, text) for label, text in facts), 4, note, STRETCH, gap=2),
        gap=4,
    )


def _language_card(switch: Callable[[], None]) -> QWidget:
    """The language that is spoken, and the other one: a press is the key."""
    buttons = [
        Grow(
            Button(
                name,
                "" if one == language() else SWITCH,
                "choice",
                on=one == language(),
                run=None if one == language() else switch,
            )
        )
        for one, name in NAMES.items()
    ]
    note = Paragraph(tr("Đổi ngay, không mở lại chương trình; giữ cho lần mở sau."), "small", "ink3")
    return column(
        Label(tr("Ngôn ngữ của quầy"), "h3"),
        card(column(*buttons, gap=8) if theme().compact else row(*buttons, gap=8), 8, note, STRETCH),
        gap=4,
    )

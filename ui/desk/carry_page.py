"""USB và sao lưu on the screen: three cards, each with its key, and what came of the last one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from counter.carry.bundle import SUFFIX
from ui.desk.carry_presenter import CarryCard, CarryScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.words import mark, now, tr
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Top, column, row, scrolled

_TITLES = {
    "export": mark("Chọn thư mục của USB"),
    "import": mark("Chọn tệp hồ sơ"),
    "backup": mark("Chọn nơi để bản sao lưu"),
}


class CarryView(StepView):
    """``path_chosen(what, path)``."""

    path_chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._asked = 0
        self._said, self._cards = Slot(), Slot()
        layout = self._column(top=16)
        layout.addWidget(Label(tr("USB và sao lưu"), "h2"))
        layout.addWidget(scrolled(column(self._said, self._cards, STRETCH, gap=12)), 1)

    def show_screen(self, screen: CarryScreen) -> None:
        self._said.put(screen.said, trouble_notice)
        self._cards.put(screen.cards, _cards)
        self._set_footer(screen.footer)
        what, number = screen.asks
        if number != self._asked:
            self._asked = number
            self._ask(what)

    def _ask(self, what: str) -> None:
        dialog = QFileDialog(self, now(_TITLES[what]), str(Path.home()))
        if what == "import":
            dialog.setNameFilter(tr("Hồ sơ mang đi ({files})", files=f"*{SUFFIX}"))
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.path_chosen.emit(what, Path(name)))
        dialog.open()


def _cards(cards: tuple[CarryCard, ...]) -> QWidget:
    return column(*(_card(one) for one in cards), gap=12)


def _card(one: CarryCard) -> QWidget:
    words = column(Label(one.title, "h3"), Paragraph(one.text, "body", "ink2"), gap=4)
    button = Button(one.action.words, one.action.key, one.action.kind, run=one.action.run)
    return row(
        Top(Icon(one.icon, 32, "primary", 1.4)),
        Grow(words),
        column(STRETCH, button, STRETCH),
        gap=16,
        margins=(24, 16, 24, 16),
        box="card",
    )

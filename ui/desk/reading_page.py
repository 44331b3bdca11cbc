"""A declaration read out: one line at a time in large type, the lines around it small."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desk.reading_lines import ReadingLine
from ui.desk.reading_presenter import ReadingScreen
from ui.desk.step_view import StepView
from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, column, row

_LONG = 120  # letters: a vow stands in smaller type


class ReadingView(StepView):
    """No field and no button: the keys are in the footer, the eyes on the line."""

    def __init__(self) -> None:
        super().__init__()
        self._head, self._line = Slot(), Slot()
        layout = self._column(gap=16, top=16)
        layout.addWidget(self._head)
        layout.addWidget(self._line, 1)

    def show_screen(self, screen: ReadingScreen) -> None:
        self._head.put((screen.at, screen.of), lambda head: _heading(*head))
        self._line.put((screen.before, screen.line, screen.after), lambda lines: _lines(*lines))
        self._set_footer(screen.footer)


def _heading(at: int, of: int) -> QWidget:
    words = Label(tr("dòng {at} trong {of}", at=at, of=of), "label", "ink2")
    return row(Grow(Label(tr("Đọc to cho người dân nghe"), "h2")), words)


def _lines(before: ReadingLine, line: ReadingLine, after: ReadingLine) -> QWidget:
    large = "figure" if theme().compact or len(line.text) > _LONG else "citizen_title"
    made = column(
        STRETCH,
        _small(before),
        column(
            Label(line.group, "label", "gold_text"),
            Paragraph(line.label, "citizen_label", "ink2"),
            Paragraph(line.text, large),
            gap=8,
            margins=(24, 24, 24, 24),
            box="card",
        ),
        _small(after),
        STRETCH,
        gap=16,
    )
    asked = join((line.group, line.label))
    return say(made, QWidget.setAccessibleName, join((asked, line.text), ": "))


def _small(line: ReadingLine) -> QWidget:
    words = join((line.label, line.text), ": ") if line.text else ""
    return row(Grow(Label(words, "body", "ink3", elide=True)), margins=(24, 0, 24, 0))

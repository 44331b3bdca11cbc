"""Step 6 on the screen: the number in large type, what was printed, how far the filing has gone."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.slip_presenter import SlipScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.icon import Icon
from ui.widgets.label import Label, fixed
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.progress import Progress
from ui.widgets.progress_row import ProgressRow
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Top, card, column, row, ruled, scrolled


class SlipView(StepView):
    def __init__(self) -> None:
        super().__init__()
        self._head, self._trouble, self._code, self._slips = Slot(), Slot(), Slot(), Slot()
        self._rows = tuple(ProgressRow(Progress("")) for _ in range(3))
        sending = card(*ruled(*self._rows), margins=(16, 4, 16, 5))
        say(sending, QWidget.setAccessibleName, tr("Tình trạng gửi"))
        body = column(
            self._head,
            self._trouble,
            self._code,
            column(Label(tr("Trên đường tới cổng"), "h3"), sending, gap=4),
            self._slips,
            STRETCH,
            gap=12,
            margins=(24, 12, 24, 4),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(body))

    def show_screen(self, screen: SlipScreen) -> None:
        self._head.put((screen.title, screen.sentence, screen.tone), lambda _: _heading(screen))
        self._trouble.put(screen.trouble, trouble_notice)
        self._code.put((screen.code, screen.facts, screen.procedure, screen.filer), lambda _: _code_card(screen))
        for one, stage in zip(self._rows, screen.stages, strict=True):
            one.show_progress(stage)
        self._slips.put((screen.slips, screen.slip_wait, screen.slip_note), lambda _: _slip_list(screen))
        self._set_footer(screen.footer)


def _heading(screen: SlipScreen) -> QWidget:
    words = column(Label(screen.title, "h2"), Paragraph(screen.sentence, "body", "ink2"), gap=0)
    return row(Top(Sign(screen.tone, 32)), Grow(words), gap=12)


def _code_card(screen: SlipScreen) -> QWidget:
    word = (
        Pill(tr("mã chính thức"), "jade") if screen.official else Pill(tr("số tạm, chưa phải mã chính thức"), "amber")
    )
    other = Label(tr("Số tạm trước đó: {code}", code=screen.other_code), "small", "ink2") if screen.other_code else None
    code = Label(screen.code, "code", "primary", elide=theme().compact)
    say(code, QWidget.setAccessibleName, join((tr("Mã hồ sơ") if screen.official else tr("Số tạm"), screen.code), " "))
    facts = [
        row(fixed(Label(label, "small", "ink2"), 116), Grow(Label(text, "strong", elide=True)))
        for label, text in screen.facts
    ]
    half = (len(facts) + 1) // 2
    grid = (
        column(*facts, gap=4)
        if theme().compact
        else row(Grow(column(*facts[:half], gap=2)), Grow(column(*facts[half:], gap=2)), gap=24)
    )
    return card(
        row(word, other, STRETCH, gap=12),
        code,
        row(Grow(Label(f"{screen.procedure} · {screen.filer}", "lead", elide=True))),
        8,
        grid,
        margins=(24, 12, 24, 12),
    )


def _slip_list(screen: SlipScreen) -> QWidget:
    rows: list[QWidget] = [
        row(
            Icon("paper", 20, "jade_text"),
            Label(title, "strong"),
            Grow(Label(name, "small", "ink2", elide=True)),
            Pill(tr("đã in"), "jade"),
            gap=12,
        )
        for title, name in screen.slips
    ] or [row(Icon("printer", 20, "ink2"), Label(screen.slip_wait, "body", "ink2"), STRETCH, gap=12)]
    if screen.slip_note:
        note = column(STRETCH, Paragraph(screen.slip_note, "body", "ink2"), STRETCH, gap=0)
        rows.append(row(Icon("bank", 20, "ink2"), Grow(note), gap=12))
    for one in rows:
        one.setMinimumHeight(theme().length(40) - 1)
    return column(Label(tr("Phiếu cho người dân"), "h3"), card(*ruled(*rows), margins=(16, 0, 16, 0)), gap=4)

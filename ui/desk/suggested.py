"""What a person's own data suggest, above the search: each with its reason, and a key that shows its guide."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.desk.procedure_presenter import SuggestedLine
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.stack import STRETCH, Grow, Top, card, column, row


def suggested_card(lines: tuple[SuggestedLine, ...], search: Callable[[str], None]) -> QWidget | None:
    """``search`` is given the code. None where nothing is suggested; on a narrow screen the most pressing alone."""
    if not lines:
        return None
    shown = lines[:1] if theme().compact else lines
    heading = row(Icon("clock", 16, "primary"), Label(tr("Người này có thể cần"), "label", "ink2"), gap=8)
    return card(heading, *(_line(one, partial(search, one.code)) for one in shown), gap=4, margins=(16, 8, 12, 8))


def _line(one: SuggestedLine, run: Callable[[], None]) -> QWidget:
    button = Button(one.title, one.key, run=run, name=join((one.title, one.reason), ". "))
    if theme().compact:
        return column(Paragraph(one.reason, "body"), row(button, STRETCH), gap=4)
    beside_the_button = (0, (theme().control - theme().length(20)) // 2, 0, 0)
    return row(Grow(column(Paragraph(one.reason, "body"), margins=beside_the_button)), Top(button), gap=12)

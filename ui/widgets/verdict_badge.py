"""The answer to one of the three questions: genuine, current, present at filing."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.i18n.reword import say
from ui.i18n.words import join
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.stack import Grow, Top, column, fill, row


class VerdictBadge(QFrame):
    """``tone``: jade, amber, red or wait. Read aloud as "question: answer"."""

    def __init__(self, tone: str, question: str, answer: str) -> None:
        super().__init__()
        waiting = tone == "wait"
        self.setProperty("box", "sunken" if waiting else tone)
        say(self, QWidget.setAccessibleName, join((question, answer), ": "))
        layout = QHBoxLayout(self)
        edge = 0 if waiting else 1  # the frame's border
        layout.setContentsMargins(12 - edge, 6 - edge, 12 - edge, 6 - edge)
        layout.setSpacing(8)
        words = column(
            Label(question, "tiny", "ink3" if waiting else "ink2"),
            Paragraph(answer, "label", "ink2" if waiting else f"{tone}_text"),
            gap=0,
        )
        fill(layout, (Top(Sign(tone)), Grow(words)))


def sign_line(tone: str, text: str, style: str = "label", gap: int = 8) -> QWidget:
    """A sign beside wrapped words; the sign stands on the first line wherever the text ends."""
    words = Paragraph(text, style, "ink2" if tone == "wait" else f"{tone}_text")
    down = max(0, words.above + (words.pitch - theme().length(16)) // 2)
    return row(Top(column(Sign(tone, 16), margins=(0, down, 0, 0))), Grow(words), gap=gap)

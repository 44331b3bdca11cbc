"""The error summary of GOV.UK's design system: at the top, focused even for one error, each line a link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.sign import Sign
from ui.widgets.stack import STRETCH, Grow, Top, column, fill, row


@dataclass(frozen=True, slots=True)
class Problem:
    """``words`` are the same as beside the field; ``mend`` leads there, as ``key`` does."""

    words: str
    mend: Callable[[], None]
    key: str = ""


class ErrorSummary(QFrame):
    """Takes the focus; Enter goes to the first problem, the others are links after it."""

    def __init__(self, title: str, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self._problems = problems
        self.setProperty("box", "red")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(self, QWidget.setAccessibleName, title)
        say(self, QWidget.setAccessibleDescription, join((problem.words for problem in problems), "; "))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(15, 7, 15, 7)
        layout.setSpacing(12)
        links = [
            row(
                Button(p.words, kind="link", color="red_text", height=24, pad=0, underline=True, run=p.mend),
                KeyHint(p.key, "red_text") if p.key else None,
                STRETCH,
            )
            for p in problems
        ]
        head = row(
            Label(title, "h3", "red_text"),
            STRETCH,
            KeyHint("Enter", "red_text"),
            Label(tr("tới chỗ sửa"), "small", "red_text"),
        )
        fill(layout, (Top(Sign("red", 24)), Grow(column(head, *links, gap=0))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._problems:
            self._problems[0].mend()
            return
        super().keyPressEvent(event)

"""What every screen has: a footer that the window shows, and a place where the cursor begins."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.action import Footer, Trouble
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.notice import notice


class StepView(QWidget):
    """``footer_changed`` is heard by the window while this view is the one shown."""

    footer_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.footer = Footer()

    def home(self) -> QWidget | None:
        """Where the focus goes when the screen opens; None: the footer's primary button."""
        return None

    def _set_footer(self, footer: Footer) -> None:
        if footer != self.footer:
            self.footer = footer
            self.footer_changed.emit(footer)

    def _column(self, gap: int = 12, top: int = 8) -> QVBoxLayout:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, top, 24, 8)
        layout.setSpacing(gap if not theme().compact else max(gap, 12))
        return layout


def trouble_notice(trouble: Trouble | None) -> QWidget | None:
    """A trouble as a notice, with its actions as buttons."""
    if trouble is None:
        return None
    buttons = [Button(a.words, a.key, icon=a.icon, run=a.run) for a in trouble.actions]
    return notice(trouble.tone, trouble.title, trouble.text, *buttons, code=trouble.code)

"""The guided first filing above the desk's screen: which step is next, and what went wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.desk.guide_presenter import GuideScreen
from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import Grow, Top, column, row


class GuideView(QFrame):
    """Takes no focus and no press: its one key is the window's."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("box", "gold")
        say(self, QWidget.setAccessibleName, tr("Bài tập"))
        self._words = Slot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(15, 7, 15, 7)
        layout.addWidget(self._words)
        self.hide()

    def show_screen(self, screen: GuideScreen) -> None:
        self._words.put(screen, _built)
        say(
            self,
            QWidget.setAccessibleDescription,
            join((join((screen.title, screen.words), ". "), screen.mistake), " "),
        )
        self.setVisible(screen.shown)


def _built(screen: GuideScreen) -> QWidget:
    compact = theme().compact
    step = row(
        Top(Label(tr("Bài tập {number}/{of}", number=screen.number, of=screen.of), "label", "gold_text")),
        Top(Label(screen.title, "strong")) if not compact else None,
        Grow(Paragraph(screen.words, "body")),
        Top(row(KeyHint("Ctrl 5"), Label(tr("ẩn"), "tiny", "ink3"), gap=4)) if not compact else None,
        gap=12,
    )
    mistake = row(Top(Sign("amber", 20)), Grow(Paragraph(screen.mistake, "body", "amber_text")), gap=8)
    return column(step, mistake if screen.mistake else None, gap=4)

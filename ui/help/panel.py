"""Help beside the page: it takes room of its own, so that nothing that is worked on lies under it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.help.texts import HelpText
from ui.i18n.reword import say
from ui.i18n.words import mark, now, tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, Item, Top, column, row, scrolled

HELP = mark("Trợ giúp")
HELP_KEY = "F1"
GUIDE_KEY = "Ctrl+F1"
_WIDTH = 264  # as wide as the strip of people, whose place it takes: no field moves

_HEIGHT = 132  # in large type it lies under the page, over the footer


@dataclass(frozen=True, slots=True)
class HelpScreen:
    """``keys``: key and words, of the page that is shown; ``everywhere``: those of every page."""

    text: HelpText
    keys: tuple[tuple[str, str], ...]
    everywhere: tuple[tuple[str, str], ...] = ()


class HelpPanel(QFrame):
    """``guide_asked(section)``, ``closed()`` by Esc in it. Arrow keys scroll it while it has the focus."""

    guide_asked = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before: QWidget | None = None
        self._section = ""
        self.setProperty("box", "strip")
        self._words = Slot()
        self._scroll = scrolled(column(self._words, STRETCH, gap=0, margins=(12, 8, 12, 8)))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.installEventFilter(self)
        guide = Button(tr("Mở hướng dẫn"), GUIDE_KEY, "quiet", run=self.open_guide)
        guide.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 8)  # room for the ring
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(row(guide, STRETCH, margins=(4, 0, 4, 0)))
        if theme().compact:
            self.setFixedHeight(theme().length(_HEIGHT))
        else:
            self.setFixedWidth(theme().length(_WIDTH))
        self.hide()

    def show_screen(self, screen: HelpScreen) -> None:
        self._section = screen.text.section
        if self._words.put(screen, _built) is not None:
            self._scroll.verticalScrollBar().setValue(0)
        say(self._scroll, QWidget.setAccessibleName, tr("Trợ giúp: {title}", title=screen.text.title))
        keys = "; ".join(f"{key.replace('+', ' ')}: {now(words)}" for key, words in (*screen.keys, *screen.everywhere))
        self._scroll.setAccessibleDescription("\n".join((screen.text.purpose, keys, *screen.text.troubles)))

    def open_help(self, *, take_focus: bool) -> None:
        self._before = self.window().focusWidget()
        self.show()
        if take_focus:
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_help(self) -> None:
        """The focus goes back to where it was, unless somebody took it elsewhere meanwhile."""
        had_focus = self._scroll.hasFocus()
        self.hide()
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def open_guide(self) -> None:
        self.guide_asked.emit(self._section)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in here is not the page's."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)


def _built(screen: HelpScreen) -> QWidget:
    text = screen.text
    title = row(
        Grow(Paragraph(text.title, "h3")), Top(row(KeyHint(HELP_KEY), Label(tr("đóng"), "tiny", "ink3"), gap=4))
    )
    keys: list[Item] = [_key(key, words) for key, words in screen.keys]
    troubles: list[Item] = [
        row(Top(Sign("amber", 16)), Grow(Paragraph(line, "small")), gap=8) for line in text.troubles
    ]
    return column(
        title,
        Paragraph(text.purpose, "body"),
        column(Label(tr("Phím ở trang này"), "label", "ink2"), *keys, gap=4) if keys else None,
        column(Label(tr("Ở mọi nơi"), "label", "ink2"), *(_key(*one) for one in screen.everywhere), gap=4),
        column(Label(tr("Khi có trục trặc"), "label", "ink2"), *troubles, gap=4) if troubles else None,
        gap=12,
    )


def _key(key: str, words: str) -> QWidget:
    held = row(KeyHint(key), STRETCH)
    held.setFixedWidth(theme().length(80))
    return row(Top(held), Grow(Paragraph(words, "small")), gap=8)

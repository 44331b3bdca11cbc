"""The standing notice under the top bar: one line, its code, what may be answered, and the key that puts it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.action import Trouble
from ui.desk.standing import READ
from ui.i18n.reword import say
from ui.i18n.words import tr
from ui.theme.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import Sign
from ui.widgets.slot import Slot
from ui.widgets.stack import Grow, Item, column, row


class StandingBar(Slot):
    """``read``: it may go."""

    read = Signal()

    def __init__(self) -> None:
        super().__init__()
        say(self, QWidget.setAccessibleName, tr("Thông báo của quầy"))
        self._layout.setContentsMargins(12, 8, 12, 0)
        self.hide()

    def show_notice(self, standing: Trouble | None, *, may_go: bool) -> None:
        self.put((standing, may_go), lambda _: self._build(standing, may_go=may_go))

    def _build(self, standing: Trouble | None, *, may_go: bool) -> QWidget | None:
        if standing is None:
            return None
        put_away = _button(tr("Đã đọc"), READ, self.read.emit) if may_go else None
        tone, text = f"{standing.tone}_text", Grow(Paragraph(standing.text, "small"))
        # in larger text the title has a line of its own
        words: tuple[Item, ...] = (
            (Grow(column(Paragraph(standing.title, "label", tone), text, gap=0)),)
            if theme().compact
            else (Label(standing.title, "label", tone), text)
        )
        line = row(
            Sign(standing.tone, 20),
            *words,
            Label(tr("mã {code}", code=standing.code), "tiny", tone) if standing.code else None,
            *(_button(action.words, action.key, action.run) for action in standing.actions),
            put_away,
            gap=12,
            margins=(24, 4, 12, 4),
            box=standing.tone,
        )
        say(line, QWidget.setAccessibleName, standing.title)
        say(line, QWidget.setAccessibleDescription, standing.text)
        say(line, QWidget.setToolTip, standing.text)
        return line


def _button(words: str, key: str, run: Callable[[], None]) -> Button:
    return Button(words, key, run=run, pad=8, height=32)

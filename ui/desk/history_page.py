"""Diễn biến hồ sơ on the screen: how the filing stands on top, below it the line of events."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.desk.history_presenter import HistoryRow, HistoryScreen
from ui.desk.step_view import StepView, trouble_notice
from ui.i18n.reword import say
from ui.i18n.words import join, tr
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.pill import Pill
from ui.widgets.slot import Slot
from ui.widgets.stack import STRETCH, Grow, card, column, row, scrolled
from ui.widgets.timeline import Event, timeline

_SCROLLS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class HistoryView(StepView):
    """The arrows and the page keys scroll."""

    def __init__(self) -> None:
        super().__init__()
        self._head, self._trouble, self._events = Slot(), Slot(), Slot()
        self._area: QScrollArea = scrolled(column(self._events, STRETCH, gap=0, margins=(0, 8, 8, 0)))
        say(self._area, QWidget.setAccessibleName, tr("Diễn biến hồ sơ"))
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = self._column(top=16)
        layout.addWidget(self._head)
        layout.addWidget(self._trouble)
        layout.addWidget(card(Grow(self._area), margins=(16, 8, 8, 8)), 1)

    def home(self) -> QWidget | None:
        return self._area

    def show_screen(self, screen: HistoryScreen) -> None:
        self._head.put((screen.head, screen.appointment), lambda _: _heading(screen))
        self._trouble.put(screen.trouble, trouble_notice)
        self._events.put(screen.rows, lambda rows: timeline(tuple(_event(one) for one in rows)) if rows else None)
        self._set_footer(screen.footer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _SCROLLS.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
            return
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + steps * max(bar.singleStep(), 20))


def _heading(screen: HistoryScreen) -> QWidget:
    head = screen.head
    if head is None:
        return row(Label(tr("Diễn biến hồ sơ"), "h2"), Label(tr("Đang mở…"), "small", "ink2"), STRETCH, gap=12)
    if theme().compact:
        return column(
            row(Label(head.code, "h2"), STRETCH, Pill(head.state, head.state_tone), gap=12),
            Paragraph(join((part for part in (screen.appointment, head.below) if part), " · "), "body", "ink2"),
            gap=4,
        )
    title = row(
        Label(head.code, "h2"),
        Pill(head.state, head.state_tone),
        Pill(head.sync, head.sync_tone),
        STRETCH,
        Label(screen.appointment, "label", "ink2"),
        gap=12,
    )
    return column(title, Label(head.below, "body", "ink2", elide=True), gap=4)


def _event(line: HistoryRow) -> Event:
    return Event(line.when, line.words, line.detail, line.by, line.tone)

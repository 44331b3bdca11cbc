"""A line of events: a mark on a vertical line, when, what, and by whom; the newest on top."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n.reword import say
from ui.i18n.words import join
from ui.theme.theme import theme
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.sign import TONES, draw_sign
from ui.widgets.stack import Grow, Item, Top, column, row

_GUTTER = 24
_DISC = 10


@dataclass(frozen=True, slots=True)
class Event:
    """``tone`` of the mark: plain, primary, gold, jade, amber or red. ``when`` may be of two lines."""

    when: str
    words: str
    detail: str = ""
    by: str = ""
    tone: str = "plain"


class _Mark(QWidget):
    """The event's disc with its piece of the line; the first has none above it, the last none below."""

    def __init__(self, tone: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self._tone, self._first, self._last = tone, first, last
        self.setFixedWidth(theme().length(_GUTTER))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(theme().length(_GUTTER), theme().length(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y, size = self.width() / 2, t.length(_DISC) + 1.0, t.length(_DISC)
        painter.setPen(QPen(t.color("line"), 2))
        top = y if self._first else 0.0
        bottom = y if self._last else float(self.height())
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        plain = self._tone == "plain"
        if self._tone in TONES:  # a shape of its own, not only a colour
            side = size * 1.5
            draw_sign(painter, QRectF(x - side / 2, y - side / 2, side, side), self._tone)
            return
        painter.setPen(QPen(t.color("edge" if plain else self._tone), 2))
        painter.setBrush(t.color("surface" if plain else self._tone))
        painter.drawEllipse(QRectF(x - size / 2, y - size / 2, size, size))


def timeline(events: tuple[Event, ...]) -> QWidget:
    """All of them, one below the other; lay it into ``scrolled``."""
    last = len(events) - 1
    lines = (_line(one, first=at == 0, last=at == last) for at, one in enumerate(events))
    return column(*lines, gap=0)


def _line(event: Event, *, first: bool, last: bool) -> QWidget:
    when = Label(event.when, "small", "ink2")
    when.setFixedWidth(theme().length(136))
    said: list[Item] = [Label(event.words, "strong", f"{event.tone}_text" if event.tone in ("red", "amber") else "ink")]
    if event.detail:
        said.append(Paragraph(event.detail, "body", "ink"))
    if event.by:
        said.append(Label(event.by, "small", "ink2"))
    words = column(*said, gap=2, margins=(0, 0, 0, 16))
    line = row(_Mark(event.tone, first=first, last=last), Top(when), Grow(words), gap=12)
    spoken = join(part for part in (event.when, event.words, event.detail, event.by) if part)
    say(line, QWidget.setAccessibleName, spoken)
    line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return line

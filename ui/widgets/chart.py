"""Small charts of counted things: columns over a scale, and named rows. Painted; a screen reader is told every figure.

A part of each bar may be hatched: whoever does not tell the colours apart sees the hatching, and reads the count.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n.reword import say
from ui.i18n.words import Said, join, now, tr
from ui.theme.theme import theme
from ui.widgets.spoken import Spoken

_COLUMNS = 104  # heights and widths at 100 %
_ROW = 24
_LINE = 16
_WIDEST = 24
_BAR = 10
_GAP = 8
_SWATCH = 12
_NAMES = 0.55  # of the width, at most
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """``part`` of the ``count`` is hatched. ``name``: as it is said aloud, where ``label`` is short.

    ``shaded``: words over the ground behind it, "" for none.
    """

    label: str
    count: int
    part: int = 0
    name: str = ""
    shaded: str = ""


class _Chart(Spoken, QWidget):
    def __init__(self, bars: tuple[Bar, ...], name: str) -> None:
        super().__init__()
        self._bars = bars
        self._most = max((one.count for one in bars), default=0) or 1
        say(self, QWidget.setAccessibleName, name)
        told = join(map(_spoken, bars), "; ")
        for setter in (QWidget.setAccessibleDescription, QWidget.setToolTip):
            say(self, setter, told)

    def spoken_role(self) -> QAccessible.Role:
        return QAccessible.Role.Chart


class ColumnChart(_Chart):
    """Over a scale such as the hours of a day, each count above its column."""

    def __init__(self, bars: tuple[Bar, ...], name: str) -> None:
        super().__init__(bars, name)
        self.setFixedHeight(theme().length(_COLUMNS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, foot = t.length(_LINE), self.height() - t.length(_LINE)
        each = self.width() / max(len(self._bars), 1)
        wide = min(each * 0.6, t.length(_WIDEST))
        painter.setFont(t.font("tiny"))
        self._shade(painter, each, foot)
        for at, one in enumerate(self._bars):
            left, tall = at * each, (foot - 2 * line) * one.count / self._most
            _fill(painter, QRectF(left + (each - wide) / 2, foot - tall, wide, tall), one, upright=True)
            if one.count:
                _write(painter, QRectF(left, foot - tall - line, each, line), str(one.count), _MIDDLE, "ink")
            _write(painter, QRectF(left, foot, each, line), now(one.label), _MIDDLE, "ink2")
        painter.setPen(QPen(t.color("edge"), 1))
        painter.drawLine(QPointF(0, foot + 0.5), QPointF(self.width(), foot + 0.5))

    def _shade(self, painter: QPainter, each: float, foot: float) -> None:
        """The ground of neighbours that are shaded alike, with their words once, above all columns."""
        t, at, free = theme(), 0, 0.0
        while at < len(self._bars):
            words, first = self._bars[at].shaded, at
            while at < len(self._bars) and self._bars[at].shaded == words:
                at += 1
            if not words:
                continue
            ground = QRectF(first * each, 0, (at - first) * each, foot)
            painter.fillRect(ground, t.color("amber_tint"))
            wide = QFontMetrics(painter.font()).horizontalAdvance(now(words)) + 2.0
            left = min(max(ground.center().x() - wide / 2, free), self.width() - wide)
            if left >= free:  # two that stand close say it once
                _write(painter, QRectF(left, 0, wide, t.length(_LINE)), now(words), _MIDDLE, "amber_text")
                free = left + wide


class BarRows(_Chart):
    """Named things one below the other: the name, its bar, its count."""

    def __init__(self, bars: tuple[Bar, ...], name: str) -> None:
        super().__init__(bars, name)
        self.setFixedHeight(theme().length(_ROW) * max(len(bars), 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, tall = t.length(_GAP), t.length(_ROW)
        names, counts = QFontMetrics(t.font("small")), QFontMetrics(t.font("label"))
        named = max((names.horizontalAdvance(now(one.label)) for one in self._bars), default=0)
        named = min(named, round(self.width() * _NAMES))
        counted = max((counts.horizontalAdvance(str(one.count)) for one in self._bars), default=0)
        room = self.width() - named - counted - 2 * gap
        for at, one in enumerate(self._bars):
            line = QRectF(0, at * tall, self.width(), tall)
            painter.setFont(t.font("small"))
            label = names.elidedText(now(one.label), Qt.TextElideMode.ElideRight, named + 1)
            _write(painter, QRectF(0, line.top(), named, tall), label, _LEFT, "ink")
            bar = t.length(_BAR)
            _fill(
                painter,
                QRectF(named + gap, line.center().y() - bar / 2, room * one.count / self._most, bar),
                one,
                upright=False,
            )
            painter.setFont(t.font("label"))
            _write(painter, line, str(one.count), _RIGHT, "ink")


class Swatch(QWidget):
    """What a bar's colour means, for the legend; its words stand beside it."""

    def __init__(self, *, hatched: bool) -> None:
        super().__init__()
        self._hatched = hatched
        self.setFixedSize(QSize(theme().length(_SWATCH), theme().length(_SWATCH)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _fill(painter, QRectF(self.rect()), Bar("", 1, int(self._hatched)), upright=False)


def _spoken(one: Bar) -> Said:
    name = one.name or one.label
    counts = tr("{what}: {count}, còn {part}", what=name, count=one.count, part=one.part)
    said = counts if one.part else tr("{what}: {count}", what=name, count=one.count)
    return join((said, one.shaded)) if one.shaded else said


def _fill(painter: QPainter, area: QRectF, one: Bar, *, upright: bool) -> None:
    """The whole bar, its part hatched: at the top of a column, at the end of a row."""
    if not one.count:
        return
    share = one.part / one.count
    hatched, whole = QRectF(area), QRectF(area)
    if upright:
        hatched.setHeight(area.height() * share)
        whole.setTop(hatched.bottom())
    else:
        whole.setWidth(area.width() * (1 - share))
        hatched.setLeft(whole.right())
    painter.fillRect(whole, theme().color("primary_fill"))
    if one.part:
        painter.fillRect(hatched, theme().color("gold_tint"))
        painter.fillRect(hatched, QBrush(theme().color("gold_text"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(theme().color("gold_text"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(hatched.adjusted(0.5, 0.5, -0.5, -0.5))


def _write(painter: QPainter, area: QRectF, words: str, where: Qt.AlignmentFlag, color: str) -> None:
    painter.setPen(theme().color(color))
    painter.drawText(area, where | Qt.TextFlag.TextDontClip, words)

"""No word of the desk is cut, at any text scale and in either language, and no page makes the window grow.

A label that may give way says so (``elide``) and keeps the whole text as its tool tip; nothing else may.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests import pictures
from tests.fakes.built_desk import BuiltDesk
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, now
from ui.theme.dress import put_on
from ui.theme.theme import theme
from ui.widgets.cell import PAD, Cell, lines_of, needed
from ui.widgets.label import Label
from ui.widgets.one_line import OneLine
from ui.widgets.paragraph import Paragraph
from ui.widgets.progress_row import ProgressRow
from ui.widgets.table import RowTable

# the pages that have the most to say, each in the scale and the language that leave it the least room
TIGHT = (
    ("desk-1-passport", "light", 1.0, ENGLISH),
    ("desk-log-alarm", "light", 1.0, ENGLISH),
    ("desk-accounts", "contrast", 1.0, ENGLISH),
    ("desk-day-filtered", "light", 1.25, ENGLISH),
    ("desk-training", "light", 1.1, ENGLISH),
    ("desk-copy", "dark", 1.5, ENGLISH),
    ("desk-mismatches", "light", 2.0, ENGLISH),
    ("desk-standing", "light", 2.0, ENGLISH),
    ("desk-settings-import", "light", 2.0, VIETNAMESE),
    ("desk-day-filtered", "light", 2.0, ENGLISH),
    ("desk-security", "light", 2.0, ENGLISH),
    ("desk-gate-enrolling", "light", 2.0, VIETNAMESE),
    ("desk-trail-broken", "light", 2.0, ENGLISH),
    ("desk-asked", "light", 2.0, ENGLISH),
    ("desk-6-official", "light", 2.0, ENGLISH),
    ("desk-3-alike", "light", 1.0, VIETNAMESE),
)


@pytest.fixture
def desk(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[BuiltDesk]:
    name, palette, scale, tongue = request.param
    put_on(qapp, palette, scale)
    speak(qapp, tongue)
    built = BuiltDesk(qapp, catalogue=pictures.CATALOGUE, training=pictures._controls())
    built.window.show()
    pictures.SCENES[name](built)
    built.settle()
    yield built
    built.window.close()
    built.window.deleteLater()
    built.settle()
    speak(qapp)
    put_on(qapp)


def shown(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.window() is window]


def cut(window: QWidget) -> list[str]:
    found = []
    for one in shown(window, QWidget):
        if isinstance(one, Label):
            if one.width() < one.sizeHint().width() - 2 and not one.toolTip():
                found.append(f"cut: {one.text()}")
        elif isinstance(one, Paragraph):
            if one.height() < one.heightForWidth(one.width()) - one.above:
                found.append(f"cut below: {one.text()}")
        elif isinstance(one, QPushButton) and one.width() < one.minimumSizeHint().width():
            found.append(f"cut button: {one.accessibleName()}")
        elif isinstance(one, ProgressRow | OneLine):
            found += [f"cut: {words}" for words in _ends_cut(one)]
        elif isinstance(one, RowTable):
            found += _cut_in(one)
    return found


def _ends_cut(one: ProgressRow | OneLine) -> list[str]:
    """A reading's words on their two lines, a field's placeholder on its one."""
    if isinstance(one, OneLine):
        return _too_wide([one.placeholderText()], QFontMetrics(one.font()), one.width() - 2 * theme().length(12))
    room, metrics = one.room().width(), QFontMetrics(theme().font("small"))
    return _too_wide(lines_of(now(one._progress.what), metrics, room, 2), metrics, room)


def _too_wide(lines: list[str], metrics: QFontMetrics, room: int) -> list[str]:
    return [one for one in lines if metrics.horizontalAdvance(one) > room]


def _cut_in(table: RowTable) -> list[str]:
    """Of a table: titles, pills and figures. Words alone go on a second line, where letters are large on a third."""
    heading = QFont(theme().font("tiny"))
    heading.setWeight(QFont.Weight.DemiBold)
    found, pad = [], 2 * theme().length(PAD)
    for number, column in enumerate(table._rows.columns):
        room = table.columnWidth(number) - pad
        if QFontMetrics(heading).horizontalAdvance(now(column.title)) > room:
            found.append(f"cut title: {now(column.title)}")
        found += [f"cut cell: {now(row[number].text)}" for row in table._rows.rows if needed(row[number]) > room]
        if theme().compact:
            most = table.rowHeight(0) // theme().length(20)
            found += [f"cut below: {one}" for row in table._rows.rows for one in _without_room(row[number], room, most)]
    return found


def _without_room(cell: Cell, room: int, most: int) -> list[str]:
    if cell.pill or cell.figures or cell.bar is not None:
        return []
    style, words, most = ("small", cell.below, most - 1) if cell.below else (cell.style, cell.text, most)
    metrics = QFontMetrics(theme().font(style))
    return _too_wide(lines_of(now(words), metrics, room, most), metrics, room)


@pytest.mark.parametrize("desk", TIGHT, indirect=True, ids=lambda case: "-".join(str(part) for part in case))
def test_every_word_has_its_room(desk: BuiltDesk) -> None:
    assert cut(desk.window) == []
    assert (desk.window.width(), desk.window.height()) == (1366, 768)


def test_what_is_measured_here_is_seen_when_it_is_cut(qapp: QApplication, dressed: QObject) -> None:
    put_on(qapp)
    window = QWidget()
    label = Label("Sổ thứ tự của cổng không còn khớp", "label")
    label.setParent(window)
    label.setFixedWidth(40)
    window.show()
    assert cut(window) == ["cut: Sổ thứ tự của cổng không còn khớp"]
    window.close()

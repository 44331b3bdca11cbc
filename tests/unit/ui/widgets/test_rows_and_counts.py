"""Rows that grow with large letters, and counts that stand under one another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.desk.table_card import TableCard
from ui.theme.dress import put_on
from ui.theme.theme import theme
from ui.widgets.cell import is_cut, lines_of
from ui.widgets.field_face import GroupFace
from ui.widgets.folded_group import FoldedGroup
from ui.widgets.table import Cell, Column, RowTable

LONG = "Đăng ký tạm trú · NGUYỄN VĂN MẪU · TAM-A3-261116-001"


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    put_on(qapp, "light", 2.0)
    yield
    put_on(qapp)


def listed(qtbot, width: int) -> tuple[RowTable, TableCard]:
    table = RowTable((Column("Hồ sơ"), Column("Số", 60, right=True)), "Hồ sơ")
    card = TableCard(table)
    qtbot.addWidget(card.box)
    card.box.resize(width, 600)
    card.show_rows(((Cell("H15-0001", below=LONG), Cell("1")),) * 3)
    card.box.show()
    qtbot.waitExposed(card.box)
    return table, card


@pytest.mark.usefixtures("large")
def test_where_a_row_leaves_its_words_too_few_lines_all_grow_and_the_card_with_them(qtbot):
    table, card = listed(qtbot, 620)
    assert table.rowHeight(0) == table.rowHeight(2) == theme().length(76)
    assert card.box.maximumHeight() == table.height_for_rows() + 2
    card.box.resize(1700, 600)  # now they have the room
    qtbot.waitUntil(lambda: table.rowHeight(0) == theme().length(56), timeout=5000)
    assert card.box.maximumHeight() == table.height_for_rows() + 2


@pytest.mark.usefixtures("dressed")
def test_at_ordinary_size_a_row_has_two_lines_and_the_rest_in_its_tool_tip(qtbot):
    table, _ = listed(qtbot, 260)
    assert table.rowHeight(0) == theme().length(56)
    assert tip_at(qtbot, table, 0) == f"H15-0001, {LONG}"
    assert tip_at(qtbot, table, 1) == "", "nothing of it is cut"


def tip_at(qtbot, table: RowTable, column: int) -> str:
    """What the pointer is told that rests on a cell of the first row; it is gone again afterwards."""
    at = table.visualRect(table.model().index(0, column)).center()
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.viewport(), help_event)
    said = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=5000)
    return said


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("cell", [Cell("H15", below=LONG), Cell(LONG), Cell(LONG, pill="jade"), Cell(LONG, bar=0.5)])
def test_a_cell_is_cut_in_a_narrow_column_and_not_in_one_that_is_wide_enough(cell):
    height = theme().length(56)
    assert is_cut(cell, QSize(120, height))
    assert not is_cut(cell, QSize(1200, height))


@pytest.mark.usefixtures("dressed")
def test_words_are_laid_in_lines_and_none_is_lost(qtbot):
    metrics = RowTable((Column(""),), "").fontMetrics()
    lines = lines_of(LONG, metrics, metrics.horizontalAdvance(LONG) // 2)
    assert len(lines) == 3
    assert " ".join(lines) == LONG
    assert lines_of(LONG, metrics, 10_000) == [LONG]
    assert lines_of("", metrics, 100) == []


@pytest.mark.usefixtures("dressed")
def test_counts_of_folded_groups_end_at_one_edge(qtbot):
    assert last_ink(qtbot, "1 ô") == last_ink(qtbot, "16 ô") == last_ink(qtbot, "5/7 ô")


@pytest.mark.usefixtures("dressed")
def test_what_a_folded_group_cuts_is_in_its_tool_tip_and_said_aloud(qtbot):
    group = FoldedGroup(GroupFace("a", "Nơi gửi", LONG, "1 ô", None, ()), lambda _grid: None)
    qtbot.addWidget(group)
    assert group.head.toolTip() == f"Nơi gửi\n{LONG}"
    assert group.head.accessibleDescription() == LONG


def last_ink(qtbot, count: str) -> int:
    """The rightmost column of pixels that is not the ground."""
    group = FoldedGroup(GroupFace("a", "Nơi gửi", "", count, None, ()), lambda _grid: None)
    qtbot.addWidget(group)
    group.resize(900, 40)
    group.show()
    qtbot.waitExposed(group)
    picture = group.grab(group.head.geometry()).toImage()
    ground = picture.pixelColor(QPoint(700, 4))
    middle = range(8, picture.height() - 8)
    return max(x for x in range(600, picture.width()) if any(picture.pixelColor(x, y) != ground for y in middle))

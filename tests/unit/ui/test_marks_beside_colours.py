"""Whoever does not tell the colours apart sees a mark: in pills, in cells, on the line of events."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from ui.theme.theme import theme
from ui.widgets.cell import Cell, broken, draw_cell, needed
from ui.widgets.pill import MARKS, draw_pill, pill_width

pytestmark = pytest.mark.usefixtures("dressed")


def shape(image: QImage) -> set[tuple[int, int]]:
    """Where anything but the ground is, whatever its colour."""
    ground = image.pixelColor(image.width() // 2, 2)
    far = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 40
    ]
    return set(far)


def pill(tone: str) -> QImage:
    image = QImage(140, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_pill(painter, QRectF(0, 0, 140, 20), "Tình trạng", tone)
    painter.end()
    return image.copy(8, 3, 14, 14)  # where the mark stands


def test_each_tone_s_pill_bears_another_mark() -> None:
    marks = {tone: shape(pill(tone)) for tone in MARKS}
    assert set(MARKS) == {"jade", "amber", "red"}
    for one, other in combinations(MARKS, 2):
        assert len(marks[one] ^ marks[other]) > 8, (one, other)


def test_a_pill_is_as_wide_as_its_words_and_its_mark() -> None:
    words = QFontMetrics(theme().font("tiny")).horizontalAdvance("Bị từ chối")
    assert pill_width("Bị từ chối", "red") > pill_width("Bị từ chối") > words


def test_figures_in_a_tone_s_colour_bear_its_mark_and_have_room_for_it() -> None:
    plain, old = Cell("1 g 22 ph", figures=True), Cell("1 g 22 ph", color="amber_text", figures=True)
    assert needed(old) > needed(plain)
    drawn = []
    for cell in (plain, old):
        image = QImage(160, 56, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_cell(painter, QRect(0, 0, 160, 56), cell, right=True, chosen=False)
        painter.end()
        drawn.append(len(shape(image)))
    assert drawn[1] > drawn[0]


def test_words_that_are_too_long_for_a_line_go_on_below() -> None:
    metrics = QFontMetrics(theme().font("body"))
    text = "Bổ sung giấy tờ chứng minh chỗ ở hợp pháp"
    upper, lower = broken(text, metrics, metrics.horizontalAdvance(text) // 2 + 20)
    assert f"{upper} {lower}" == text
    assert metrics.horizontalAdvance(upper) <= metrics.horizontalAdvance(text) // 2 + 20
    assert broken("Mộttừrấtdài", metrics, 10) == ("Mộttừrấtdài", "")

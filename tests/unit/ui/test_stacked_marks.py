"""Ẳ reaches 1.22 em above the line of a font whose ascent is 1.0: no mark may be cut, in any type style."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QWidget

from ui.theme.theme import theme
from ui.theme.tokens import FAMILY, TYPE
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph

pytestmark = pytest.mark.usefixtures("dressed")
WORDS = "ẲẴỄỖỔỘẬỆỰY"


def ink(image: QImage) -> int:
    """How much darkness there is, in whole black pixels; position does not matter."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(gray.constBits())
    rows = (data[y * gray.bytesPerLine() :][: gray.width()] for y in range(gray.height()))
    return sum(255 * gray.width() - sum(row) for row in rows) // 255


def drawn_free(style: str) -> int:
    """The ink of the words on a sheet that cuts nothing."""
    font = theme().font(style)
    width = QFontMetrics(font).horizontalAdvance(WORDS) + 40
    image = QImage(width, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(theme().color("ink"))
    painter.drawText(QPoint(20, 120), WORDS)
    painter.end()
    return ink(image)


def drawn_by(widget: QWidget, width: int, height: int) -> int:
    widget.resize(width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    widget.render(image, QPoint(), QRect(0, 0, width, height).toRectF().toRect(), QWidget.RenderFlag(0))
    return ink(image)


@pytest.mark.parametrize("style", TYPE)
@pytest.mark.parametrize("make", [Label, Paragraph])
def test_no_mark_is_cut(qtbot, style, make):
    widget = make(WORDS, style)
    qtbot.addWidget(widget)
    width = QFontMetrics(theme().font(style)).horizontalAdvance(WORDS) + 8
    height = widget.heightForWidth(width) if make is Paragraph else widget.sizeHint().height()
    free = drawn_free(style)
    assert drawn_by(widget, width, height) == pytest.approx(free, rel=0.03), "ink is missing: a mark was cut"


def test_the_test_would_see_a_cut_mark(qtbot):
    widget = Label(WORDS, "h1")
    qtbot.addWidget(widget)
    width = widget.sizeHint().width() + 8
    assert drawn_by(widget, width, theme().px("h1")) < drawn_free("h1") * 0.97


def test_the_typeface_has_every_vietnamese_letter():
    font = QRawFont.fromFont(theme().font("body"))
    letters = "ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ₫•·–…“”"
    assert theme().font("body").family() == FAMILY
    assert [letter for letter in letters + letters.upper() if not font.supportsCharacter(ord(letter))] == []


def test_lengths_stay_on_the_grid_at_every_scale():
    from ui.theme.theme import Theme

    for percent in range(100, 201, 5):
        scaled = Theme(scale=percent / 100)
        assert scaled.control % 4 == 0
        assert scaled.length(36) % 4 == 0
        assert all(scaled.line(style) % 4 == 0 for style in TYPE)

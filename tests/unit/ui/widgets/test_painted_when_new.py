"""What is kept between two paintings is dropped with what it was made of; what shows nothing new is not painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, mark, tr
from ui.theme.dress import put_on
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.portrait import PortraitView
from ui.widgets.step_rail import StepRail

NAMES = (mark("Đọc thẻ"), mark("Thủ tục"), mark("Tờ khai"))


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        self.count += event.type() is QEvent.Type.Paint
        return False


def shown(widget: QWidget, qtbot, width: int = 600) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, 48)
    widget.show()
    qtbot.waitExposed(widget)
    settle()
    return widget


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_the_rail_is_painted_when_the_step_moves(dressed, qtbot):
    rail = shown(StepRail(NAMES), qtbot)
    painted = Paintings(rail)
    rail.stand_at(1)
    settle()
    assert painted.count == 0
    rail.stand_at(2)
    settle()
    assert painted.count == 1
    assert rail.accessibleName() == "Bước 2 trong 3: Thủ tục"


def test_a_portrait_is_painted_when_more_of_it_has_come(dressed, qtbot):
    view = shown(PortraitView(), qtbot)
    painted, image = Paintings(view), QImage(72, 96, QImage.Format.Format_RGB888)
    for arrived, name in ((0.0, "Ảnh chân dung, chưa có"), (0.4, "Ảnh chân dung, đang tải"), (1.0, "Ảnh chân dung")):
        before = painted.count
        for _ in range(3):
            view.show_image(image if arrived == 1 else None, arrived)
            settle()
        assert painted.count == before + (arrived > 0)
        assert view.accessibleName() == name


@pytest.mark.parametrize("width", [120, 320])
def test_a_paragraph_is_as_high_as_the_words_that_it_says_now(dressed, qtbot, width):
    paragraph = shown(Paragraph("Đặt thẻ lên đầu đọc"), qtbot, width)
    low, before = paragraph.heightForWidth(width), picture(paragraph)
    paragraph.say("Đặt thẻ lên đầu đọc và quét mã QR: người nộp hiện ở đây. " * 4)
    assert paragraph.heightForWidth(width) > low
    assert picture(paragraph) != before
    paragraph.say("Đặt thẻ lên đầu đọc")
    assert paragraph.heightForWidth(width) == low
    assert picture(paragraph) == before


def test_a_paragraph_that_is_drawn_wider_and_wider_keeps_few_layouts(dressed, qtbot):
    paragraph = Paragraph("Đặt thẻ lên đầu đọc và quét mã QR. " * 6)
    qtbot.addWidget(paragraph)
    heights = [paragraph.heightForWidth(width) for width in range(100, 900, 10)]
    assert heights == sorted(heights, reverse=True)
    assert [paragraph.heightForWidth(width) for width in range(100, 900, 10)] == heights


def test_what_is_said_in_another_language_is_laid_out_anew(dressed, qapp, qtbot):
    words = shown(Paragraph(tr("Quét mã QR rồi đặt thẻ của họ lên đầu đọc, hoặc gõ.")), qtbot, 160)
    before = picture(words)
    try:
        speak(qapp, ENGLISH)
        words.say(tr("Quét mã QR rồi đặt thẻ của họ lên đầu đọc, hoặc gõ."))
        assert picture(words) != before
    finally:
        speak(qapp, VIETNAMESE)


def test_an_elided_line_fits_whatever_its_width_and_words(dressed, qtbot):
    label = shown(Label("Nguyễn Thị Ẫm Thử Nghiệm", elide=True), qtbot, 80)
    narrow = picture(label)
    label.resize(400, 48)
    wide = picture(label)
    label.resize(80, 48)
    assert picture(label) == narrow
    assert wide.copy(0, 0, 80, 48) != narrow
    label.say("Trần Văn Bình Minh Nghiệm")
    assert picture(label) != narrow


def test_the_rail_is_as_wide_as_its_words_at_another_scale(dressed, qapp, qtbot):
    rail = shown(StepRail(NAMES), qtbot)
    before = picture(rail)
    try:
        put_on(qapp, scale=1.5)
        larger = shown(StepRail(NAMES), qtbot)
        larger.setFixedHeight(rail.height())
        rail.repaint()
        assert picture(rail) == picture(larger), "measured anew"
    finally:
        put_on(qapp)
    assert picture(rail) == before

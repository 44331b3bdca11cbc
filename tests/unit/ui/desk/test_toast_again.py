"""A word that comes while another still stands has room for itself, and a long one goes on another line."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import theme
from ui.widgets.paragraph import Paragraph
from ui.widgets.toast import Toast

LONG = "Sổ thứ tự của cổng không còn khớp với bản quầy đã ghim. " * 4


def said(toast: Toast, words: str) -> Paragraph:
    return next(one for one in toast.findChildren(Paragraph) if one.text() == words)


@pytest.fixture
def window(qtbot: QtBot, dressed: object) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    return window


def test_the_second_word_is_as_wide_as_it_needs(window: QWidget) -> None:
    toast = Toast(window, 100, 40)
    toast.say("jade", "Đã lưu")
    words = "Người dân xin sửa: Số điện thoại liên hệ"
    toast.say("amber", words)
    label = said(toast, words)
    assert label.width() > QFontMetrics(theme().font("label")).horizontalAdvance(words)
    assert label.geometry().right() < toast.width()


def test_a_long_word_wraps_and_stays_in_the_window(window: QWidget) -> None:
    toast = Toast(window, 100, 40)
    toast.say("red", LONG, "DT-609")
    label = said(toast, LONG)
    assert label.height() >= label.heightForWidth(label.width()) > label.pitch * 2
    assert toast.rect().contains(label.geometry())
    assert window.rect().contains(toast.geometry())
    code = next(one for one in toast.findChildren(QWidget) if getattr(one, "text", str)() == "DT-609")
    assert not code.geometry().intersects(label.geometry())


def test_a_short_word_after_a_long_one_is_one_line_again(window: QWidget) -> None:
    toast = Toast(window, 100, 40)
    toast.say("jade", "Đã lưu")
    before = toast.size()
    toast.say("red", LONG)
    toast.say("jade", "Đã lưu")
    assert toast.size() == before

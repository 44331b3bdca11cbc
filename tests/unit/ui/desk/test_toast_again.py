"""A word that comes while another still stands has room for itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.label import Label
from ui.widgets.toast import Toast


def test_the_second_word_is_as_wide_as_it_needs(qtbot: QtBot, dressed: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    toast = Toast(window, 0, 40)
    window.show()
    toast.say("jade", "Đã lưu")
    words = "Người dân xin sửa: Số điện thoại liên hệ"
    toast.say("amber", words)
    label = next(one for one in toast.findChildren(Label) if one.text() == words)
    assert toast.width() > label.sizeHint().width()

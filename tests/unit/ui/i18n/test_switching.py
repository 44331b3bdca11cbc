"""The language of the desk, switched on a window that is shown: the words change, and nothing else does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.fakes.built_desk import BuiltDesk
from tests.scenes import card_scenes, filing_scenes
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, language


@pytest.fixture
def app(qapp: QApplication, dressed: object) -> Iterator[QApplication]:
    speak(qapp, VIETNAMESE)
    yield qapp
    speak(qapp, VIETNAMESE)


@pytest.fixture
def built(app: QApplication) -> Iterator[BuiltDesk]:
    made = BuiltDesk(app)
    made.window.show()
    made.window.activateWindow()
    made.settle()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.settle()


def names(window: QWidget) -> set[str]:
    return {one.accessibleName() for one in window.findChildren(QWidget) if one.isVisible()}


def switch(built: BuiltDesk) -> None:
    built.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def type_in(built: BuiltDesk, text: str) -> None:
    field = built.window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)
    built.settle()


def press(built: BuiltDesk, name: str) -> None:
    buttons = [one for one in built.window.findChildren(QPushButton) if one.isVisible()]
    found = [one for one in buttons if one.accessibleName() == name]
    assert len(found) == 1
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    built.settle()


def test_the_key_switches_the_words_and_switches_them_back(built: BuiltDesk) -> None:
    card_scenes.signed_out(built)
    before = names(built.window)
    assert {"Tên đăng nhập", "Mật khẩu", "Vào quầy"} <= before
    switch(built)
    assert language() == ENGLISH
    assert {"User name", "Password", "Sign in"} <= names(built.window)
    switch(built)
    assert names(built.window) == before


def test_the_mark_on_the_bar_switches_too(built: BuiltDesk) -> None:
    card_scenes.signed_out(built)
    press(built, "Ngôn ngữ: tiếng Việt; đổi sang tiếng Anh")
    assert "User name" in names(built.window)
    press(built, "Language: English; switch to Vietnamese")
    assert "Tên đăng nhập" in names(built.window)


def test_what_was_typed_and_the_focus_stay(built: BuiltDesk) -> None:
    card_scenes.signed_out(built)
    type_in(built, "lan.anh")
    field = built.window.focusWidget()
    switch(built)
    assert built.window.focusWidget() is field
    assert isinstance(field, QLineEdit)
    assert field.text() == "lan.anh"
    assert field.accessibleName() == "User name"


def test_the_mark_leaves_the_focus_where_it_is(built: BuiltDesk) -> None:
    card_scenes.signed_out(built)
    field = built.window.focusWidget()
    press(built, "Ngôn ngữ: tiếng Việt; đổi sang tiếng Anh")
    assert built.window.focusWidget() is field


def test_in_the_middle_of_a_declaration_the_field_the_text_and_the_step_stay(built: BuiltDesk) -> None:
    filing_scenes.half(built)
    shell = built.screens.shell
    field = built.window.focusWidget()
    assert isinstance(field, QLineEdit)
    step, name = shell.step, field.accessibleName()
    field.selectAll()
    type_in(built, "90")
    for spoken in (ENGLISH, VIETNAMESE):
        switch(built)
        assert language() == spoken
        assert (shell.step, built.window.focusWidget(), field.text()) == (step, field, "90")
    assert field.accessibleName() == name


def test_a_second_switch_to_the_same_language_says_nothing_again(built: BuiltDesk, app: QApplication) -> None:
    said: list[str] = []
    built.window.reworded.connect(lambda: said.append(language()))
    for wanted in (ENGLISH, ENGLISH, VIETNAMESE):
        speak(app, wanted)
        built.settle()
    assert said == [ENGLISH, VIETNAMESE]

"""The kiosk's language is the visit's: switched by a large button, Vietnamese again for whoever comes next."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.fakes.built_kiosk import BuiltKiosk
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, language
from ui.kiosk.screen import Place


@pytest.fixture(autouse=True)
def vietnamese_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, VIETNAMESE)


def words(kiosk: BuiltKiosk) -> set[str]:
    return {one.text() for one in kiosk.window.findChildren(QLabel) if one.isVisible()}


def switch(kiosk: BuiltKiosk, button: str) -> None:
    QTest.mouseClick(kiosk.button(button), Qt.MouseButton.LeftButton)
    kiosk.settle()


def test_a_press_turns_every_word_of_the_start_to_english(kiosk: BuiltKiosk) -> None:
    switch(kiosk, "English")
    assert {"Put your card on the reader", "One-stop counter", "Help", "End and erase my information"} <= words(kiosk)
    switch(kiosk, "Tiếng Việt")
    assert {"Đặt thẻ lên đầu đọc", "Bộ phận Một cửa", "Trợ giúp", "Kết thúc và xóa thông tin"} <= words(kiosk)


def test_what_was_typed_the_focus_and_the_question_stay(kiosk: BuiltKiosk) -> None:
    kiosk.open()
    field = kiosk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("20/11/2026")
    field.textEdited.emit(field.text())
    step = kiosk.presenter.place
    for button in ("English", "Tiếng Việt"):
        switch(kiosk, button)
        assert (kiosk.presenter.place, kiosk.window.focusWidget(), field.text()) == (step, field, "20/11/2026")


@pytest.mark.parametrize("ends", ["the resident", "nobody touches it"])
def test_the_next_visit_begins_in_vietnamese(kiosk: BuiltKiosk, ends: str) -> None:
    kiosk.read()
    switch(kiosk, "English")
    assert language() == ENGLISH
    if ends == "the resident":
        switch(kiosk, "End and erase my information")
    else:
        kiosk.pass_time(81)
    assert (language(), kiosk.presenter.place) == (VIETNAMESE, Place.START)
    assert "Bấm 6 số cuối" in words(kiosk)  # the card still lies there


def test_english_chosen_by_somebody_who_left_without_a_card_lapses_too(kiosk: BuiltKiosk) -> None:
    switch(kiosk, "English")
    kiosk.pass_time(81)
    assert language() == VIETNAMESE
    assert "Đặt thẻ lên đầu đọc" in words(kiosk)


def test_a_name_is_nobody_elses_word(kiosk: BuiltKiosk) -> None:
    kiosk.read()
    before = [one for one in words(kiosk) if one.startswith("Chào ")]
    switch(kiosk, "English")
    assert before[0].replace("Chào", "Hello") in words(kiosk)

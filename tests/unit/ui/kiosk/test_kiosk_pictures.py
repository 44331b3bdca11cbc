"""What the kiosk draws says the same in words: how far one is, how many digits are typed, what is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from tests.fakes.built_kiosk import BuiltKiosk
from tests.scenes import kiosk_scenes
from tests.unit.ui.desk.test_words_that_fit import cut, shown
from ui.kiosk.choices import ChoiceButton
from ui.kiosk.drawn import Steps, Typed
from ui.widgets.label import Label


def names(kiosk: BuiltKiosk, kind: type) -> list[str]:
    return [one.accessibleName() for one in shown(kiosk.window, kind)]


def test_three_of_six_digits_are_said_to_be_typed(kiosk: BuiltKiosk) -> None:
    kiosk_scenes.digits(kiosk)
    kiosk.settle()
    assert names(kiosk, Typed) == ["Đã gõ 3 số"]
    (circles,) = kiosk.window.findChildren(Typed)
    before = circles.sizeHint().width()
    kiosk.presenter.digit("4")
    kiosk.settle()
    (circles,) = (one for one in kiosk.window.findChildren(Typed) if one.isVisible())
    assert circles.sizeHint().width() == before, "six circles, however many are filled"


def test_the_second_of_two_questions_is_told_beside_its_pieces(kiosk: BuiltKiosk) -> None:
    kiosk_scenes.question(kiosk)
    kiosk.settle()
    assert names(kiosk, Steps) == ["Câu 2 trong 2"]
    assert "Câu 2 trong 2" in {label.text() for label in shown(kiosk.window, Label) if isinstance(label, Label)}


def test_reasons_are_on_and_off_and_steps_lead_on_at_once(kiosk: BuiltKiosk) -> None:
    kiosk_scenes.rating(kiosk)
    kiosk.settle()
    assert [one.isCheckable() for one in kiosk.window.findChildren(ChoiceButton) if one.isVisible()] == [False] * 5
    kiosk.presenter.choose("4")
    kiosk.presenter.choose("manner")
    kiosk.settle()
    chosen = {one.accessibleName() for one in shown(kiosk.window, ChoiceButton) if _checked(one)}
    assert chosen == {"Thái độ phục vụ"}
    kiosk.presenter.choose("manner")
    kiosk.settle()
    assert not [one for one in shown(kiosk.window, ChoiceButton) if _checked(one)]


def test_every_word_has_its_room_in_english_too(kiosk: BuiltKiosk) -> None:
    for scene in (kiosk_scenes.digits, kiosk_scenes.rating):
        kiosk_scenes.in_english(scene)(kiosk)
        kiosk.settle()
        assert cut(kiosk.window) == []
        kiosk.presenter.end()
        kiosk.settle()


def _checked(one: object) -> bool:
    assert isinstance(one, QPushButton)
    return one.isChecked()

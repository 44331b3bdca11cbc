"""The citizen's window speaks a language of its own, until the next citizen; the officer's desk keeps its own."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from counter.rating_events import RatingOpened
from tests.fakes.built_desk import BuiltDesk
from tests.scenes.filing_scenes import review
from ui.citizen.choice import Choice
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, language


@pytest.fixture
def built(qapp: QApplication, dressed: object) -> Iterator[BuiltDesk]:
    speak(qapp, VIETNAMESE)
    made = BuiltDesk(qapp)
    made.window.show()
    made.screens.citizen.toggle()
    made.settle()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.settle()
    speak(qapp, VIETNAMESE)


def choices(built: BuiltDesk) -> set[str]:
    window = built.screens.citizen.window
    return {one.accessibleName() for one in window.findChildren(Choice) if one.isVisible()}


def names(window: QWidget) -> set[str]:
    return {one.accessibleName() for one in window.findChildren(QWidget) if one.isVisible() and one.window() is window}


def test_only_the_citizens_window_turns_to_english_whatever_its_size(built: BuiltDesk) -> None:
    review(built)
    assert {"English", "Đúng", "Cần sửa"} <= choices(built)
    built.screens.citizen.presenter.switch_language()
    built.screens.citizen.window.resize(1000, 700)
    built.settle()
    assert {"Tiếng Việt", "Yes, it is right", "Change something"} <= choices(built)
    assert language() == VIETNAMESE
    assert "Tới nhanh" in names(built.window)
    built.screens.citizen.presenter.confirm()
    built.settle()
    assert "Người dân đã xem và xác nhận: đúng" in names(built.window)


def test_a_desk_in_english_leaves_the_citizen_in_vietnamese(built: BuiltDesk, qapp: QApplication) -> None:
    review(built)
    speak(qapp, ENGLISH)
    built.settle()
    assert {"Đúng", "Cần sửa"} <= choices(built)


def test_english_chosen_at_the_welcome_lasts_until_the_next_citizen(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.citizen.presenter.switch_language()
    review(built)
    assert "Yes, it is right" in choices(built)
    built.screens.shell.start_over()
    built.settle()
    assert choices(built) == {"English"}


def test_english_chosen_by_somebody_who_left_lapses(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.citizen.presenter.switch_language()
    built.post(RatingOpened(UUID(int=1), "Đăng ký tạm trú", rated=False))
    built.screens.citizen.presenter.lapse()
    built.settle()
    assert choices(built) == {"English"}

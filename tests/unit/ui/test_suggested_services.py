"""Above the search: what this person's own data suggest, each with its reason and a key that shows its guide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from counter.suggestion_events import ServicesSuggested, SuggestServices
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import people_scenes
from tests.scenes.card_scenes import CAST, TENANT, read
from ui.desk.walk_in import Step


def words(built: BuiltDesk) -> str:
    return " ".join(one.text() for one in built.window.findChildren(QLabel) if one.isVisible())


def asked(built: BuiltDesk) -> list[SuggestServices]:
    return [one for one in built.desk.submitted if isinstance(one, SuggestServices)]


def test_a_card_that_was_read_is_asked_about_once(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("tam tru")
    (one,) = asked(built)
    assert one.record == built.screens.walk_in.record


def test_without_a_card_nobody_is_looked_into(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.shell.open_step(Step.PROCEDURE)
    assert not asked(built)


def test_the_reason_stands_above_the_search_and_the_key_shows_the_guide(built: BuiltDesk) -> None:
    people_scenes.suggested(built)
    assert "Người này có thể cần" in words(built)
    assert "hết ngày 30/11/2026" in words(built)
    QTest.keyClick(built.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    built.settle()
    assert "Mã 1.002755" in words(built)


def test_what_was_found_of_another_is_not_shown(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    assert CAST["landlord"].number != TENANT.number
    built.post(ServicesSuggested(CAST["landlord"].number.digits, people_scenes.SUGGESTED))
    assert "Người này có thể cần" not in words(built)


def test_the_next_citizen_sees_nothing_of_it(built: BuiltDesk) -> None:
    people_scenes.suggested(built)
    built.screens.shell.start_over()
    built.screens.shell.open_step(Step.PROCEDURE)
    built.settle()
    assert "Người này có thể cần" not in words(built)

"""The six steps walked in English: what comes up on the way is said in English as well."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.events import PopulationArrived
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.screen_words import heard
from tests.fakes.vietnamese_left import vietnamese
from tests.scenes import card_scenes, filing_scenes
from ui.desk.walk_in import Step
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE


@pytest.fixture
def english(qapp: QApplication, dressed: object) -> Iterator[None]:
    speak(qapp, ENGLISH)
    yield
    speak(qapp, VIETNAMESE)


@pytest.fixture
def desk(english: None, built: BuiltDesk) -> BuiltDesk:
    return built


def step_of(desk: BuiltDesk) -> Step:
    return Step(desk.screens.shell.step)


def test_steps_one_to_three(desk: BuiltDesk) -> None:
    card_scenes.waiting(desk)
    assert vietnamese(desk.window) == []
    desk.screens.card.open_no_card()
    desk.settle()
    assert vietnamese(desk.window) == []
    desk.screens.card.close_no_card()
    filing_scenes.searching(desk)
    assert step_of(desk) is Step.PROCEDURE
    assert vietnamese(desk.window) == []
    desk.screens.procedure.choose()
    desk.settle()
    draft = desk.screens.walk_in.draft
    assert draft is not None
    desk.post(PopulationArrived(draft.id, card_scenes.TENANT))
    desk.settle()
    assert step_of(desk) is Step.DECLARATION
    assert vietnamese(desk.window) == []


def test_steps_four_to_six(desk: BuiltDesk) -> None:
    filing_scenes.papers(desk)
    assert step_of(desk) is Step.PAPERS
    assert vietnamese(desk.window) == []
    desk.screens.shell.open_step(Step.REVIEW)
    desk.settle()
    assert vietnamese(desk.window) == []
    desk.screens.review.attest_face()
    desk.screens.review.file()
    desk.settle()
    assert step_of(desk) is Step.SLIP
    assert vietnamese(desk.window) == []


def test_what_is_in_the_way_is_said_in_english_too(desk: BuiltDesk) -> None:
    filing_scenes.review_blocked(desk)
    assert vietnamese(desk.window) == []
    said = heard(desk.window)
    assert "4 things block filing" in said
    assert "Fill in “Full name of the head of household”." in said


def test_a_review_switched_there_and_back_says_the_same(desk: BuiltDesk, qapp: QApplication, qtbot: QtBot) -> None:
    filing_scenes.review_blocked(desk)
    qtbot.waitUntil(lambda: "Consent of those concerned" in heard(desk.window), timeout=10_000)  # the last part of it
    before = heard(desk.window)
    assert "Check before filing" in before
    speak(qapp, VIETNAMESE)
    desk.settle()
    assert "Xem lại trước khi nộp" in heard(desk.window)
    speak(qapp, ENGLISH)
    qtbot.waitUntil(lambda: heard(desk.window) == before, timeout=10_000)  # long reviews are built piece by piece

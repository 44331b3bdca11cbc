"""The guided first filing: it goes on when the thing is done, and explains the wrong turn that was taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counter.catalogue.catalogue import Catalogue
from counter.errors import FailureCode
from counter.events import CardFailed, CardInserted, CardRead, SignedIn, SlipKind, SlipPrinted
from counter.training.cast import make_cast
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.counter_people import record_of
from tests.fakes.presented_desk import PresentedDesk, Shown
from ui.desk.guide import GuideView
from ui.desk.guide_presenter import GuidePresenter, GuideScreen, Watched
from ui.desk.guide_words import DONE, WORDS, Lesson
from ui.desk.ports import Page
from ui.desk.training_presenter import TrainingCard, TrainingControls
from ui.desk.walk_in import Step

TENANT = make_cast()["tenant"]


@dataclass
class Guided:
    desk: PresentedDesk
    view: Shown[GuideScreen]

    @property
    def title(self) -> str:
        return self.view.now.title

    @property
    def mistake(self) -> str:
        return self.view.now.mistake


def guide(desk: PresentedDesk) -> Guided:
    """An exercise beside a desk at which an officer has signed in."""
    view, shell, review = Shown[GuideScreen](), desk.shell, desk.review
    watched = Watched(
        lambda: (shell.page, shell.step),
        desk.declaration.state,
        lambda: review.blocked_tries,
        lambda: review.in_the_way,
    )
    shell.stand_beside(GuidePresenter(desk.walk_in, watched, view))
    desk.post(SignedIn("lananh", "Lan Anh", "officer"))
    return Guided(desk, view)


def title_of(lesson: Lesson) -> str:
    return WORDS[lesson][0]


def test_it_goes_on_with_what_is_really_done(presented: PresentedDesk) -> None:
    guided = guide(presented)
    assert guided.title == title_of(Lesson.CARD)
    presented.post(CardInserted("Đầu đọc 1"))
    assert guided.title == title_of(Lesson.READ)
    presented.post(CardRead(record_of(TENANT)))
    assert guided.title == title_of(Lesson.PROCEDURE)
    presented.open()
    assert guided.title == title_of(Lesson.ANSWERS)
    assert guided.mistake == ""


def test_from_the_last_answer_to_the_next_citizen(complete: PresentedDesk) -> None:
    guided = guide(complete)
    assert guided.title == title_of(Lesson.REVIEW)
    complete.shell.open_step(Step.REVIEW)
    assert guided.title == title_of(Lesson.FILE)
    complete.review.file()
    filing = complete.walk_in.filing
    assert filing is not None
    complete.post(SlipPrinted(filing.id, SlipKind.CONFIRMATION, Path("phieu.pdf")))
    assert guided.title == title_of(Lesson.NEXT)
    complete.slip.next_citizen()
    assert guided.title == DONE[0]
    complete.post(CardRead(record_of(TENANT)))
    assert guided.title == title_of(Lesson.PROCEDURE), "the next one begins"


def test_a_slip_of_another_filing_is_not_this_ones(complete: PresentedDesk) -> None:
    guided = guide(complete)
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    complete.post(SlipPrinted(UUID(int=404), SlipKind.CONFIRMATION, Path("phieu.pdf")))
    assert guided.title == title_of(Lesson.SLIP)


def test_the_service_may_come_before_the_card(presented: PresentedDesk) -> None:
    guided = guide(presented)
    presented.open()
    assert guided.title == title_of(Lesson.ANSWERS)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (FailureCode.WRONG_ACCESS_KEY, "6 số cuối"),
        (FailureCode.CARD_REMOVED, "bị nhấc"),
        (FailureCode.NO_CARD, "Ctrl 1"),
    ],
)
def test_a_card_that_does_not_open_is_explained_until_it_does(
    presented: PresentedDesk, code: FailureCode, said: str
) -> None:
    guided = guide(presented)
    presented.post(CardInserted("Đầu đọc 1"))
    presented.post(CardFailed(code))
    assert said in guided.mistake
    presented.post(CardRead(record_of(TENANT)))
    assert guided.mistake == ""


def test_going_on_with_an_unanswered_field_names_it(known: PresentedDesk) -> None:
    guided = guide(known)
    known.shell.open_step(Step.PAPERS)
    assert "chưa trả lời" in guided.mistake
    assert "F4" in guided.mistake
    known.shell.open_step(Step.DECLARATION)
    assert guided.mistake == ""


def test_f9_with_something_in_the_way_says_how_much_and_the_keys(known: PresentedDesk) -> None:
    guided = guide(known)
    known.shell.open_step(Step.REVIEW)
    known.review.file()
    assert "F9 chưa nộp" in guided.mistake
    assert str(known.review.in_the_way) in guided.mistake
    assert guided.title == title_of(Lesson.FILE)


# ------------------------------------------------------------ on the screen


CONTROLS = TrainingControls(
    (TrainingCard("tenant", TENANT.name.printed, "đi tạm trú"),),
    lambda _key: None,
    lambda: None,
    lambda _key: "",
    lambda: None,
    lambda: None,
    guided=True,
)


@pytest.fixture
def practice(qapp: QApplication, catalogue: Catalogue, dressed: object) -> Iterator[BuiltDesk]:
    built = BuiltDesk(qapp, catalogue=catalogue, training=CONTROLS)
    built.window.show()
    built.sign_in()
    yield built
    built.window.close()
    built.window.deleteLater()
    built.settle()


def test_it_stands_above_the_intake_and_ctrl_5_takes_it_away(practice: BuiltDesk) -> None:
    (view,) = practice.window.findChildren(GuideView)
    assert view.isVisible()
    assert title_of(Lesson.CARD) in view.accessibleDescription()
    QTest.keyClick(practice.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    practice.settle()
    assert not view.isVisible()
    QTest.keyClick(practice.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    practice.screens.shell.open_page(Page.QUEUE)
    practice.settle()
    assert not view.isVisible(), "an exercise belongs to the intake"


def test_a_live_desk_has_no_exercise(qapp: QApplication, catalogue: Catalogue, dressed: object) -> None:
    built = BuiltDesk(qapp, catalogue=catalogue)
    built.sign_in()
    assert not built.window.findChildren(GuideView)
    built.window.deleteLater()
    built.settle()


def test_every_page_and_the_citizens_window_say_that_it_is_practice(practice: BuiltDesk) -> None:
    def marked(window: QWidget) -> bool:
        return any(label.text() == "TẬP HUẤN" and label.isVisible() for label in window.findChildren(QLabel))

    shell = practice.screens.shell
    of_a_draft = {Page.SIGNING, Page.READING}  # lead back to the first step without one
    for page in (Page.SIGN_IN, *(page for page in shell.places if page not in of_a_draft)):
        shell.open_page(page)
        practice.settle()
        assert shell.page is page
        assert marked(practice.window), page
    practice.screens.citizen.toggle()
    practice.settle()
    assert marked(practice.screens.citizen.window)

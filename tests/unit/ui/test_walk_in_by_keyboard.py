"""A whole filing with real key events and no mouse: Vietnamese text comes as an input method commits it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter.events import CardInserted, CardRead, FileDraft, PopulationArrived, ReadCard
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of
from tests.fakes.scripted_desk import PASSWORD
from ui.desk.ports import Page
from ui.desk.walk_in import Step
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.field_row import FieldRow

TENANT = make_cast()["tenant"]
pytestmark = pytest.mark.usefixtures("dressed")


def commit(text: str) -> None:
    """What an input method sends when a word is finished."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def focused_pointer() -> str:
    at: QWidget | None = QApplication.focusWidget()
    while at is not None and not isinstance(at, FieldRow):
        at = at.parentWidget()
    return at.pointer if at is not None else ""


def test_from_signing_in_to_the_slip_without_a_mouse(built, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    commit("lananh")
    built.press(Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), PASSWORD)
    built.press(Qt.Key.Key_Return)
    assert built.screens.shell.page is Page.INTAKE

    built.post(CardInserted("r"))
    qtbot.keyClicks(QApplication.focusWidget(), TENANT.number.can)
    built.press(Qt.Key.Key_Return)
    assert isinstance(built.card.submitted[-1], ReadCard)
    built.post(CardRead(record_of(TENANT)))

    built.press(Qt.Key.Key_F3)
    assert built.screens.shell.step is Step.PROCEDURE
    qtbot.keyClicks(QApplication.focusWidget(), "tam tru")
    built.press(Qt.Key.Key_Return)
    assert built.screens.shell.step is Step.DECLARATION
    draft = built.screens.walk_in.draft.id
    built.post(PopulationArrived(draft, TENANT))
    built.desk.population(draft, TENANT)
    built.settle()

    answers = {
        "/head/relation": "o nho",
        "/head/name": "Nguyễn Ẫm Thử",
        "/head/number": make_cast()["landlord"].number.digits,
        "/request/months": "12",
        "/consent/owner/way": "2",
        "/consent/head/way": "1",
        "/request/housing": "1",
    }
    seen = []
    for _ in range(12):
        pointer = focused_pointer()
        if not pointer:
            break
        seen.append(pointer)
        if pointer == "/head/name":
            commit(answers[pointer])
        else:
            qtbot.keyClicks(QApplication.focusWidget(), answers[pointer])
        built.press(Qt.Key.Key_Return)
    state = built.screens.declaration.state()
    assert state is not None
    assert state.complete, (seen, [s.field.pointer for s in state.unanswered])
    assert built.screens.walk_in.answers["/head/name"].value == "Nguyễn Ẫm Thử"

    built.press(Qt.Key.Key_Return, control)
    assert built.screens.shell.step is Step.PAPERS
    built.press(Qt.Key.Key_Return, control)
    assert built.screens.shell.step is Step.REVIEW
    built.press(Qt.Key.Key_D, control)
    built.press(Qt.Key.Key_F9)
    assert FileDraft(draft, face_matched=True) in built.desk.submitted
    assert built.screens.shell.step is Step.SLIP
    built.press(Qt.Key.Key_Return, control)
    assert built.screens.shell.step is Step.CARD


def declared(built):
    built.sign_in()
    built.post(CardRead(record_of(TENANT)))
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("1.004194")
    built.screens.procedure.choose()
    built.settle()


def test_f9_with_something_missing_focuses_the_summary_and_enter_leads_to_the_field(built, qtbot):
    declared(built)
    built.screens.shell.open_step(Step.REVIEW)
    built.settle()
    built.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), ErrorSummary), timeout=5000)
    built.press(Qt.Key.Key_Return)
    assert built.screens.shell.step is Step.DECLARATION
    qtbot.waitUntil(lambda: focused_pointer() != "", timeout=5000)
    wanting = [state.field.pointer for state in built.screens.declaration.state().unanswered]
    assert focused_pointer() == wanting[0]


def test_the_papers_take_the_focus_from_the_way_on_that_led_to_them(built, qtbot):
    who = make_cast()["divorced"]
    built.sign_in()
    built.post(CardRead(record_of(who)))
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("1.004873")
    built.screens.procedure.choose()
    built.settle()
    built.desk.population(built.screens.walk_in.draft.id, who)
    built.settle()
    built.screens.declaration.edit("/subject/divorce/judgment", "12/2024")
    built.settle()
    built.window.focus_primary()
    built.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert built.screens.shell.step is Step.PAPERS
    assert QApplication.focusWidget() is built.window._steps[Step.PAPERS].home()


def test_escape_goes_one_step_back(built, qtbot):
    declared(built)
    for step in (Step.PROCEDURE, Step.CARD):
        built.press(Qt.Key.Key_Escape)
        assert built.screens.shell.step is step


def test_tab_goes_only_through_what_is_to_be_answered(built, qtbot):
    declared(built)
    asked = list(built.screens.declaration._view._grid.pointers)
    walked = []
    for _ in asked:
        walked.append(focused_pointer())
        built.press(Qt.Key.Key_Tab)
    assert walked == asked


def test_alt_and_a_number_change_the_place(built, qtbot):
    built.sign_in()
    for key, page in (
        (Qt.Key.Key_3, Page.QUEUE),
        (Qt.Key.Key_2, Page.FILINGS),
        (Qt.Key.Key_4, Page.SEARCH),
        (Qt.Key.Key_1, Page.INTAKE),
    ):
        built.press(key, Qt.KeyboardModifier.AltModifier)
        assert built.screens.shell.page is page


def test_control_k_finds_a_procedure_and_goes_there(built, qtbot):
    built.sign_in()
    built.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "tam tru")
    built.press(Qt.Key.Key_Return)
    assert built.screens.shell.step is Step.PROCEDURE
    assert built.screens.procedure._query == "Đăng ký tạm trú"


def test_control_k_closes_with_escape_and_gives_the_focus_back(built, qtbot):
    declared(built)
    before = focused_pointer()
    built.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    built.press(Qt.Key.Key_Escape)
    assert focused_pointer() == before
    assert built.screens.shell.step is Step.DECLARATION

"""What is typed over an answer takes its place, however wrong: nothing is filed that is not on the screen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from counter.events import FileDraft, ReopenDraft
from counter.forms.engine import FormProblem, evaluate, parse_input
from counter.forms.form import Kind
from counter.model.filing import Answer, Source
from tests.fakes.shipped_catalogue import the_catalogue
from ui.desk.walk_in import Step
from ui.widgets.one_line import OneLine

TODAY = date(2026, 11, 19)
CONTROL = Qt.KeyboardModifier.ControlModifier
UNFINISHED = {
    Kind.DATE: ("20/05/202", "5", "31/02/2024", "2024-05"),
    Kind.PARTIAL_DATE: ("20/05/202", "13/2020", "20"),
    Kind.NUMBER: ("hai", "1,5"),
    Kind.PERSONAL_NUMBER: ("0790", "07900000001"),
    Kind.PHONE: ("0912", "09 12 3"),
    Kind.TEXT: ("x" * 4096,),
    Kind.LONG_TEXT: ("x" * 4096,),
}


def test_a_date_spoilt_after_it_was_right_is_not_filed_as_it_was(complete):
    complete.answer(request__from="20/11/202")
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    assert [one.target for one in complete.review_view.now.blockers] == ["/request/from"]
    assert not [one for one in complete.desk.submitted if isinstance(one, FileDraft)]


def test_a_half_typed_number_stands_there_when_the_draft_is_opened_again(known):
    known.answer(head__number="0790710000")
    draft = known.walk_in.draft.id
    known.declaration.park()
    known.desk.submit(ReopenDraft(draft))
    assert {face.pointer: face.text for face in known.declaration_view.now.asked}["/head/number"] == "0790710000"


@pytest.mark.parametrize("code", [one.code for one in the_catalogue().in_force(TODAY) if one.form is not None])
def test_every_form_finds_fault_with_what_could_not_be_taken(code):
    form = the_catalogue().get(code).form
    for field in form.fields:
        for text in UNFINISHED.get(field.kind, ()):
            assert isinstance(parse_input(field, text), FormProblem)
            answers = {field.pointer: Answer(text, Source.TYPED)}
            (state,) = (one for one in evaluate(form, answers, TODAY).fields if one.field == field)
            assert state.problem or not state.visible, (field.pointer, text)


@pytest.fixture
def masked(dressed, qtbot):
    line = OneLine()
    qtbot.addWidget(line)
    line.setText("0012•••••018")
    line.show()
    return line


@pytest.mark.parametrize(("key", "left"), [(Qt.Key.Key_Backspace, ""), (Qt.Key.Key_Delete, ""), (Qt.Key.Key_7, "7")])
def test_a_masked_number_is_typed_anew_and_never_mended_under_its_mask(masked, qtbot, key, left):
    masked.setCursorPosition(4)
    with qtbot.waitSignal(masked.textEdited, timeout=5000) as said:
        QTest.keyClick(masked, key)
    assert (masked.text(), said.args) == (left, [left])


@pytest.fixture
def clipboard(qapp):
    board = QApplication.clipboard()
    board.setText("before")
    yield board
    board.clear()


def test_cutting_from_a_masked_number_takes_it_whole_and_out_of_sight(masked, qtbot, clipboard):
    masked.setSelection(0, 4)
    with qtbot.waitSignal(masked.textEdited, timeout=5000):
        QTest.keyClick(masked, Qt.Key.Key_X, CONTROL)
    assert (masked.text(), clipboard.text()) == ("", "before")


def test_nothing_of_a_masked_number_comes_to_the_clipboard_by_a_key(masked, clipboard):
    masked.selectAll()
    QTest.keyClick(masked, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "before"
    masked.setText("001299000018")
    masked.selectAll()
    QTest.keyClick(masked, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "001299000018"


def test_what_is_pasted_by_a_key_takes_the_place_of_the_whole(masked, clipboard):
    clipboard.setText("77")
    masked.setCursorPosition(4)
    QTest.keyClick(masked, Qt.Key.Key_V, CONTROL)
    assert masked.text() == "77"


def entries(line, qtbot):
    """The menu of the right mouse button, by Qt's names of its entries."""
    where = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, line.rect().center(), line.mapToGlobal(line.pos()))
    QApplication.sendEvent(line, where)
    (menu,) = line.findChildren(QMenu)
    qtbot.waitUntil(menu.isVisible, timeout=5000)
    return menu, {action.objectName(): action for action in menu.actions() if action.objectName()}


def test_the_menu_takes_nothing_out_of_a_masked_number_and_mends_only_the_whole(masked, qtbot, clipboard):
    clipboard.setText("77")
    masked.setSelection(0, 4)
    menu, there = entries(masked, qtbot)
    assert {name for name, action in there.items() if action.isEnabled()} == {"edit-paste", "edit-delete"}
    there["edit-paste"].trigger()
    menu.close()
    assert masked.text() == "77"


def test_the_menu_of_a_number_that_is_shown_is_as_ever(masked, qtbot, clipboard):
    masked.setText("001299000018")
    masked.setSelection(0, 4)
    menu, there = entries(masked, qtbot)
    there["edit-copy"].trigger()
    menu.close()
    assert (masked.text(), clipboard.text()) == ("001299000018", "0012")


def test_nothing_is_dropped_between_the_digits_of_a_masked_number(masked):
    assert not masked.acceptDrops()
    masked.setText("001299000018")
    assert masked.acceptDrops()
    assert not masked.dragEnabled()


def test_moving_in_a_masked_number_changes_nothing(masked):
    masked.setCursorPosition(4)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Shift):
        QTest.keyClick(masked, key)
    assert masked.text() == "0012•••••018"

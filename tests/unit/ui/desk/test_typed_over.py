"""What is typed over an answer takes its place, however wrong: nothing is filed that is not on the screen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter.events import FileDraft, ReopenDraft
from counter.forms.engine import FormProblem, evaluate, parse_input
from counter.forms.form import Kind
from counter.model.filing import Answer, Source
from tests.fakes.shipped_catalogue import the_catalogue
from ui.desk.walk_in import Step
from ui.widgets.one_line import OneLine

TODAY = date(2026, 11, 19)
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


def test_cutting_from_a_masked_number_takes_it_whole(masked):
    masked.setSelection(0, 4)
    QTest.keyClick(masked, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert masked.text() == ""


def test_moving_in_a_masked_number_changes_nothing(masked):
    masked.setCursorPosition(4)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Shift):
        QTest.keyClick(masked, key)
    assert masked.text() == "0012•••••018"

"""Fields that are called alike: told apart on the screen, by the screen reader, in sentences, in both languages."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from counter.forms.form import Field, FieldState
from tests.fakes.presented_desk import PresentedDesk
from tests.fakes.shipped_catalogue import the_catalogue
from ui.desk.blocker import said_of, wanted_of
from ui.i18n.field_names import name_of
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, now, speaking
from ui.widgets.field_face import FieldFace
from ui.widgets.field_row import FieldRow
from ui.widgets.label import Label

DECLARED = [one for one in the_catalogue().procedures if one.form is not None]


def field(pointer: str) -> Field:
    form = the_catalogue().get("3.000722").form
    assert form is not None
    return form.field_at(pointer)


MOTHERS, FATHERS = field("/mother/residence/detail"), field("/father/residence/detail")


@pytest.mark.parametrize("language", [VIETNAMESE, ENGLISH])
def test_no_two_fields_of_a_form_are_spoken_of_alike(qapp: QApplication, language: str) -> None:
    speak(qapp)  # the voices are there
    with speaking(language):
        for procedure in DECLARED:
            assert procedure.form is not None
            called = Counter(now(name_of(one)) for one in procedure.form.fields)
            assert [name for name, count in called.items() if count > 1] == [], procedure.code


@pytest.mark.usefixtures("dressed")
def test_the_screen_reader_hears_whose_address_it_is(qtbot) -> None:
    rows = [FieldRow(FieldFace(one)) for one in (MOTHERS, FATHERS)]
    for one in rows:
        qtbot.addWidget(one)
    assert [one.editor.accessibleName() for one in rows] == [
        "Địa chỉ chi tiết (Người mẹ)",
        "Địa chỉ chi tiết (Người cha)",
    ]


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(("alone", "seen"), [(True, ["Địa chỉ chi tiết", "Người mẹ"]), (False, ["Địa chỉ chi tiết"])])
def test_whose_it_is_stands_beside_the_label_where_no_title_does(qtbot, alone: bool, seen: list[str]) -> None:  # noqa: FBT001 - a case
    row = FieldRow(FieldFace(MOTHERS, alone=alone))
    qtbot.addWidget(row)
    assert [one.text() for one in row.findChildren(Label)] == seen


def test_sentences_of_the_error_summary_name_it_once() -> None:
    unanswered = FieldState(MOTHERS, None, visible=True, enabled=True, required=True)
    assert now(wanted_of(unanswered)) == "Điền “Địa chỉ chi tiết (Người mẹ)”."
    assert said_of(MOTHERS, "Nhập không quá 200 ký tự.") == "Địa chỉ chi tiết (Người mẹ): nhập không quá 200 ký tự."
    whole = "Xem lại ô Địa chỉ chi tiết (Người mẹ)."
    assert said_of(MOTHERS, whole) == whole


def test_only_the_asked_stand_alone(opened: PresentedDesk) -> None:
    screen = opened.declaration_view.now
    assert screen.asked
    assert all(face.alone for face in screen.asked)
    assert not any(face.alone for group in screen.groups for face in group.fields)


def test_the_review_speaks_the_whole_name_and_shows_the_label_under_its_title(complete: PresentedDesk) -> None:
    complete.shell.refresh()
    complete.review.refresh()
    lines = [line for group in complete.review_view.now.groups for line in group.lines]
    number = next(line for line in lines if line.target == "/declarant/number")
    assert (number.label, now(number.spoken)) == ("Số định danh cá nhân", "Số định danh cá nhân (Người kê khai)")
    assert len({now(line.spoken) for line in lines}) == len(lines)

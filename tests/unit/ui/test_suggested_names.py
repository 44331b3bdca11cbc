"""Names are suggested by letters without marks; nothing is taken that nobody chose."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from counter.consent_events import AskConsents, AttestSignature, ConsentsChanged, ConsentsUnavailable
from counter.errors import FailureCode
from counter.forms.form import Field, Kind, Option
from counter.lists.units import units_on
from counter.model.filing import Answer, Source
from counter.place_events import SetPlace
from counter.review_events import ReviewDraft
from ui.widgets.field_face import FieldFace
from ui.widgets.suggesting_editor import SuggestingEditor

FIELD = Field("/place/commune", "Xã, phường", Kind.TEXT, "place", listed="communes", within="/place/province")
COMMUNES = tuple(
    Option(text, text) for one in units_on(date(2026, 10, 8)) for text in [f"{one.name}, {one.province.name}"]
)
PLACE = "/request/place"


@pytest.fixture
def editor(qtbot, dressed):
    made = SuggestingEditor(FIELD)
    qtbot.addWidget(made)
    made.show_face(FieldFace(FIELD, offered=COMMUNES))
    made.show()
    made.setFocus()
    return made


def said(editor: SuggestingEditor) -> list[str]:
    heard: list[str] = []
    editor.edited.connect(heard.append)
    return heard


def test_letters_without_marks_find_it_and_an_arrow_takes_it(qtbot, editor):
    heard = said(editor)
    qtbot.keyClicks(editor, "cau giay")
    assert "Phường Cầu Giấy, Thành phố Hà Nội" in editor.suggested()
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert heard[-1] == "Phường Cầu Giấy, Thành phố Hà Nội"
    assert not editor.suggested()


def test_a_digit_with_alt_takes_the_nth(qtbot, editor):
    heard = said(editor)
    qtbot.keyClicks(editor, "phuong hai")
    second = editor.suggested()[1]
    qtbot.keyClick(editor, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert heard[-1] == second


def test_enter_alone_takes_what_was_typed(qtbot, editor):
    heard = said(editor)
    qtbot.keyClicks(editor, "cau giay")
    with qtbot.waitSignal(editor.entered):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert heard[-1] == "cau giay"


def test_what_no_list_knows_is_typed_as_it_is(qtbot, editor):
    heard = said(editor)
    qtbot.keyClicks(editor, "Xa Khong Dau Co")
    assert not editor.suggested()
    assert heard[-1] == "Xa Khong Dau Co"


def test_escape_closes_the_list_and_keeps_the_text(qtbot, editor):
    qtbot.keyClicks(editor, "cau giay")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.suggested()
    assert editor.text() == "cau giay"


def test_while_the_list_is_open_its_keys_are_not_the_window_s(qtbot, editor):
    taken: list[str] = []
    for keys in ("Esc", "Alt+1"):
        QShortcut(QKeySequence(keys), editor, lambda keys=keys: taken.append(keys))
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier),
    ):
        editor.clear()
        qtbot.keyClicks(editor, "cau giay")
        qtbot.keyClick(editor, key, modifier)
        assert not editor.suggested()
    assert taken == []
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert taken == ["Esc"]


# ---------------------------------------------------------------- the declaration without Qt


def face(desk, name):
    screen = desk.declaration_view.now
    return next(
        one
        for one in (*screen.asked, *(f for group in screen.groups for f in group.fields))
        if one.pointer == f"{PLACE}/{name}"
    )


def test_communes_follow_the_province(known):
    known.declaration.edit(f"{PLACE}/province", "Thành phố Hà Nội")
    assert "Phường Cầu Giấy" in [one.value for one in face(known, "commune").offered]


def test_a_whole_place_fills_its_fields_at_once(known):
    known.declaration.edit(f"{PLACE}/commune", "Phường Cầu Giấy, Thành phố Hà Nội")
    (command,) = [one for one in known.desk.submitted if isinstance(one, SetPlace)]
    assert {pointer: one.value for pointer, one in command.answers} == {
        f"{PLACE}/province": "Thành phố Hà Nội",
        f"{PLACE}/commune": "Phường Cầu Giấy",
    }
    assert face(known, "province").text == "Thành phố Hà Nội"


def test_what_the_card_called_it_stands_beside_the_answer(known):
    was = Answer("Thôn 2, Xã Cũ, Huyện Cũ, Tỉnh Cũ", Source.CHIP)
    known.walk_in.pending[f"{PLACE}/commune"] = Answer("Xã Mới", Source.OFFICE, was=was)
    known.declaration.refresh()
    assert face(known, "commune").was == was.value


# ---------------------------------------------------------------- consents on the review


def test_a_consent_is_asked_for_from_the_review_and_looked_at_again(complete):
    draft = complete.walk_in.draft.id
    complete.review.mend("consent:head")
    assert complete.desk.submitted[-1] == AskConsents(draft)
    complete.review.mend("signature:owner")
    assert complete.desk.submitted[-1] == AttestSignature(draft, "owner")
    asked = sum(isinstance(one, ReviewDraft) for one in complete.desk.submitted)
    complete.review.handle(ConsentsChanged(draft, ()))
    complete.review.refresh()
    assert sum(isinstance(one, ReviewDraft) for one in complete.desk.submitted) == asked + 1


def test_no_road_to_vneid_is_said(complete):
    complete.post(ConsentsUnavailable(complete.walk_in.draft.id, FailureCode.NO_LINE))
    assert complete.shell_view.toasts[-1].code == FailureCode.NO_LINE.value

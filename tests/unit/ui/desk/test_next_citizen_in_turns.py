"""The next citizen is called while the screen is being drawn part by part: nothing of the last one is taken along."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from counter.events import DraftOpened
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import card_scenes, filing_scenes
from tests.scenes.card_scenes import TENANT
from ui.desk.card import CardView
from ui.desk.walk_in import Step
from ui.widgets.editors import ChoiceEditor
from ui.widgets.field_row import FieldRow

NAME = TENANT.name.full.upper()


def texts(widget: QWidget) -> list[str]:
    said = [one.text() for kind in (QLabel, QLineEdit) for one in widget.findChildren(kind)]
    return [text.upper() for text in (*said, *(one.toPlainText() for one in widget.findChildren(QPlainTextEdit)))]


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def opened(built: BuiltDesk, code: str) -> None:
    card_scenes.read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.settle()
    built.screens.procedure.search(code)
    built.settle()
    built.screens.procedure.choose()
    built.settle()
    assert built.screens.walk_in.procedure is not None
    assert built.screens.walk_in.procedure.code == code


@pytest.mark.parametrize("scene", ["searching", "declared", "answered", "papers", "review", "filed"])
def test_the_page_that_the_citizen_left_is_blank_behind_the_next_ones(built: BuiltDesk, scene: str) -> None:
    getattr(filing_scenes, scene)(built)
    built.settle()
    built.screens.shell.start_over()
    built.settle()
    built.settle()
    pages = built.window.findChild(QStackedWidget)
    left = {type(pages.widget(at)).__name__ for at in range(pages.count()) if NAME in " ".join(texts(pages.widget(at)))}
    assert left == set()


def test_a_key_right_behind_meets_a_card_page_without_the_last_citizen(built: BuiltDesk) -> None:
    filing_scenes.declared(built)
    built.settle()
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Tab)  # whatever is due is drawn before it
    page = built.window.findChild(CardView)
    assert page.isVisible()
    assert not [one for one in page.findChildren(QLabel) if NAME in one.text().upper() and one.isVisible()]


def test_a_choice_of_one_form_is_not_offered_in_another(built: BuiltDesk) -> None:
    built.sign_in()
    opened(built, "1.001776")
    press(Qt.Key.Key_F8)
    built.settle()
    opened(built, "1.014027")
    form = built.screens.walk_in.procedure.form
    rows = [one for one in built.window.findChildren(FieldRow) if one.isVisible()]
    choices = [one for one in rows if isinstance(one.editor, ChoiceEditor)]
    assert choices
    assert all(one.field == form.field_at(one.pointer) for one in rows)


def test_what_is_half_typed_for_one_draft_does_not_stand_in_another(built: BuiltDesk) -> None:
    filing_scenes.declared(built)
    built.screens.declaration.go_to("/head/name")
    built.settle()
    QTest.keyClicks(QApplication.focusWidget(), "NGUOI TRUOC")
    built.settle()
    first = built.desk.drafts[built.screens.walk_in.draft.id]
    answers = {pointer: one for pointer, one in first.answers.items() if pointer != "/head/name"}
    second = replace(first, id=UUID(int=900), answers=answers, focus="/head/name")
    built.desk.drafts[second.id] = second
    built.screens.shell.start_over()
    built.screens.shell.handle(DraftOpened(second))  # before the card's page was drawn
    built.settle()
    assert built.screens.walk_in.draft.id == second.id
    assert not [text for text in texts(built.window) if "TRUOC" in text]

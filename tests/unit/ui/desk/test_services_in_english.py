"""Services and options are found and shown in English, and by their Vietnamese names as before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.forms.form import Field
from tests.fakes.built_desk import NOW
from tests.fakes.shipped_catalogue import the_catalogue
from ui.desk.service_search import Found, find_services
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, now, of_catalogue
from ui.widgets.select_editor import SelectEditor

STAY = "1.004194"


@pytest.fixture
def english(qapp: QApplication, dressed: object) -> Iterator[None]:
    speak(qapp, ENGLISH)
    yield
    speak(qapp, VIETNAMESE)


def found(text: str) -> tuple[Found, ...]:
    catalogue = the_catalogue()
    return find_services(catalogue, catalogue.in_force(NOW.date()), text, 40)


@pytest.mark.parametrize("text", ["temporary residence", "Residence Temp", "tam tru", "đăng ký tạm", STAY])
def test_a_few_letters_of_either_language(english: None, text: str) -> None:
    assert STAY in [one.code for one, _ in found(text)]


def test_what_is_bold_is_what_was_typed(english: None) -> None:
    one, spans = next(hit for hit in found("residence temporary") if hit[0].code == STAY)
    title = now(of_catalogue(one.title))
    assert [title[start:end] for start, end in spans] == ["Temporary", "residence"]


def test_in_vietnamese_only_the_catalogue_searches(qapp: QApplication) -> None:
    speak(qapp, VIETNAMESE)
    hits = the_catalogue().search("temporary residence", 40)
    assert found("temporary residence") == tuple((hit.procedure, hit.spans) for hit in hits)


def relation() -> Field:
    form = the_catalogue().get(STAY).form
    assert form is not None
    return form.field_at("/head/relation")


@pytest.mark.parametrize("typed", ["Wife", "vo"])
def test_an_option_is_chosen_by_either_name(english: None, qtbot: QtBot, typed: str) -> None:
    editor = SelectEditor(relation())
    qtbot.addWidget(editor)
    given: list[str] = []
    editor.edited.connect(given.append)
    editor.show()
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wife = next(option for option in relation().options if option.label == "Vợ")
    assert (given[-1], editor.text()) == (wife.value, "Wife")

"""What the counter puts together is said in the language of now, down to the catalogue's words in it."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter.consents import Consent, ConsentState, Way
from counter.reasons import load_reasons
from counter.services.consents_needed import findings
from counter.told import tell, told_word
from tests.fakes.shipped_catalogue import the_catalogue
from tests.fakes.vietnamese_left import VIETNAMESE_LETTER
from ui.i18n.language import speak
from ui.i18n.reword import reword, say
from ui.i18n.words import ENGLISH, VIETNAMESE, now, of_catalogue, original, speaking, tr
from ui.widgets.stack import column

STAY = "1.004194"
TODAY = date(2026, 11, 22)
ENDS = datetime(2026, 11, 25, 17, 0)  # noqa: DTZ001 - as the counter keeps it, in Hanoi's time


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    speak(qapp, ENGLISH)
    yield
    speak(qapp, VIETNAMESE)


def test_a_sentence_with_a_word_of_the_catalogue_in_it() -> None:
    said = tell("Chưa hỏi {who} đồng ý qua VNeID.", who=told_word("chủ hộ"))
    assert said == "Chưa hỏi chủ hộ đồng ý qua VNeID."
    assert now(said) == "The head of household has not been asked on VNeID yet."
    with speaking(VIETNAMESE):
        assert now(said) == said


def test_a_persons_name_stays_whatever_it_reads_like() -> None:
    said = tell("Còn thiếu: {paper}.", paper="Giấy khai sinh")  # somebody's file, not the catalogue's word
    assert now(said) == "Missing: Giấy khai sinh."


def test_a_told_sentence_is_a_value_like_any_marked_one() -> None:
    reason = tell("tệp không mở được, xin quét lại")
    assert tr("Lý do: {reason}", reason=reason) == "Reason: the file cannot be opened, please scan again"
    assert of_catalogue(reason) is reason


@pytest.mark.parametrize("state", ConsentState)
def test_every_word_about_a_consent(state: ConsentState) -> None:
    procedure = the_catalogue().get(STAY)
    for rule in procedure.consents:
        for way in (Way.VNEID, Way.FORM):
            one = Consent(UUID(int=1), rule.kind, "A", "001090000018", way, state, ends_at=ENDS)
            owed, unsigned = findings((one,), procedure, TODAY)
            assert not [now(of_catalogue(found.words)) for found in (*owed, *unsigned) if foreign(found.words)]


def test_every_reason_written_beforehand_beside_what_will_be_printed() -> None:
    paper = the_catalogue().get(STAY).papers[0].title
    for reason in load_reasons().reasons:
        said = reason.said((of_catalogue(paper),))
        assert not foreign(said)
        assert original(said) == reason.text.replace("{paper}", paper)


def foreign(words: str) -> bool:
    return VIETNAMESE_LETTER.search(now(of_catalogue(words)).replace("NĐ-CP", "")) is not None


def test_a_widget_says_it_again_where_it_stands(qtbot: QtBot) -> None:
    label = say(QLabel(), QLabel.setText, tell("cấp xã"))
    window = column(label)
    qtbot.addWidget(window)
    assert label.text() == "commune level"
    with speaking(VIETNAMESE):
        reword(window)
        assert label.text() == "cấp xã"

"""Step 1 without a usable card, by real keys: the ways, what is attested, and that it goes with the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from counter.emrtd.card_record import AccessMethod
from counter.events import CardInserted, CardRead
from counter.identity_events import AskIdentity, AttestIdentity, IdentityTold
from counter.model.identity import ATTESTED, Attestation, IdentityKind
from counter.training.cast import make_cast
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.counter_people import record_of
from ui.desk.card_notices import DOWNGRADE, at_review
from ui.desk.no_card import NoCardPanel
from ui.desk.no_card_ways import WAYS
from ui.desk.walk_in import Step
from ui.widgets.button import Button
from ui.widgets.portrait import PortraitView

TENANT = make_cast()["tenant"]
CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def built(built: BuiltDesk) -> BuiltDesk:
    built.sign_in()
    built.screens.shell.open_step(Step.CARD)
    built.settle()
    return built


def words(widget) -> str:
    return widget.accessibleName()


def test_every_case_of_a_counters_day_has_its_way_and_its_words() -> None:
    kinds = [way.kind for way in WAYS]
    assert len(kinds) == len(set(kinds)) <= 9  # one digit each
    assert set(kinds) == ATTESTED | {IdentityKind.NONE}
    assert all(way.guidance and all(one.endswith(".") for one in way.guidance) for way in WAYS)
    assert [way.kind for way in WAYS if not way.attests] == [IdentityKind.NONE]


def test_the_review_says_what_the_identity_rests_on() -> None:
    today = date(2026, 11, 19)
    sound = record_of(TENANT)
    assert at_review(sound, None, today) == ()
    assert at_review(None, None, today) == ("Không có chip: hồ sơ ghi lời khai, không có giấy tờ",)
    word = Attestation(IdentityKind.CERTIFICATE)
    assert at_review(None, word, today) == ("Không có chip: hồ sơ ghi giấy chứng nhận căn cước, cán bộ đã xem",)
    expired = replace(sound, details=replace(sound.details, expiry=date(2026, 11, 18)))
    assert at_review(expired, None, today) == (
        "Hết hạn ngày 18/11/2026: đối chiếu thêm căn cước điện tử hoặc hộ chiếu",
    )
    childs = replace(sound, portrait=None, access=AccessMethod.BAC)
    assert at_review(childs, None, today) == (DOWNGRADE, "Chip không có ảnh: đối chiếu người bằng giấy tờ khác")


def test_by_keys_alone_from_no_card_to_a_draft_that_says_so(built, qtbot):
    built.press(Qt.Key.Key_F6)
    assert words(QApplication.focusWidget()) == WAYS[0].title
    built.press(Qt.Key.Key_4)
    assert words(QApplication.focusWidget()) == "Chip không đọc được"
    while not isinstance(QApplication.focusWidget(), QLineEdit):
        built.press(Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "001179000123")  # digits typed here choose nothing
    built.press(Qt.Key.Key_D, CONTROL)
    said = Attestation(IdentityKind.UNREADABLE_CHIP, "001179000123", face_matched=True)
    assert built.screens.walk_in.attestation == said
    built.press(Qt.Key.Key_F3)
    assert built.screens.shell.step is Step.PROCEDURE
    built.screens.procedure.search("1.004194")
    built.screens.procedure.choose()
    built.settle()
    assert AttestIdentity(built.screens.walk_in.draft.id, said) in built.desk.submitted
    built.screens.shell.open_step(Step.REVIEW)
    built.settle()
    shown = [one.accessibleName() + one.accessibleDescription() for one in built.window.findChildren(Button)]
    assert not any("Đã đối chiếu khuôn mặt" in one for one in shown)  # there is no chip's picture to look at


def test_another_way_takes_back_what_was_attested(built, qtbot):
    built.press(Qt.Key.Key_F6)
    built.press(Qt.Key.Key_D, CONTROL)
    assert built.screens.walk_in.attestation == Attestation(IdentityKind.ELECTRONIC_ID, face_matched=True)
    built.press(Qt.Key.Key_5)
    assert built.screens.walk_in.attestation is None
    built.press(Qt.Key.Key_9)
    built.press(Qt.Key.Key_D, CONTROL)  # no paper at all: nothing to attest
    assert built.screens.walk_in.attestation is None


def test_escape_and_a_card_after_all_lead_back(built, qtbot):
    built.press(Qt.Key.Key_F6)
    built.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit), timeout=5000)
    built.press(Qt.Key.Key_F6)
    built.post(CardInserted("r"))
    built.post(CardRead(record_of(TENANT)))
    built.settle()
    (panel,) = built.window.findChildren(NoCardPanel)
    assert not panel.isVisible()
    assert built.screens.walk_in.record is not None


def test_a_draft_that_is_opened_again_tells_what_was_attested(built):
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("1.004194")
    built.screens.procedure.choose()
    built.settle()
    draft = built.screens.walk_in.draft.id
    assert AskIdentity(draft) in built.desk.submitted
    said = Attestation(IdentityKind.CHILD, "012345678901", face_matched=True)
    built.post(IdentityTold(draft, said))
    assert built.screens.walk_in.attestation == said
    built.screens.shell.start_over()
    assert built.screens.walk_in.attestation is None


def test_the_face_is_matched_beside_the_large_picture_of_the_chip(built, qtbot):
    built.post(CardInserted("r"), CardRead(record_of(TENANT)))
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("1.004194")
    built.screens.procedure.choose()
    built.settle()
    built.screens.shell.open_step(Step.REVIEW)
    built.settle()

    def large() -> list[PortraitView]:
        return [one for one in built.window.findChildren(PortraitView) if one.isVisible() and one.height() >= 192]

    assert len(large()) == 1
    built.press(Qt.Key.Key_D, CONTROL)
    assert large() == []  # it was looked at: room for the answers
    built.press(Qt.Key.Key_D, CONTROL)
    assert len(large()) == 1

"""The two doors beside the card's: what to do without a card, and where a filing is; by touch, and wiped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from counter.calendar import load_calendar
from counter.errors import FailureCode
from counter.events import CardInserted, OpenDraft, ReadersChanged, ReaderState
from counter.kiosk_events import AskByCode, AskBySlip, StandingTold, StandingUntold, TypingPaused
from counter.model.filing import BusinessStatus, SyncState
from counter.settings import StationSettings
from tests.fakes.built_desk import NOW
from tests.fakes.built_kiosk import BuiltKiosk
from tests.scenes import kiosk_scenes
from tests.unit.ui.desk.test_words_that_fit import cut
from ui.kiosk.no_card import advice
from ui.kiosk.screen import Place
from ui.kiosk.standing_words import standing_rows, standing_words
from ui.widgets.paragraph import Paragraph

CODE = "H15.50.05.13-261119-0143"
SLIP = f"MOTCUA1:{CODE}:0123456789abcdef"
FIND = "Hồ sơ của tôi đến đâu rồi?"
STANDING = kiosk_scenes.STANDING


def words(kiosk: BuiltKiosk) -> str:
    shown = (one for one in kiosk.window.findChildren(QLabel) if one.isVisible())
    told = (one for one in kiosk.window.findChildren(Paragraph) if one.isVisible())
    return " | ".join([*(one.text() for one in shown), *(one.accessibleName() for one in told)])


def press(kiosk: BuiltKiosk, name: str) -> None:
    QTest.mouseClick(kiosk.button(name), Qt.MouseButton.LeftButton)
    kiosk.settle()


def asked(kiosk: BuiltKiosk) -> list[object]:
    return [one for one in kiosk.desk.submitted if isinstance(one, AskByCode | AskBySlip)]


def typed(kiosk: BuiltKiosk, keys: str) -> None:
    kiosk.window.activateWindow()
    kiosk.settle()
    kiosk.window.findChild(QLineEdit).setFocus()
    for key in keys:
        press(kiosk, key)


def test_both_doors_stand_at_the_start_at_touch_size_and_not_while_a_card_lies_there(kiosk: BuiltKiosk) -> None:
    for name in ("Tôi không mang thẻ", FIND):
        assert kiosk.button(name).height() >= 64
    kiosk.post(CardInserted("Đầu đọc 1"))
    kiosk.settle()
    assert FIND not in words(kiosk)


def test_without_a_card_one_reads_what_to_bring_where_and_when(kiosk: BuiltKiosk) -> None:
    press(kiosk, "Tôi không mang thẻ")
    said = words(kiosk)
    assert "VNeID" in said
    assert "Hôm nay: 07:30–11:30, 13:30–17:00" in said
    assert "Phường An Bình" in said
    assert not [one for one in kiosk.desk.submitted if isinstance(one, OpenDraft)], "nothing is begun"
    press(kiosk, "Quay lại")
    assert kiosk.presenter.place is Place.START


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (NOW.replace(hour=7), "Hôm nay: 07:30–11:30, 13:30–17:00"),
        (NOW.replace(hour=17), "Thứ Sáu, 20/11/2026: 07:30–11:30, 13:30–17:00"),
        (datetime.fromisoformat("2026-11-21T18:00+07:00"), "Thứ Hai, 23/11/2026"),
    ],
)
def test_the_next_opening_is_said_when_today_s_is_over(now: datetime, opens: str) -> None:
    station = StationSettings(address="Số 1, đường Ví Dụ", hotline="1900 0000")
    when = advice(station, load_calendar(), now)[-1].text
    assert when.startswith(opens)
    assert "Số 1, đường Ví Dụ, 1900 0000" in when


def test_a_code_is_typed_by_touch_and_its_standing_told(kiosk: BuiltKiosk) -> None:
    press(kiosk, FIND)
    typed(kiosk, "261119-0143")
    press(kiosk, "Tra cứu")
    assert asked(kiosk) == [AskByCode("261119-0143", 1)]
    kiosk_scenes.answered(kiosk, replace(STANDING, title=""))
    kiosk.settle()
    said = words(kiosk)
    assert "Đang được giải quyết" in said
    assert CODE in said
    assert "17:00, Thứ Sáu, 20/11/2026" in said
    assert "Đăng ký tạm trú" not in said
    press(kiosk, "Quay lại")
    assert kiosk.window.findChild(QLineEdit).text() == "", "the next code begins afresh"
    press(kiosk, "Quay lại")
    assert kiosk.presenter.place is Place.START


def test_the_keyboard_for_a_code_has_no_tones(kiosk: BuiltKiosk) -> None:
    press(kiosk, FIND)
    keys = {one.accessibleName() for one in kiosk.window.findChildren(QPushButton) if one.isVisible()}
    assert {"h", "7", "-", "."} <= keys
    assert not keys & {"sắc", "ă", "ơ"}
    kiosk.presenter.end()
    kiosk.open()
    keys = {one.accessibleName() for one in kiosk.window.findChildren(QPushButton) if one.isVisible()}
    assert {"sắc", "ă", "ơ"} <= keys


def test_a_slip_under_the_scanner_tells_the_procedure_too(kiosk: BuiltKiosk) -> None:
    press(kiosk, FIND)
    for slip in (SLIP, "MOTCUA2:x:y"):
        kiosk.presenter.scan(slip)
    kiosk.presenter.scan(CODE)
    assert asked(kiosk) == [AskBySlip(SLIP, 1), AskBySlip("MOTCUA2:x:y", 2), AskByCode(CODE, 3)]
    kiosk_scenes.answered(kiosk, STANDING)
    kiosk.settle()
    assert "Đăng ký tạm trú" in words(kiosk)


def test_a_slip_s_number_is_answered_from_the_start_at_once(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(SLIP)
    kiosk_scenes.answered(kiosk, STANDING)
    kiosk.settle()
    assert kiosk.presenter.place is Place.FOUND


def test_nothing_typed_an_unknown_code_and_too_many_are_said_where_one_types(kiosk: BuiltKiosk) -> None:
    press(kiosk, FIND)
    press(kiosk, "Tra cứu")
    assert asked(kiosk) == []
    assert "Xin gõ mã hồ sơ" in words(kiosk)
    kiosk.answer({"/code": "261119-0999"})
    press(kiosk, "Tra cứu")
    kiosk_scenes.answered(kiosk, StandingUntold(FailureCode.NOT_FOUND, 0))
    kiosk.settle()
    assert "Máy này không thấy hồ sơ nào có mã đó" in words(kiosk)
    press(kiosk, "Tra cứu")
    kiosk_scenes.answered(kiosk, TypingPaused(NOW + timedelta(minutes=9), 0))
    kiosk.settle()
    assert "Thử lại sau 09:23" in words(kiosk)
    assert kiosk.presenter.place is Place.FIND


def test_who_walks_away_leaves_neither_code_nor_answer(kiosk: BuiltKiosk) -> None:
    press(kiosk, FIND)
    kiosk.answer({"/code": "261119-0143"})
    kiosk.presenter.go_on()
    kiosk.pass_time(81)
    kiosk_scenes.answered(kiosk, STANDING)
    kiosk.settle()
    assert kiosk.presenter.place is Place.START
    press(kiosk, FIND)
    assert kiosk.window.findChild(QLineEdit).text() == ""
    kiosk_scenes.answered(kiosk, STANDING)
    kiosk.settle()
    assert kiosk.presenter.place is Place.FIND, "an answer that somebody else waited for"


def test_a_told_standing_is_wiped_when_nobody_touches(kiosk: BuiltKiosk) -> None:
    kiosk_scenes.found(kiosk)
    kiosk.settle()
    kiosk.pass_time(61)
    assert CODE not in words(kiosk), "the countdown hides it"
    kiosk.pass_time(20)
    assert kiosk.presenter.place is Place.START


def test_a_card_laid_down_at_a_door_begins_its_own_visit(kiosk: BuiltKiosk) -> None:
    press(kiosk, "Tôi không mang thẻ")
    kiosk.post(CardInserted("Đầu đọc 1"))
    kiosk.settle()
    assert "Bấm 6 số cuối" in words(kiosk)


def test_the_office_s_way_out_is_as_near_as_before(kiosk: BuiltKiosk) -> None:
    press(kiosk, FIND)
    press(kiosk, "Cán bộ")
    assert kiosk.presenter.place is Place.LEAVE


def test_a_reader_that_is_gone_is_said_before_anybody_begins(kiosk: BuiltKiosk) -> None:
    assert "Đầu đọc sẵn sàng" in words(kiosk)
    kiosk.post(ReadersChanged(ReaderState.NO_READER))
    kiosk.settle()
    assert "Đầu đọc thẻ đang hỏng" in words(kiosk)


@pytest.mark.parametrize("status", BusinessStatus)
@pytest.mark.parametrize("sync", SyncState)
def test_every_standing_says_what_is_next(status: BusinessStatus, sync: SyncState) -> None:
    told = StandingTold(CODE, "", sync, status, NOW, None, replaced=False, question=1)
    title, sentence, tone = standing_words(told, NOW)
    assert title
    assert sentence.endswith(".")
    assert tone in ("wait", "jade", "amber", "red")
    assert (title == "Hồ sơ cần sửa") == (sync is SyncState.REFUSED)


def test_a_promise_that_passed_is_not_said_to_hold() -> None:
    late = replace(STANDING, appointment=NOW - timedelta(minutes=1))
    assert standing_words(late, NOW)[0] == "Đã quá giờ hẹn"
    assert standing_words(replace(late, appointment=None), NOW)[1].startswith("Giờ hẹn ghi trên giấy tiếp nhận")
    given = replace(late, business=BusinessStatus.RETURNED)
    assert [label for label, _value in standing_rows(given).rows] == ["Mã hồ sơ", "Thủ tục", "Ngày nộp"]


def test_every_word_has_its_room_in_english_too(kiosk: BuiltKiosk) -> None:
    for name in ("kiosk-start", "kiosk-no-card", "kiosk-find-not-here", "kiosk-found", "kiosk-rating-telephone"):
        for scene in (kiosk_scenes.SCENES[name], kiosk_scenes.in_english(kiosk_scenes.SCENES[name])):
            scene(kiosk)
            kiosk.settle()
            assert cut(kiosk.window) == [], name
            kiosk.presenter.end()
            kiosk.settle()

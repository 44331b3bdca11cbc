"""A resident says at the kiosk how content they are: after a filing, or with a slip under the scanner."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from counter.errors import FailureCode
from counter.events import Failed, ReadCard
from counter.model.rating import Reason, Satisfaction
from counter.rating_events import OpenRating, RatedByTelephone, RateFiling, RatingOpened
from counter.rating_link import link, token_of
from tests.fakes.built_kiosk import BuiltKiosk
from ui.kiosk.screen import Place
from ui.widgets.qr_code import QrCode

FILING = UUID(int=77)
SLIP = "MOTCUA2:H15.50.05.13-261121-0001:ABC"
LINK = link("https://motcua.anbinh.example", token_of(FILING, bytes(16)))


def words(kiosk: BuiltKiosk) -> str:
    return " | ".join(one.text() for one in kiosk.window.findChildren(QLabel) if one.isVisible())


def press(kiosk: BuiltKiosk, name: str) -> None:
    QTest.mouseClick(kiosk.button(name), Qt.MouseButton.LeftButton)
    kiosk.settle()


def answers(kiosk: BuiltKiosk) -> list[RateFiling]:
    return [one for one in kiosk.desk.submitted if isinstance(one, RateFiling)]


def asked(kiosk: BuiltKiosk, *, rated: bool = False) -> None:
    kiosk.presenter.scan(SLIP)
    kiosk.post(RatingOpened(FILING, "Đăng ký tạm trú", rated=rated))
    kiosk.settle()


@pytest.mark.parametrize("text", [SLIP, LINK])
def test_either_code_of_a_slip_opens_the_question_and_no_card(kiosk: BuiltKiosk, text: str) -> None:
    kiosk.presenter.scan(text)
    assert OpenRating(text, elsewhere=True) in kiosk.desk.submitted
    assert not [one for one in kiosk.card.submitted if isinstance(one, ReadCard)]


def test_a_step_then_reasons_then_thanks_by_touch(kiosk: BuiltKiosk) -> None:
    asked(kiosk)
    press(kiosk, "Không hài lòng")
    assert not answers(kiosk), "a touch alone is no answer yet"
    press(kiosk, "Thời gian chờ")
    press(kiosk, "Hướng dẫn")
    press(kiosk, "Hướng dẫn")
    press(kiosk, "Gửi đánh giá")
    assert answers(kiosk) == [RateFiling(FILING, Satisfaction.DISSATISFIED, frozenset({Reason.WAITING}))]
    assert "Cảm ơn ông/bà" in words(kiosk)
    press(kiosk, "Xong")
    assert kiosk.presenter.place is Place.START


def test_another_step_may_be_chosen_before_it_is_sent(kiosk: BuiltKiosk) -> None:
    asked(kiosk)
    press(kiosk, "Không hài lòng")
    press(kiosk, "Quay lại")
    press(kiosk, "Hài lòng")
    press(kiosk, "Gửi đánh giá")
    assert answers(kiosk) == [RateFiling(FILING, Satisfaction.SATISFIED)]


def test_a_filing_that_was_rated_is_thanked_for(kiosk: BuiltKiosk) -> None:
    asked(kiosk, rated=True)
    assert "Cảm ơn ông/bà" in words(kiosk)
    press(kiosk, "Xong")
    assert not answers(kiosk)


def test_another_counter_s_slip_says_where_it_can_be_rated(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(SLIP)
    kiosk.post(Failed("OpenRating", FailureCode.NOT_FOUND))
    assert "bằng điện thoại" in words(kiosk)
    assert kiosk.presenter.place is Place.START


def test_another_counter_s_slip_is_rated_on_a_telephone_where_one_reaches_the_gateway(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(SLIP)
    kiosk.post(RatedByTelephone(LINK))
    kiosk.settle()
    (code,) = [one for one in kiosk.window.findChildren(QrCode) if one.isVisible()]
    assert code.accessibleName() == "Mã QR để đánh giá bằng điện thoại"
    assert "Mời đánh giá bằng điện thoại" in words(kiosk)
    press(kiosk, "Xong")
    assert kiosk.presenter.place is Place.START
    assert not answers(kiosk)


def test_who_walks_away_leaves_no_answer(kiosk: BuiltKiosk) -> None:
    asked(kiosk)
    press(kiosk, "Không hài lòng")
    kiosk.pass_time(81)
    assert kiosk.presenter.place is Place.START
    asked(kiosk)
    assert "Ông/bà có hài lòng" in words(kiosk), "the next one is asked from the beginning"
    assert not answers(kiosk)


def test_a_late_answer_about_a_slip_does_not_interrupt_a_visit(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(SLIP)
    kiosk.read()
    kiosk.post(RatingOpened(FILING, "Đăng ký tạm trú", rated=False))
    assert kiosk.presenter.place is Place.SERVICES

"""What one visitor asked is told to nobody else, a notice goes as it came, and a live kiosk promises no answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from counter.catalogue.catalogue import Catalogue
from counter.errors import FailureCode
from counter.events import CardInserted, CardRead, CardRemoved, Failed
from counter.kiosk_events import AskByCode, AskBySlip
from counter.rating_events import OpenRating, RatingOpened
from counter.rating_link import link, token_of
from tests.fakes.built_kiosk import TENANT, BuiltKiosk
from tests.fakes.counter_people import record_of
from tests.scenes import kiosk_scenes
from tests.scenes.kiosk_scenes import STANDING
from ui.kiosk.rating import NOT_HERE
from ui.kiosk.screen import Place
from ui.kiosk.slip_doors import KNOWS_OF_NONE

SLIP = "MOTCUA1:H15.50.05.13-261119-0143:0123456789abcdef"
TO_RATE = link("https://motcua.anbinh.example", token_of(UUID(int=77), bytes(16)))


def words(kiosk: BuiltKiosk) -> str:
    kiosk.settle()
    return " | ".join(one.text() for one in kiosk.window.findChildren(QLabel) if one.isVisible())


def asked(kiosk: BuiltKiosk) -> list[AskByCode | AskBySlip]:
    return [one for one in kiosk.desk.submitted if isinstance(one, AskByCode | AskBySlip)]


@pytest.fixture
def live(qapp: QApplication, catalogue: Catalogue, dressed: object) -> Iterator[BuiltKiosk]:
    made = BuiltKiosk(qapp, catalogue=catalogue, profile="live")
    made.window.show()
    made.settle()
    yield made
    made.close()


def test_an_answer_is_for_whoever_asked_and_the_next_one_gets_their_own(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(SLIP)
    kiosk.presenter.end()
    kiosk.presenter.choose(Place.FIND)
    kiosk.answer({"/code": "261119-0200"})
    kiosk.presenter.go_on()
    first, second = asked(kiosk)
    kiosk.post(replace(STANDING, question=first.question))
    assert kiosk.presenter.place is Place.FIND
    assert STANDING.title not in words(kiosk)
    kiosk.post(replace(STANDING, title="", code="H15.50.05.13-261119-0200", question=second.question))
    assert kiosk.presenter.place is Place.FOUND
    assert "H15.50.05.13-261119-0200" in words(kiosk)


def test_what_failed_without_a_word_of_whose_it_was_takes_nobody_s_answer_away(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(SLIP)
    kiosk.post(Failed("AskBySlip", FailureCode.UNEXPECTED))
    assert FailureCode.UNEXPECTED.value in words(kiosk)
    kiosk_scenes.answered(kiosk, STANDING)
    assert STANDING.title in words(kiosk)


def test_a_slip_to_be_rated_opens_for_nobody_who_did_not_bring_it(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(TO_RATE)
    kiosk.presenter.end()
    kiosk.post(RatingOpened(UUID(int=77), "Đăng ký tạm trú", rated=False))
    assert kiosk.presenter.place is Place.START


def test_a_notice_about_a_slip_does_not_follow_through_a_door_or_to_a_card(kiosk: BuiltKiosk) -> None:
    for go_on in (
        lambda: kiosk.presenter.choose(Place.NO_CARD),
        lambda: kiosk.presenter.scan(SLIP),
        lambda: kiosk.post(CardInserted("Đầu đọc 1")),
    ):
        kiosk.presenter.scan(TO_RATE)
        kiosk.post(Failed("OpenRating", FailureCode.NOT_FOUND))
        assert NOT_HERE in words(kiosk)
        go_on()
        assert NOT_HERE not in words(kiosk)
        kiosk.presenter.end()


@pytest.mark.parametrize(
    "said", [Failed("OpenRating", FailureCode.NOT_FOUND), Failed("window", FailureCode.UNEXPECTED)]
)
def test_a_notice_at_the_start_goes_when_nobody_touches(kiosk: BuiltKiosk, said: Failed) -> None:
    kiosk.presenter.scan(TO_RATE)
    if said.command == "window":
        kiosk.presenter.choose(Place.NO_CARD)
    kiosk.post(said)
    assert said.code.value in words(kiosk)
    kiosk.pass_time(81)
    assert said.code.value not in words(kiosk)
    assert kiosk.presenter.place is Place.START


@pytest.mark.parametrize("slip", [SLIP, TO_RATE])
def test_a_slip_while_a_card_is_read_changes_nothing_and_the_card_away_still_hides(
    kiosk: BuiltKiosk, slip: str
) -> None:
    kiosk.post(CardInserted("Đầu đọc 1"))
    for digit in TENANT.number.can:
        kiosk.presenter.digit(digit)
    kiosk.presenter.scan(slip)
    assert not [one for one in kiosk.desk.submitted if isinstance(one, AskBySlip | OpenRating)]
    assert "Đang đọc thẻ" in words(kiosk)
    kiosk.post(CardRead(record_of(TENANT)))
    assert kiosk.presenter.place is Place.SERVICES
    kiosk.post(CardRemoved("Đầu đọc 1"))
    assert "Thẻ đã rời đầu đọc" in words(kiosk)


def test_a_slip_s_answer_waits_behind_a_card_that_is_read(kiosk: BuiltKiosk) -> None:
    kiosk.presenter.scan(TO_RATE)
    kiosk.post(CardInserted("Đầu đọc 1"))
    for digit in TENANT.number.can:
        kiosk.presenter.digit(digit)
    kiosk.post(RatingOpened(UUID(int=77), "Đăng ký tạm trú", rated=False))
    kiosk.post(CardRead(record_of(TENANT)))
    assert kiosk.presenter.place is Place.SERVICES


def test_a_live_kiosk_which_files_nothing_sends_to_the_counter_who_asks_where_a_filing_is(live: BuiltKiosk) -> None:
    assert live.button("Tôi không mang thẻ")
    assert "Hồ sơ của tôi đến đâu rồi?" not in words(live)
    live.presenter.scan(SLIP)
    assert asked(live) == []
    assert KNOWS_OF_NONE in words(live)
    live.presenter.scan(TO_RATE)
    assert OpenRating(TO_RATE, elsewhere=True) in live.desk.submitted, "rating asks the slip's own counter"

"""A second person's card is scanned into an open declaration."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from counter.errors import CounterError
from counter.events import DraftOpened, PopulationArrived, SetAnswer
from counter.forms.second_card import group_for
from counter.model.filing import Answer, Json, Source
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.qr_claim import QrClaim
from counter.second_card_events import FillFromCode
from counter.training.cast import make_cast
from tests.fakes.whole_desk import WholeDesk, read, register_says

CAST = make_cast()
TODAY = date(2026, 11, 21)


def code_of(who: str) -> QrClaim:
    one = CAST[who]
    home = one.residence.text if one.residence else ""
    return QrClaim(one.number, "", one.name, one.birth, one.sex, home, date(2024, 9, 2))


def test_the_bride_s_card_fills_the_bride_s_side(desk: WholeDesk) -> None:
    draft = desk.open("1.000894", read("groom"))
    desk.do(FillFromCode(draft.id, code_of("bride")))
    opened = desk.said(DraftOpened)
    assert opened.draft == desk.draft(draft.id), "kept before anyone hears of it"
    assert opened.draft.answers["/bride/name"] == Answer("Lý Mỹ Linh", Source.QR)
    assert opened.draft.answers["/groom/name"].source is Source.CHIP


def test_the_other_parent_s_card_completes_what_the_register_named(desk: WholeDesk) -> None:
    draft = desk.open("1.001193", read("father"))
    desk.do(PopulationArrived(draft.id, register_says("father")))
    desk.do(FillFromCode(draft.id, code_of("mother")))
    assert desk.draft(draft.id).answers["/mother/birth"] == Answer("1996-12-24", Source.QR)


def test_what_was_typed_by_hand_stays(desk: WholeDesk) -> None:
    draft = desk.open("1.000894", read("groom"))
    desk.do(SetAnswer(draft.id, "/bride/name", "Lý Thị Mỹ Linh"))
    desk.do(FillFromCode(draft.id, code_of("bride")))
    assert desk.draft(draft.id).answers["/bride/name"] == Answer("Lý Thị Mỹ Linh", Source.TYPED)
    assert desk.draft(draft.id).answers["/bride/number"].source is Source.QR


def test_a_code_that_fits_nobody_changes_nothing(desk: WholeDesk) -> None:
    draft = desk.open("1.004873", read("divorced"))
    before = desk.draft(draft.id).answers
    desk.do(FillFromCode(draft.id, code_of("tenant")))
    assert desk.draft(draft.id).answers == before


def test_another_officer_s_draft_is_not_filled(desk: WholeDesk) -> None:
    draft = desk.open("1.000894", read("groom"))
    desk.signed_in("minh")
    with pytest.raises(CounterError):
        desk.do(FillFromCode(draft.id, code_of("bride")))


@pytest.mark.parametrize(
    ("said", "number", "group"),
    [
        ({"/head/relation": "Người ở thuê"}, "000071000013", "/head"),
        ({"/head/relation": "Người ở thuê", "/head/number": "000071000099"}, "000071000013", ""),
        ({"/head/number": "000071000013"}, "000071000013", "/head"),
    ],
    ids=["nobody yet", "somebody else", "that very person"],
)
def test_whose_part_it_is(desk: WholeDesk, said: dict[str, Json], number: str, group: str) -> None:
    form = desk.drafting.catalogue.get("1.004194").form
    assert form
    own: dict[str, Json] = {"/declarant/number": "000099000012", "/declarant/name": "Lê Quang Huy"}
    answers = {pointer: Answer(value, Source.TYPED) for pointer, value in (own | said).items()}
    assert group_for(form, answers, number, TODAY) == group


def test_the_code_is_not_told_in_a_log() -> None:
    claim = QrClaim(PersonalNumber("000198000021"), name=PersonName("Lý Mỹ Linh"), birth=PartialDate(1998))
    assert "Linh" not in repr(FillFromCode(UUID(int=1), claim))

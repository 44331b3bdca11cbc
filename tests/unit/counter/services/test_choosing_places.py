"""A whole address is answered at once, kept with what it was called, and mended by hand."""

from __future__ import annotations

import pytest

from counter.errors import StoreError
from counter.events import DraftSaved
from counter.model.filing import Answer, Source
from counter.place_events import SetPlace
from tests.fakes.whole_desk import WholeDesk

CERTIFICATE = "1.004873"
PLACE = "/requester/residence"
WAS = Answer("Thôn 3, Xã Chia Đôi, Huyện Giả Định, Tỉnh Ví Dụ", Source.QR)


def chosen(detail: str = "Thôn 3") -> tuple[tuple[str, Answer], ...]:
    return (
        (f"{PLACE}/province", Answer("Tỉnh Ví Dụ", Source.TYPED, was=WAS)),
        (f"{PLACE}/commune", Answer("Xã Minh Họa", Source.TYPED, was=WAS)),
        (f"{PLACE}/detail", Answer(detail, Source.OFFICE, was=WAS)),
    )


def test_all_fields_are_kept_before_anyone_hears_of_it(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.do(SetPlace(draft.id, f"{PLACE}/commune", chosen()))
    kept = desk.draft(draft.id)
    assert desk.said(DraftSaved).draft == kept
    assert {pointer: kept.answers[pointer] for pointer, _ in chosen()} == dict(chosen())
    assert kept.focus == f"{PLACE}/commune"


def test_what_is_left_of_the_old_text_may_be_nothing(desk: WholeDesk) -> None:
    draft = desk.answer(desk.open(CERTIFICATE), {f"{PLACE}/detail": WAS.value})
    desk.do(SetPlace(draft.id, f"{PLACE}/commune", chosen(detail="")))
    assert f"{PLACE}/detail" not in desk.draft(draft.id).answers


def test_a_word_mended_by_hand_keeps_what_the_card_said(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.do(SetPlace(draft.id, f"{PLACE}/commune", chosen()))
    kept = desk.answer(draft, {f"{PLACE}/commune": "Phường An Bình"})
    assert kept.answers[f"{PLACE}/commune"] == Answer("Phường An Bình", Source.TYPED, was=WAS)


def test_another_officers_draft_is_not_answered(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.signed_in("mai")
    with pytest.raises(StoreError):
        desk.do(SetPlace(draft.id, f"{PLACE}/commune", chosen()))


def test_no_place_is_told_by_its_event(desk: WholeDesk) -> None:
    assert "Minh" not in repr(SetPlace(desk.open(CERTIFICATE).id, PLACE, chosen()))

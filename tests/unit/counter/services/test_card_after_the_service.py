"""The service first, the card then: the declaration and its evidence are as if the card had come first."""

from __future__ import annotations

import pytest

from counter.errors import CardError, FailureCode, StoreError
from counter.events import DraftOpened, FileDraft, ParkDraft, PopulationArrived, ReopenDraft, SignChallenge
from counter.filer_events import FillFromFiler
from counter.model.filing import Source
from tests.fakes.whole_desk import DIVORCE, WholeDesk, read, register_says

CERTIFICATE = "1.004873"


def test_what_the_chip_knows_is_filled_and_the_register_is_asked_once(desk: WholeDesk) -> None:
    before = desk.open(CERTIFICATE, read("divorced"))
    draft = desk.open(CERTIFICATE)
    asked = len(desk.asked_of_register())
    desk.do(FillFromFiler(draft.id, read("divorced")))
    said = desk.said(DraftOpened)
    assert said.filled
    assert said.draft.answers == before.answers
    assert len(desk.asked_of_register()) == asked + 1
    desk.do(FillFromFiler(draft.id, read("divorced")))  # the portrait of the same chip, come later
    assert len(desk.asked_of_register()) == asked + 1
    assert [line.action for line in desk.trail()].count("filer-card-read") == 1


def test_the_chip_is_the_filings_evidence_and_signs_it(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.open(CERTIFICATE)
    desk.do(FillFromFiler(draft.id, read("divorced")))
    desk.do(PopulationArrived(draft.id, register_says("divorced")))
    desk.answer(draft, DIVORCE)
    desk.attach(draft, judgment)
    desk.do(FileDraft(draft.id, face_matched=True))
    assert isinstance(desk.card.commands[-1], SignChallenge)


def test_it_is_there_when_the_draft_is_opened_again(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.do(FillFromFiler(draft.id, read("divorced")))
    desk.do(ParkDraft(draft.id))
    desk.do(ReopenDraft(draft.id))
    assert desk.said(DraftOpened).record is not None


def test_what_was_typed_stays(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.answer(draft, {"/purpose/kind": "vay_von", "/requester/name": "trần thị bích ngọc"})
    desk.do(FillFromFiler(draft.id, read("divorced")))
    answers = desk.draft(draft.id).answers
    assert answers["/purpose/kind"].value == "vay_von"
    assert answers["/requester/name"].source is Source.TYPED
    assert answers["/requester/number"].source is Source.CHIP


def test_a_name_that_was_only_begun_is_the_chips_to_say(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.answer(draft, {"/requester/name": "Trần Th"})
    desk.do(FillFromFiler(draft.id, read("divorced")))
    name = desk.draft(draft.id).answers["/requester/name"]
    assert (name.value, name.source) == ("Trần Thị Bích Ngọc", Source.CHIP)


@pytest.mark.parametrize("typed", [{"/requester/name": "Lê Quang Huy"}, {"/requester/number": "000099000012"}])
def test_a_declaration_that_names_another_person_takes_nothing_from_the_chip(
    desk: WholeDesk, typed: dict[str, str]
) -> None:
    draft = desk.open(CERTIFICATE)
    before = desk.answer(draft, dict(typed))
    with pytest.raises(CardError) as caught:
        desk.do(FillFromFiler(draft.id, read("divorced")))
    assert caught.value.code is FailureCode.DIFFERENT_CARD
    assert desk.draft(draft.id) == before


def test_a_second_card_does_not_take_the_place_of_the_first(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    with pytest.raises(CardError) as caught:
        desk.do(FillFromFiler(draft.id, read("tenant")))
    assert caught.value.code is FailureCode.DIFFERENT_CARD


def test_a_chip_that_was_changed_fills_nothing(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    with pytest.raises(CardError):
        desk.do(FillFromFiler(draft.id, read("divorced", "altered")))
    assert desk.draft(draft.id) == draft


def test_another_officers_draft_is_nobodys_here(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.signed_in("minh")
    with pytest.raises(StoreError):
        desk.do(FillFromFiler(draft.id, read("divorced")))

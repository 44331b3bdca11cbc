"""The register's answer: merged on the desk thread, however late it comes."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from counter.errors import FailureCode, FormError, LineError
from counter.events import (
    DraftOpened,
    FileDraft,
    ParkDraft,
    PopulationArrived,
    PopulationUnavailable,
    ReopenDraft,
    SetAnswer,
)
from counter.model.citizen import Citizen
from counter.model.filing import Source
from counter.model.partial_date import PartialDate
from counter.ports import PopulationQuery
from counter.services.look_up import Enquiry, LookUp, blocking
from tests.fakes.whole_desk import WholeDesk, read, register_says

CERTIFICATE = "1.004873"


class Register:
    """``counter.ports.PopulationRegister`` with one answer."""

    def __init__(self, answer: Citizen | LineError | None) -> None:
        self._answer = answer

    def look_up(self, query: PopulationQuery) -> Citizen | None:
        if isinstance(self._answer, LineError):
            raise self._answer
        return self._answer


def query() -> PopulationQuery:
    person = register_says("divorced")
    return PopulationQuery(person.number, person.name, person.birth, "lan", UUID(int=5))


@pytest.mark.parametrize(
    ("answer", "event"),
    [
        (register_says("divorced"), PopulationArrived(UUID(int=5), register_says("divorced"))),
        (None, PopulationArrived(UUID(int=5), None)),
        (LineError(FailureCode.NO_LINE), PopulationUnavailable(UUID(int=5), FailureCode.NO_LINE)),
    ],
    ids=["found", "not found", "no line"],
)
def test_whatever_the_register_does_the_draft_hears_of_it(answer, event) -> None:
    heard: list[object] = []
    Enquiry(Register(answer), heard.append).look_up(LookUp(query()))
    assert heard == [event]


def test_the_register_fills_what_the_chip_does_not_know(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    desk.do(PopulationArrived(draft.id, register_says("divorced")))
    filled = desk.said(DraftOpened).draft
    assert {pointer for pointer, one in filled.answers.items() if one.source is Source.POPULATION}
    assert set(draft.answers) < set(filled.answers)
    assert filled.answers["/requester/name"].confirmed


def test_what_was_typed_meanwhile_is_not_overwritten(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    desk.do(PopulationArrived(draft.id, register_says("divorced")))
    known = desk.said(DraftOpened).draft
    pointer = next(p for p, one in known.answers.items() if one.source is Source.POPULATION)
    other = desk.open(CERTIFICATE, read("divorced"))
    desk.do(SetAnswer(other.id, pointer, "as she says"))
    desk.do(PopulationArrived(other.id, register_says("divorced")))
    assert desk.said(DraftOpened).draft.answers[pointer].value == "as she says"


def test_not_found_is_an_answer_and_changes_nothing(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    desk.do(PopulationArrived(draft.id, None))
    assert desk.said(DraftOpened).draft == draft
    assert [line.action for line in desk.trail()][-1] == "population-looked-up"


def test_an_answer_for_a_draft_that_is_gone_is_left_alone(desk: WholeDesk) -> None:
    before = len(desk.heard)
    desk.do(PopulationArrived(UUID(int=99), register_says("divorced")))
    assert len(desk.heard) == before


class TestLateAnswers:
    """F8 or another officer came before the register did."""

    def test_no_screen_hears_of_a_draft_that_has_left_it(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE, read("divorced"))
        desk.do(ParkDraft(draft.id))
        before = len(desk.heard)
        desk.do(PopulationArrived(draft.id, register_says("divorced")))
        assert len(desk.heard) == before, "the next citizen stands at the counter"
        assert any(one.source is Source.POPULATION for one in desk.draft(draft.id).answers.values())

    def test_the_card_kept_with_it_is_not_lost(self, desk: WholeDesk) -> None:
        record = read("divorced")
        draft = desk.open(CERTIFICATE, record)
        desk.do(ParkDraft(draft.id))
        desk.do(PopulationArrived(draft.id, register_says("divorced")))
        desk.do(ReopenDraft(draft.id))
        back = desk.said(DraftOpened).record
        assert back is not None
        assert back.files == record.files
        assert any(one.source is Source.CHIP for one in desk.draft(draft.id).answers.values())

    def test_a_conflict_is_found_all_the_same(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE, read("conflict_birth"))
        desk.do(ParkDraft(draft.id))
        desk.do(PopulationArrived(draft.id, register_says("conflict_birth")))
        desk.do(ReopenDraft(draft.id))
        with pytest.raises(FormError) as caught:
            desk.do(FileDraft(draft.id))
        assert caught.value.code is FailureCode.IDENTITY_CONFLICT

    def test_after_another_officer_signed_in(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE, read("divorced"))
        desk.signed_in("mai")
        before = len(desk.heard)
        desk.do(PopulationArrived(draft.id, register_says("divorced")))
        assert len(desk.heard) == before


class TestConflicts:
    @pytest.mark.parametrize(("key", "what"), [("conflict_birth", "birth"), ("conflict_name", "name")])
    def test_chip_against_register_blocks_and_names_the_field(self, desk: WholeDesk, key: str, what: str) -> None:
        draft = desk.open(CERTIFICATE, read(key))
        desk.do(PopulationArrived(draft.id, register_says(key)))
        with pytest.raises(FormError) as caught:
            desk.do(FileDraft(draft.id))
        assert caught.value.code is FailureCode.IDENTITY_CONFLICT
        assert caught.value.detail == what, "the field's name, never its values"

    def test_a_later_answer_that_agrees_lifts_it(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE, read("conflict_birth"))
        desk.do(PopulationArrived(draft.id, register_says("conflict_birth")))
        mended = replace(register_says("conflict_birth"), birth=PartialDate(1979, 7, 21))
        desk.do(PopulationArrived(draft.id, mended))
        desk.do(FileDraft(draft.id))  # blocked by what is missing, no more by who it is

    def test_nobody_conflicts_with_a_chip_that_says_nothing(self) -> None:
        assert blocking(None, register_says("divorced")) == ()
        assert blocking(read("divorced"), None) == ()
        assert blocking(read("groom", "altered"), register_says("divorced")) == ()

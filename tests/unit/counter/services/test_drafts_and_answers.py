"""A service is chosen, filled, answered, parked and opened again."""

from __future__ import annotations

import pytest

from counter.emrtd.card_record import ActiveVerdict, Authenticity
from counter.errors import AccountError, CounterError, FailureCode, FormError, StoreError
from counter.events import (
    DraftOpened,
    DraftSaved,
    DraftsListed,
    FileDraft,
    ListDrafts,
    OpenDraft,
    ParkDraft,
    ReopenDraft,
    SetAnswer,
)
from counter.forms.engine import taken_answers
from counter.model.filing import Answer, Source
from tests.fakes.whole_desk import WholeDesk, chip, read

CERTIFICATE = "1.004873"
NAME = "/requester/name"


def test_the_chip_fills_what_it_knows_and_says_so(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    assert draft.answers[NAME].value == "Trần Thị Bích Ngọc"
    assert draft.answers[NAME].source is Source.CHIP
    assert desk.draft(draft.id) == draft, "kept before anyone hears of it"


def test_without_a_card_the_form_opens_for_typing(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    assert all(answer.source is Source.OFFICE for answer in draft.answers.values())
    assert desk.asked_of_register() == []


@pytest.mark.parametrize(
    "record",
    [read("groom", "altered"), read("divorced", active=ActiveVerdict.FAILED)],
    ids=["altered data", "a copied chip"],
)
def test_a_chip_that_is_not_usable_fills_nothing_and_asks_nothing(desk: WholeDesk, record) -> None:
    draft = desk.open(CERTIFICATE, record)
    assert not any(answer.source is Source.CHIP for answer in draft.answers.values())
    assert desk.asked_of_register() == []


def test_the_register_is_asked_once_there_is_a_purpose(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    (asked,) = desk.asked_of_register()
    assert asked.query.dossier == draft.id
    assert asked.query.officer == "lan"
    assert asked.query.number.can == chip("divorced").can
    assert asked.query.purpose == desk.drafting.catalogue.get(CERTIFICATE).title
    assert "Ngọc" not in repr(asked)


@pytest.mark.parametrize(
    ("procedure", "code"),
    [("1.000689", FailureCode.GUIDE_ONLY), ("9.999999", FailureCode.UNKNOWN_PROCEDURE)],
    ids=["only a guide", "unknown"],
)
def test_what_cannot_be_filed_here_opens_no_draft(desk: WholeDesk, procedure: str, code: FailureCode) -> None:
    with pytest.raises(FormError) as caught:
        desk.do(OpenDraft(procedure))
    assert caught.value.code is code
    desk.do(ListDrafts())
    assert desk.said(DraftsListed).drafts == ()


def test_nobody_opens_a_draft_without_signing_in(desk: WholeDesk) -> None:
    desk.session.clear()
    with pytest.raises(AccountError):
        desk.do(OpenDraft(CERTIFICATE))
    with pytest.raises(AccountError):
        desk.do(ListDrafts())


class TestAnswering:
    def test_a_typed_value_is_kept_before_it_is_announced(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE)
        desk.do(SetAnswer(draft.id, "/purpose/kind", "vay"))
        saved = desk.said(DraftSaved)
        assert saved.draft.answers["/purpose/kind"] == Answer("vay", Source.TYPED)
        assert saved.draft.focus == "/purpose/kind"
        assert saved.at == saved.draft.changed_at > draft.changed_at
        assert desk.draft(draft.id) == saved.draft

    def test_a_value_that_is_wrong_is_kept_too(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE)
        desk.do(SetAnswer(draft.id, "/subject/divorce/date", "30/02/2024"))
        assert desk.draft(draft.id).answers["/subject/divorce/date"].value == "30/02/2024"

    @pytest.mark.parametrize("nothing", [None, ""])
    def test_an_emptied_field_has_no_answer(self, desk: WholeDesk, nothing: str | None) -> None:
        draft = desk.open(CERTIFICATE, read("divorced"))
        desk.do(SetAnswer(draft.id, NAME, nothing))
        assert NAME not in desk.draft(draft.id).answers

    def test_what_the_chip_said_stays_the_chips_word_when_it_is_typed_the_same(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE, read("divorced"))
        desk.do(SetAnswer(draft.id, NAME, draft.answers[NAME].value))
        assert desk.draft(draft.id).answers[NAME].source is Source.CHIP
        desk.do(SetAnswer(draft.id, NAME, "Trần Thị Bích Ngà"))
        assert desk.draft(draft.id).answers[NAME].source is Source.TYPED

    @pytest.mark.parametrize("value", [0, False, [], {}])
    def test_a_value_that_is_false_is_an_answer(self, desk: WholeDesk, value) -> None:
        draft = desk.open(CERTIFICATE)
        desk.do(SetAnswer(draft.id, "/x", value))
        assert desk.draft(draft.id).answers["/x"].value == value


class TestComingBack:
    def test_a_parked_draft_comes_back_with_its_card(self, desk: WholeDesk) -> None:
        record = read("divorced")
        draft = desk.open(CERTIFICATE, record)
        desk.answer(draft, {"/purpose/kind": "vay"})
        desk.do(ParkDraft(draft.id))
        assert not desk.session.records
        desk.do(ReopenDraft(draft.id))
        back = desk.said(DraftOpened)
        assert back.draft.answers["/purpose/kind"].value == "vay"
        assert back.record is not None
        assert back.record.files == record.files
        assert back.record.passive.authenticity is Authenticity.TRUSTED
        assert back.record.active is ActiveVerdict.GENUINE
        assert len(desk.asked_of_register()) == 2, "its register may have moved on"

    def test_after_a_restart_too(self, tmp_path) -> None:
        first = WholeDesk(tmp_path)
        first.signed_in()
        draft = first.open(CERTIFICATE, read("divorced"))
        first.store.close()
        second = WholeDesk(tmp_path)
        second.signed_in()
        second.do(ListDrafts())
        assert [one.id for one in second.said(DraftsListed).drafts] == [draft.id]
        second.do(ReopenDraft(draft.id))
        record = second.said(DraftOpened).record
        second.store.close()
        assert record is not None
        assert record.portrait is not None

    def test_one_opened_without_a_card_comes_back_without_one(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE)
        desk.do(ReopenDraft(draft.id))
        assert desk.said(DraftOpened).record is None

    def test_another_officers_draft_is_not_there(self, desk: WholeDesk) -> None:
        draft = desk.open(CERTIFICATE, read("divorced"))
        desk.signed_in("mai")
        for command in (ReopenDraft(draft.id), SetAnswer(draft.id, "/x", "1"), FileDraft(draft.id)):
            with pytest.raises(StoreError) as caught:
                desk.do(command)
            assert caught.value.code is FailureCode.NOT_FOUND
        desk.do(ListDrafts())
        assert desk.said(DraftsListed).drafts == ()

    def test_the_one_changed_last_is_listed_first(self, desk: WholeDesk) -> None:
        first, second = desk.open(CERTIFICATE), desk.open("1.004194")
        desk.answer(first, {"/x": "1"})
        desk.do(ListDrafts())
        assert [one.id for one in desk.said(DraftsListed).drafts] == [first.id, second.id]


def test_a_command_that_nobody_carries_out_is_a_wiring_defect(desk: WholeDesk) -> None:
    with pytest.raises(CounterError) as caught:
        desk.do(object())
    assert caught.value.code is FailureCode.UNEXPECTED


def test_the_trail_names_drafts_and_never_people(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    line = desk.trail()[-1]
    assert (line.action, line.subject, line.purpose) == ("draft-opened", str(draft.id), CERTIFICATE)
    assert not any("Ngọc" in repr(line) or "000188" in repr(line) for line in desk.trail())


def test_what_a_choice_filled_stays_empty_once_it_was_emptied(desk: WholeDesk) -> None:
    draft = desk.open("2.000635", read("divorced"))
    form = desk.drafting.catalogue.get("2.000635").form
    assert form
    assert taken_answers(form, draft.answers)["/subject/ethnic_group"].value == "Kinh"
    desk.do(SetAnswer(draft.id, "/subject/ethnic_group", None))
    after = taken_answers(form, desk.draft(draft.id).answers)
    assert "/subject/ethnic_group" not in after
    assert after["/subject/name"].source is Source.CHIP

"""Repeat customers: an earlier filing as a new draft, with only what is new left to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from counter.catalogue.catalogue import Catalogue
from counter.errors import AccountError, FailureCode, FormError, StoreError
from counter.events import ChallengeFailed, DraftOpened, Filed, FileDraft, PopulationArrived
from counter.forms.engine import evaluate, problems
from counter.model.filing import Draft, Filing, Source
from counter.model.partial_date import PartialDate
from counter.review_events import CopyFiling
from counter.services.copy_filing import CopyEarlierFiling
from counter.services.kept_record import kept_conflicts
from tests.fakes.guest_night import GUEST as ALL_SAID
from tests.fakes.guest_night import STAY
from tests.fakes.whole_desk import WholeDesk, read, register_says, the_catalogue

COPIED = ("/place/kind", "/place/name", "/place/address/detail", "/informant/phone")
# what neither the landlady's card nor the office's usual fills
GUEST = {pointer: said for pointer, said in ALL_SAID.items() if pointer in COPIED or pointer.startswith("/guests")}


def file(desk: WholeDesk, draft: Draft) -> Filing:
    desk.do(FileDraft(draft.id))
    if desk.card.commands and desk.filing.frozen:
        desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    return desk.said(Filed).filing


@pytest.fixture
def stay(desk: WholeDesk) -> Filing:
    """Last week's guest of a landlord."""
    draft = desk.open(STAY, read("landlord"))
    desk.do(PopulationArrived(draft.id, register_says("landlord")))
    return file(desk, desk.answer(draft, GUEST))


def copied(desk: WholeDesk, filing: Filing, who: str = "") -> Draft:
    desk.do(CopyFiling(filing.id, read(who) if who else None))
    return desk.said(DraftOpened).draft


def test_what_stays_the_same_is_there_and_marked(desk: WholeDesk, stay: Filing) -> None:
    draft = copied(desk, stay, "landlord")
    assert draft.id != stay.id
    for pointer in COPIED:
        assert (draft.answers[pointer].value, draft.answers[pointer].source) == (GUEST[pointer], Source.EARLIER)
    assert draft.answers["/informant/number"].source is Source.CHIP, "who stands here is read anew"
    assert desk.draft(draft.id) == draft, "kept before anyone hears of it"
    line = desk.trail()[-1]
    assert (line.action, line.subject, line.purpose) == ("filing-copied", str(stay.id), str(draft.id))


def test_only_the_new_guest_is_still_asked_for(desk: WholeDesk, stay: Filing) -> None:
    draft = copied(desk, stay, "landlord")
    desk.do(PopulationArrived(draft.id, register_says("landlord")))
    draft = desk.draft(draft.id)
    form = the_catalogue().get(STAY).form
    assert form
    wanting = {pointer for pointer, _ in problems(evaluate(form, draft.answers, date(2026, 11, 20)))}
    assert wanting == {f"/guests/0/{one}" for one in ("name", "birth", "sex", "number", "reason", "to")}
    assert draft.answers["/guests/0/from"].value == "2026-11-20", "today, not last week"
    for pointer in COPIED:
        assert draft.answers[pointer].value == GUEST[pointer], "the office's usual does not go before it"


def test_the_copy_is_filed_as_another_filing(desk: WholeDesk, stay: Filing) -> None:
    draft = copied(desk, stay, "landlord")
    new = {pointer: value for pointer, value in GUEST.items() if pointer.startswith("/guests")}
    filing = file(desk, desk.answer(draft, {**new, "/guests/0/name": "Phạm Thị Khách"}))
    assert filing.id != stay.id
    assert b'"earlier"' in filing.manifest
    assert desk.kept(stay.id)[1] == stay


def test_without_a_card_all_of_it_comes_from_the_filing(desk: WholeDesk, stay: Filing) -> None:
    draft = copied(desk, stay)
    assert draft.answers["/informant/number"].source is Source.EARLIER
    assert draft.answers["/informant/number"].value == stay.filer_number
    assert not any(answer.source in (Source.CHIP, Source.POPULATION) for answer in draft.answers.values())


def test_of_another_person_nothing_personal_is_taken_over(desk: WholeDesk, stay: Filing) -> None:
    draft = copied(desk, stay, "tenant")
    values = {answer.value for answer in draft.answers.values()}
    landlord = register_says("landlord")
    assert landlord.number.digits not in values
    assert "/informant/phone" not in draft.answers
    assert draft.answers["/informant/number"].value == register_says("tenant").number.digits
    assert draft.answers["/place/name"].value == GUEST["/place/name"]


def test_chip_and_register_are_held_against_each_other_anew(desk: WholeDesk, stay: Filing) -> None:
    draft = copied(desk, stay, "landlord")
    assert desk.asked_of_register()[-1].query.dossier == draft.id
    desk.do(PopulationArrived(draft.id, replace(register_says("landlord"), birth=PartialDate(1971, 2, 3))))
    with desk.store.begin() as work:
        assert kept_conflicts(work.drafts.record(draft.id)) == ("birth",)
    with pytest.raises(FormError) as caught:
        desk.do(FileDraft(draft.id))
    assert caught.value.code is FailureCode.IDENTITY_CONFLICT


class TestPapers:
    @pytest.fixture
    def certificate(self, desk: WholeDesk, judgment: bytes) -> Filing:
        return file(desk, desk.ready(judgment))

    def test_they_are_offered_again_and_looked_at(self, desk: WholeDesk, certificate: Filing, judgment: bytes) -> None:
        draft = copied(desk, certificate, "divorced")
        (paper,), (earlier,) = draft.papers, certificate.papers
        assert (paper.sha256, paper.requirement) == (earlier.sha256, earlier.requirement)
        assert paper.id != earlier.id
        with desk.store.begin() as work:
            assert work.papers.read(paper.id) == judgment
        said = [one.words for one in desk.filing.reviewing.review_of(draft, date(2026, 11, 20)).warnings]
        assert any(f"lấy lại từ hồ sơ {certificate.provisional}" in one for one in said)

    def test_one_that_the_procedure_wants_no_more_is_left(self, desk: WholeDesk, certificate: Filing) -> None:
        now = the_catalogue().get("1.004873")
        later = replace(now, version="2026-11-20", effective_from=date(2026, 11, 20), papers=())
        desk.drafting = replace(desk.drafting, catalogue=Catalogue((*the_catalogue().procedures, later)))
        CopyEarlierFiling(desk.drafting)(CopyFiling(certificate.id))
        assert desk.said(DraftOpened).draft.papers == ()

    def test_one_whose_file_is_broken_is_left(self, desk: WholeDesk, certificate: Filing, judgment: bytes) -> None:
        broken = [
            file
            for file in (desk.folder / "store").rglob("*")
            if file.is_file() and file.suffix not in (".db", ".db-wal") and file.stat().st_size >= len(judgment)
        ]
        assert broken
        for one in broken:
            one.write_bytes(bytes(100))
        assert copied(desk, certificate).papers == ()


def test_what_the_newer_form_does_not_ask_is_shown(desk: WholeDesk, stay: Filing) -> None:
    now = the_catalogue().get(STAY)
    assert now.form
    fewer = replace(now.form, fields=tuple(one for one in now.form.fields if one.pointer != "/place/name"), checks=())
    later = replace(now, version="2026-11-20", effective_from=date(2026, 11, 20), form=fewer)
    desk.drafting = replace(desk.drafting, catalogue=Catalogue((*the_catalogue().procedures, later)))
    CopyEarlierFiling(desk.drafting)(CopyFiling(stay.id))
    draft = desk.said(DraftOpened).draft
    assert draft.version == "2026-11-20"
    assert [(one.pointer, one.text) for one in draft.left_over] == [("/place/name", "Nhà trọ Hoa Sen")]


def test_what_is_not_there_is_not_copied(desk: WholeDesk) -> None:
    with pytest.raises(StoreError) as caught:
        desk.do(CopyFiling(UUID(int=99)))
    assert caught.value.code is FailureCode.NOT_FOUND


def test_nobody_copies_without_signing_in(desk: WholeDesk, stay: Filing) -> None:
    desk.session.clear()
    with pytest.raises(AccountError):
        desk.do(CopyFiling(stay.id))

"""F9: checked, frozen, signed by the card, queued; the draft or the filing, never both, never neither."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from counter.emrtd.card_record import ActiveVerdict, CardRecord, Mrz
from counter.emrtd.evidence import Presence, verify_evidence
from counter.emrtd.mrz import mrz_information
from counter.errors import FailureCode, StoreError
from counter.events import (
    ChallengeFailed,
    ChallengeSigned,
    Failed,
    Filed,
    FileDraft,
    FilingBlocked,
    ParkDraft,
    PopulationArrived,
    RemovePaper,
    SetAnswer,
)
from counter.model.filing import BusinessStatus, SyncState
from counter.model.manifest import challenge_of, digest_of, statement_of
from counter.services.file_draft import access_to
from tests.fakes.id_cards import trust
from tests.fakes.whole_desk import MORNING, WholeDesk, chip, read, register_says

F9 = FileDraft


def test_signed_by_the_card_for_this_very_filing(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(F9(draft.id, face_matched=True))
    asked = desk.challenge()
    assert asked.expected_dg15 == chip("divorced").groups[15]
    assert asked.secret == chip("divorced").can
    desk.sign()
    filed = desk.said(Filed)
    assert filed.present_at_filing
    filing = filed.filing
    assert asked.challenge == challenge_of(statement_of(filing.manifest))
    verdict = verify_evidence(filing.evidence, filing.manifest, trust(), MORNING)
    assert verdict.presence is Presence.PRESENT_AT_FILING
    assert verdict.active is ActiveVerdict.GENUINE
    assert verdict.face_matched
    assert filing.digest == digest_of(filing.manifest, filing.evidence)


def test_filing_queue_and_trail_are_one_and_the_draft_is_gone(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(F9(draft.id))
    desk.sign()
    filing = desk.said(Filed).filing
    kept_draft, kept, entry = desk.kept(draft.id)
    assert kept_draft is None
    assert kept == filing
    assert entry is not None
    assert (entry.state, entry.sequence, entry.queued_at) == (SyncState.PENDING, 1, filing.captured_at)
    assert (filing.business, filing.sync) == (BusinessStatus.LOCAL, SyncState.PENDING)
    assert [paper.sha256 for paper in filing.papers] == [paper.sha256 for paper in draft.papers]
    line = desk.trail()[-1]
    assert (line.actor, line.action, line.subject) == ("lan", "filed", str(filing.id))
    assert not desk.session.records
    assert not desk.session.on_screen


def test_the_manifest_is_what_the_citizen_sees(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(F9(draft.id))
    desk.sign()
    filing = desk.said(Filed).filing
    frozen = json.loads(filing.manifest)
    assert frozen["provisional"] == filing.provisional.text == "TAM-A3-261120-001"
    assert frozen["answers"]["/requester/name"] == {"value": "Trần Thị Bích Ngọc", "source": "chip", "confirmed": True}
    assert frozen["answers"]["/purpose/kind"]["source"] == "typed"
    assert [paper["requirement"] for paper in frozen["papers"]] == ["ly-hon"]
    assert (filing.filer_name, filing.filer_number[-6:]) == ("TRẦN THỊ BÍCH NGỌC", chip("divorced").can)


def test_an_answer_that_a_rule_hides_is_not_filed(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    with_status = desk.answer(draft, {"/subject/status": "1"})
    assert "/subject/divorce/judgment" in with_status.answers, "kept in the draft, should she change her mind"
    desk.do(F9(draft.id))
    if isinstance(desk.heard[-1], FilingBlocked):
        desk.answer(draft, {pointer: "x" for pointer in desk.heard[-1].pointers if not pointer.startswith("paper:")})
        desk.do(F9(draft.id))
    desk.sign()
    assert "/subject/divorce/judgment" not in json.loads(desk.said(Filed).filing.manifest)["answers"]


def test_what_is_missing_is_named_and_nothing_is_used_up(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.open("1.004873", read("divorced"))
    desk.do(PopulationArrived(draft.id, register_says("divorced")))
    desk.do(F9(draft.id))
    blocked = desk.said(FilingBlocked)
    assert "/purpose/kind" in blocked.pointers
    assert "paper:ly-hon" in blocked.pointers
    assert desk.card.commands == []
    other = desk.ready(judgment, read("divorced"))
    desk.do(F9(other.id))
    desk.sign()
    assert desk.said(Filed).filing.provisional.text.endswith("-001")


class TestWhenTheCardDoesNotSign:
    """Filed all the same, as seen at opening: the chip's files are evidence, presence is not claimed."""

    def seen(self, desk: WholeDesk) -> None:
        filed = desk.said(Filed)
        assert not filed.present_at_filing
        verdict = verify_evidence(filed.filing.evidence, filed.filing.manifest, trust(), MORNING)
        assert verdict.presence is Presence.SEEN_AT_OPENING

    @pytest.mark.parametrize("code", [FailureCode.CARD_REMOVED, FailureCode.DIFFERENT_CARD, FailureCode.CARD_STUCK])
    def test_it_could_not(self, desk: WholeDesk, judgment: bytes, code: FailureCode) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.do(ChallengeFailed(draft.id, code))
        self.seen(desk)

    def test_another_chip_signed(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.sign(chip("tenant"))
        self.seen(desk)

    def test_something_else_was_signed(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.do(ChallengeSigned(draft.id, bytes(64)))
        self.seen(desk)

    def test_the_chip_has_no_key_to_sign_with(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment, read("divorced", "no-dg15"))
        desk.do(F9(draft.id))
        assert desk.card.commands == []
        self.seen(desk)


class TestTwice:
    def test_f9_pressed_twice_asks_the_card_once(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.do(F9(draft.id))
        assert len(desk.card.commands) == 1
        desk.sign()
        assert desk.said(Filed).filing.provisional.text.endswith("-001")

    def test_a_filed_draft_cannot_be_filed_again(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.sign()
        with pytest.raises(StoreError) as caught:
            desk.do(F9(draft.id))
        assert caught.value.code is FailureCode.NOT_FOUND

    def test_the_cards_answer_comes_twice(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.sign()
        said = len(desk.heard)
        desk.sign()
        desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
        assert len(desk.heard) == said

    def test_two_drafts_at_once_keep_apart(self, desk: WholeDesk, judgment: bytes) -> None:
        first = desk.ready(judgment)
        desk.do(F9(first.id))
        second = desk.ready(judgment)
        desk.do(F9(second.id))
        desk.sign()
        assert desk.said(Filed).filing.id == second.id
        desk.do(ChallengeFailed(first.id, FailureCode.CARD_REMOVED))
        assert desk.said(Filed).filing.id == first.id
        assert [desk.kept(one.id)[2].sequence for one in (second, first)] == [1, 2]  # type: ignore[union-attr]


class TestChangedWhileTheCardSigned:
    """What stands in the draft when the card answers is judged and signed anew, never filed unseen."""

    def test_an_answer(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id, face_matched=True))
        desk.do(SetAnswer(draft.id, "/subject/divorce/court", "Tòa án nhân dân khu vực 2"))
        first = desk.challenge()
        desk.sign()
        assert desk.challenge().challenge != first.challenge
        assert desk.kept(draft.id)[1] is None
        desk.sign()
        filed = desk.said(Filed)
        assert filed.present_at_filing
        verdict = verify_evidence(filed.filing.evidence, filed.filing.manifest, trust(), MORNING)
        assert verdict.face_matched
        frozen = json.loads(filed.filing.manifest)["answers"]
        assert frozen["/subject/divorce/court"]["value"] == "Tòa án nhân dân khu vực 2"

    def test_the_chip_is_not_lost_with_the_screen(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id, face_matched=True))
        desk.do(SetAnswer(draft.id, "/subject/divorce/court", "Tòa án nhân dân khu vực 2"))
        desk.do(ParkDraft(draft.id))
        desk.sign()
        assert not desk.session.records
        desk.sign()
        filed = desk.said(Filed)
        verdict = verify_evidence(filed.filing.evidence, filed.filing.manifest, trust(), MORNING)
        assert filed.present_at_filing
        assert verdict.face_matched

    def test_a_paper_taken_away_is_missing_again(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.do(RemovePaper(draft.id, draft.papers[0].id))
        desk.sign()
        assert desk.said(FilingBlocked).pointers == ("paper:ly-hon",)
        assert desk.kept(draft.id)[1] is None

    def test_a_conflict_that_comes_late_still_blocks(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.do(F9(draft.id))
        desk.do(PopulationArrived(draft.id, register_says("tenant")))
        desk.sign()
        assert desk.said(Failed) == Failed("FileDraft", FailureCode.IDENTITY_CONFLICT)
        kept, filing, entry = desk.kept(draft.id)
        assert kept is not None
        assert (filing, entry) == (None, None)


class TestAccess:
    """How the same chip is opened once more."""

    def test_by_the_number_where_it_is_known(self) -> None:
        way = access_to(read("divorced"))
        assert way is not None
        assert way[1] == chip("divorced").can

    def test_by_the_machine_readable_zone_where_it_is_not(self) -> None:
        full = read("divorced")
        assert full.mrz is not None
        bare = CardRecord(
            _foreign(full), None, None, full.sod, full.files, full.passive, full.active, full.access, full.reader
        )
        way = access_to(bare)
        assert way is not None
        assert way[1] == mrz_information(bare.mrz)  # type: ignore[arg-type]

    def test_not_at_all_without_either(self) -> None:
        full = read("divorced")
        blind = CardRecord(None, None, None, full.sod, full.files, full.passive, full.active, full.access, full.reader)
        assert access_to(blind) is None


def _foreign(record: CardRecord) -> Mrz:
    assert record.mrz is not None
    return replace(record.mrz, optional_1="")

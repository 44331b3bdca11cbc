"""A refused filing has a way back to the officer's hands, once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter.consents import Consent, Way
from counter.emrtd.card_record import Authenticity
from counter.errors import FailureCode, StoreError
from counter.events import (
    ChallengeFailed,
    DraftOpened,
    Filed,
    FileDraft,
    ListQueue,
    ParkDraft,
    QueueListed,
    ReopenDraft,
    ReopenRefused,
)
from counter.identity_events import AskIdentity, AttestIdentity, IdentityTold
from counter.model.account import Role
from counter.model.filing import Filing, SyncState
from counter.model.identity import Attestation, IdentityKind
from counter.model.refusal import Refusal
from counter.outbox import Outcome, refusal_key, settle
from counter.work_events import ListWork, TellHistory
from tests.fakes.guest_night import GUEST, NUMBER, STAY
from tests.fakes.paper_pages import stack
from tests.fakes.told_desk import ToldDesk
from tests.fakes.whole_desk import WholeDesk, read

SHOWN = Attestation(IdentityKind.ELECTRONIC_ID, NUMBER, face_matched=True)
REASON = "Ghi tên Tòa án như trong bản án."


def refused_at(desk: WholeDesk, judgment: bytes, pointer: bytes) -> Filing:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    return refuse(desk, desk.said(Filed).filing, pointer)


def refuse(desk: WholeDesk, filing: Filing, pointer: bytes = b"") -> Filing:
    """What the sync engine writes down once the gateway has signed it."""
    with desk.store.begin() as work:
        entry = work.outbox.get(filing.id)
        assert entry is not None
        work.outbox.save(settle(settle(entry, Outcome.BEGUN), Outcome.REFUSED, cause="DT-605"))
        kept = work.filings.get(filing.id)
        assert kept is not None
        work.filings.update(replace(kept, reason=REASON))
        work.keyvalues.put(refusal_key(filing.id), pointer)
        work.commit()
    return filing


@pytest.fixture
def refused(desk: WholeDesk, judgment: bytes) -> Filing:
    return refused_at(desk, judgment, b"/subject/divorce/court")


def opened(desk: WholeDesk) -> DraftOpened:
    return next(event for event in reversed(desk.heard) if isinstance(event, DraftOpened))


def test_it_stands_in_the_queue_until_it_is_taken_up(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ListQueue())
    ((entry, listed),) = desk.said(QueueListed).entries
    assert entry.state is SyncState.REFUSED
    assert listed.id == refused.id
    desk.do(ReopenRefused(refused.id))
    assert desk.said(QueueListed).entries == ()


def test_answers_papers_and_chip_are_those_of_the_filing(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ReopenRefused(refused.id))
    (opened,) = [event for event in desk.heard[-2:] if isinstance(event, DraftOpened)]
    assert opened.draft.id != refused.id
    assert opened.draft.focus == "/subject/divorce/court"
    assert opened.draft.answers["/subject/divorce/judgment"].value == "12/2024/QĐST-HNGĐ"
    assert [paper.sha256 for paper in opened.draft.papers] == [paper.sha256 for paper in refused.papers]
    assert opened.record is not None
    assert opened.record.passive.authenticity is Authenticity.TRUSTED
    with desk.store.begin() as work:
        kept = work.filings.get(refused.id)
        assert kept is not None
        assert kept.sync is SyncState.REFUSED
        assert work.papers.read(opened.draft.papers[0].id) == work.papers.read(refused.papers[0].id)


def test_filed_again_it_is_another_filing(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ReopenRefused(refused.id))
    draft = next(event.draft for event in reversed(desk.heard) if isinstance(event, DraftOpened))
    desk.do(FileDraft(draft.id))
    if desk.card.commands[-1].draft == draft.id:
        desk.do(ChallengeFailed(draft.id, FailureCode.NO_CARD))
    again = desk.said(Filed).filing
    assert again.id != refused.id
    assert again.provisional != refused.provisional


def as_refused(desk: WholeDesk) -> bool:
    """What the review of the draft on the screen says of the refusal behind it."""
    return desk.filing.reviewing.review_of(desk.draft(opened(desk).draft.id), desk.now.date()).as_refused


def test_the_review_says_so_while_what_was_refused_stands_as_it_was(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ReopenRefused(refused.id))
    draft = opened(desk).draft
    assert as_refused(desk)
    desk.answer(draft, {"/subject/divorce/judgment": "13/2024/QĐST-HNGĐ"})
    assert as_refused(desk), "something else was changed"
    desk.answer(draft, {"/subject/divorce/court": "Tòa án nhân dân khu vực 2"})
    assert not as_refused(desk)


def test_a_refused_paper_is_another_once_its_bytes_are(desk: WholeDesk, judgment: bytes) -> None:
    desk.do(ReopenRefused(refused_at(desk, judgment, b"/papers/0/sha256").id))
    draft = opened(desk).draft
    assert as_refused(desk)
    desk.attach(draft, stack(250), draft.papers[0].requirement, "bản khác.pdf")
    assert not as_refused(desk)


@pytest.mark.parametrize("pointer", [b"", b"/person/number", b"/papers/7"])
def test_where_no_one_place_is_meant_the_review_is_silent(desk: WholeDesk, judgment: bytes, pointer: bytes) -> None:
    desk.do(ReopenRefused(refused_at(desk, judgment, pointer).id))
    assert not as_refused(desk)


def test_a_draft_that_takes_no_ones_place_has_nothing_of_the_kind(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    assert not desk.filing.reviewing.review_of(draft, desk.now.date()).as_refused


def test_it_is_taken_up_once(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ReopenRefused(refused.id))
    with pytest.raises(StoreError) as failure:
        desk.do(ReopenRefused(refused.id))
    assert failure.value.code is FailureCode.NOT_FOUND


def test_another_officer_may_not_but_a_supervisor_may(desk: WholeDesk, refused: Filing) -> None:
    desk.signed_in("minh")
    with pytest.raises(StoreError):
        desk.do(ReopenRefused(refused.id))
    desk.signed_in("truong", Role.SUPERVISOR)
    desk.do(ReopenRefused(refused.id))
    draft = next(event.draft for event in reversed(desk.heard) if isinstance(event, DraftOpened))
    assert draft.officer == "truong"


def test_a_filing_that_only_waits_is_not_taken_up(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.NO_CARD))
    with pytest.raises(StoreError):
        desk.do(ReopenRefused(draft.id))


def test_the_queue_and_the_history_say_what_where_and_why_until_it_is_taken_up(
    desk: WholeDesk, refused: Filing
) -> None:
    why = Refusal(
        refused.id,
        refused.provisional.text,
        refused.procedure,
        refused.version,
        FailureCode.FILING_REFUSED,
        "/subject/divorce/court",
        REASON,
    )
    told = ToldDesk(desk)
    desk.do(ListQueue())
    assert desk.said(QueueListed).refusals == {refused.id: why}
    assert told.do(TellHistory(refused.id)).refusal == why
    assert told.do(ListWork()).refused == 1
    desk.do(ReopenRefused(refused.id))
    assert opened(desk).refusal == why
    assert told.do(TellHistory(refused.id)).refusal is None
    assert told.do(ListWork()).refused == 0


def test_parked_and_opened_again_the_draft_still_says_why_it_is_there(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ReopenRefused(refused.id))
    draft = opened(desk).draft.id
    desk.do(ParkDraft(draft))
    desk.do(ReopenDraft(draft))
    again = opened(desk).refusal
    assert again is not None
    assert (again.filing, again.reason) == (refused.id, REASON)


def test_a_refused_paper_is_where_the_draft_opens(desk: WholeDesk, judgment: bytes) -> None:
    refused = refused_at(desk, judgment, b"/papers/0/sha256")
    desk.do(ReopenRefused(refused.id))
    assert opened(desk).draft.focus == f"paper:{refused.papers[0].requirement}"


def test_any_other_draft_is_behind_no_refusal(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.do(ParkDraft(draft.id))
    desk.do(ReopenDraft(draft.id))
    assert opened(desk).refusal is None


def test_the_chip_that_is_still_here_keeps_its_portrait(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ReopenRefused(refused.id, read("divorced")))
    record = opened(desk).record
    assert record is not None
    assert record.portrait is not None


def test_another_chip_takes_nobodys_place(desk: WholeDesk, refused: Filing) -> None:
    desk.do(ReopenRefused(refused.id, read("tenant")))
    record = opened(desk).record
    assert record is not None
    assert record.number == read("divorced").number


def attested_and_refused(desk: WholeDesk) -> Filing:
    draft = desk.open(STAY)
    desk.do(AttestIdentity(draft.id, SHOWN))
    desk.do(FileDraft(desk.answer(draft, GUEST).id))
    return refuse(desk, desk.said(Filed).filing)


def said_of_identity(desk: WholeDesk) -> Attestation | None:
    desk.do(AskIdentity(opened(desk).draft.id))
    return desk.said(IdentityTold).attestation


def test_what_the_officer_attested_still_holds(desk: WholeDesk) -> None:
    desk.do(ReopenRefused(attested_and_refused(desk).id))
    assert said_of_identity(desk) == SHOWN


def test_and_binds_no_supervisor_who_has_not_looked(desk: WholeDesk) -> None:
    filing = attested_and_refused(desk)
    desk.signed_in("truong", Role.SUPERVISOR)
    desk.do(ReopenRefused(filing.id))
    assert said_of_identity(desk) is None


def test_consents_that_were_given_are_not_asked_for_again(desk: WholeDesk, refused: Filing) -> None:
    given = Consent(refused.id, "head", "Nguyễn Văn Chủ", "000171000001", Way.VNEID)
    with desk.store.begin() as work:
        work.consents.save(given)
        work.commit()
    desk.do(ReopenRefused(refused.id))
    with desk.store.begin() as work:
        assert work.consents.of_draft(opened(desk).draft.id) == (replace(given, draft=opened(desk).draft.id),)


def test_a_signature_that_another_officer_has_looked_at_is_looked_at_again(desk: WholeDesk, refused: Filing) -> None:
    signed = Consent(refused.id, "head", "Nguyễn Văn Chủ", "000171000001", Way.FORM)
    asked = Consent(refused.id, "owner", "Trần Thị Nhà", "000171000002", Way.VNEID)
    with desk.store.begin() as work:
        work.consents.save(signed)
        work.consents.save(asked)
        work.commit()
    desk.signed_in("truong", Role.SUPERVISOR)
    desk.do(ReopenRefused(refused.id))
    with desk.store.begin() as work:
        assert work.consents.of_draft(opened(desk).draft.id) == (replace(asked, draft=opened(desk).draft.id),)

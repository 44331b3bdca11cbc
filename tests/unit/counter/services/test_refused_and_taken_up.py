"""A refused filing has a way back to the officer's hands, once."""

from __future__ import annotations

import pytest

from counter.emrtd.card_record import Authenticity
from counter.errors import FailureCode, StoreError
from counter.events import ChallengeFailed, DraftOpened, Filed, FileDraft, ListQueue, QueueListed, ReopenRefused
from counter.model.account import Role
from counter.model.filing import Filing, SyncState
from counter.outbox import Outcome, refusal_key, settle
from tests.fakes.whole_desk import WholeDesk


@pytest.fixture
def refused(desk: WholeDesk, judgment: bytes) -> Filing:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    filing = desk.said(Filed).filing
    with desk.store.begin() as work:
        entry = work.outbox.get(filing.id)
        assert entry is not None
        work.outbox.save(settle(settle(entry, Outcome.BEGUN), Outcome.REFUSED, cause="DT-605"))
        work.keyvalues.put(refusal_key(filing.id), b"/subject/divorce/court")
        work.commit()
    return filing


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

"""*Bàn giao*: whose drafts these are, who may move them, and what is left behind of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from counter.errors import AccountError, CounterError, FailureCode, StoreError
from counter.events import (
    AttachPaper,
    DraftsListed,
    FileDraft,
    FilingsFound,
    ListDrafts,
    ListQueue,
    PaperRefused,
    ParkDraft,
    QueueListed,
    RemovePaper,
    ReopenDraft,
    SearchFilings,
    SetAnswer,
)
from counter.hand_over_events import HandedOver, HandOver, ListShift, ShiftListed
from counter.model.account import Role
from counter.model.filing import Draft
from counter.services.hand_over import HandDraftsOver, ListOfficesDrafts
from counter.services.hand_over_notes import MOST_NOTES
from tests.fakes.whole_desk import WholeDesk


@pytest.fixture
def officers(desk: WholeDesk) -> None:
    for name, role in (("lan", Role.OFFICER), ("hung", Role.OFFICER), ("mai", Role.SUPERVISOR)):
        desk.add_account(name, role)


@pytest.fixture
def draft(desk: WholeDesk, officers: None) -> Draft:
    """Lan's, parked with its citizen."""
    draft = desk.open("1.004222")
    desk.do(SetAnswer(draft.id, "/owner/phone", "0901234567"))
    desk.do(ParkDraft(draft.id))
    return desk.draft(draft.id)


@pytest.fixture
def hand_over(desk: WholeDesk) -> Callable[..., HandedOver]:
    def hand_over(*drafts: Draft, to: str = "hung", reason: str = "Lan ốm", by: str = "mai") -> HandedOver:
        desk.signed_in(by, Role.SUPERVISOR if by == "mai" else Role.OFFICER)
        command = HandOver(tuple(one.id for one in drafts), to, reason)
        HandDraftsOver(desk.store, desk.session, desk.clock, desk.heard.append)(command)
        return desk.said(HandedOver)

    return hand_over


def listed(desk: WholeDesk, officer: str) -> DraftsListed:
    desk.signed_in(officer)
    desk.do(ListDrafts())
    return desk.said(DraftsListed)


def test_the_receiver_has_it_as_it_was_and_the_giver_has_it_no_more(
    desk: WholeDesk, draft: Draft, hand_over: Callable[..., HandedOver]
) -> None:
    said = hand_over(draft)
    assert said == HandedOver((draft.id,), ("lan",), "hung", "mai", "Lan ốm")
    assert listed(desk, "lan").drafts == ()
    (mine,) = listed(desk, "hung").drafts
    assert (mine.id, mine.answers, mine.officer) == (draft.id, draft.answers, "hung")
    desk.do(ReopenDraft(draft.id))


def test_both_see_who_decided_and_why_and_the_trail_keeps_it(
    desk: WholeDesk, draft: Draft, hand_over: Callable[..., HandedOver]
) -> None:
    hand_over(draft, reason="  Lan  ốm, công dân chờ ")
    for officer in ("lan", "hung"):
        (note,) = listed(desk, officer).notes
        assert (note.draft, note.giver, note.receiver, note.by) == (draft.id, "lan", "hung", "mai")
        assert note.reason == "Lan ốm, công dân chờ"
    line = next(line for line in desk.trail() if line.action == "handed-over")
    assert (line.actor, line.subject, line.purpose) == ("mai", str(draft.id), "lan → hung: Lan ốm, công dân chờ")


@pytest.mark.parametrize("by", ["lan", "hung"])
def test_an_officer_hands_nothing_over(
    desk: WholeDesk, draft: Draft, hand_over: Callable[..., HandedOver], by: str
) -> None:
    with pytest.raises(AccountError) as refused:
        hand_over(draft, by=by)
    assert refused.value.code is FailureCode.ROLE_MISSING
    assert desk.draft(draft.id).officer == "lan"


@pytest.mark.parametrize("reason", ["", "   ", "x" * 301])
def test_without_a_reason_nothing_moves(
    desk: WholeDesk, draft: Draft, hand_over: Callable[..., HandedOver], reason: str
) -> None:
    with pytest.raises(ValueError, match="reason"):
        hand_over(draft, reason=reason)
    assert desk.draft(draft.id).officer == "lan"


def test_to_nobody_nothing_moves(desk: WholeDesk, draft: Draft, hand_over: Callable[..., HandedOver]) -> None:
    with pytest.raises(AccountError):
        hand_over(draft, to="nobody")
    assert desk.draft(draft.id).officer == "lan"


def test_all_of_them_or_none(desk: WholeDesk, draft: Draft, hand_over: Callable[..., HandedOver]) -> None:
    desk.signed_in("lan")
    other = desk.open("1.004222")
    with desk.store.begin() as work:
        work.drafts.delete(other.id)
        work.commit()
    with pytest.raises(StoreError):
        hand_over(draft, other)
    assert desk.draft(draft.id).officer == "lan"


def test_the_notes_of_an_officer_are_bounded(
    desk: WholeDesk, draft: Draft, hand_over: Callable[..., HandedOver]
) -> None:
    for number in range(MOST_NOTES + 3):
        hand_over(draft, to=("hung", "lan")[number % 2], reason=f"lần {number}")
    notes = listed(desk, "hung").notes
    assert len(notes) == MOST_NOTES
    assert notes[-1].reason == f"lần {MOST_NOTES + 2}"


def test_only_a_supervisor_sees_everybodys_drafts(desk: WholeDesk, draft: Draft) -> None:
    listing = ListOfficesDrafts(desk.store, desk.session, desk.clock, desk.heard.append)
    with pytest.raises(AccountError):
        listing(ListShift())
    desk.signed_in("mai", Role.SUPERVISOR)
    listing(ListShift())
    said = desk.said(ShiftListed)
    assert said.drafts == (draft,)
    assert said.officers["hung"] == "Hung"
    assert desk.trail()[-1].action == "drafts-listed"


def test_another_officers_draft_can_be_neither_read_nor_touched(desk: WholeDesk, draft: Draft, tmp_path: Path) -> None:
    paper = tmp_path / "giay.pdf"
    paper.write_bytes(b"%PDF-1.4")
    for officer, role in (("hung", Role.OFFICER), ("mai", Role.SUPERVISOR)):
        desk.signed_in(officer, role)
        for command in (
            ReopenDraft(draft.id),
            SetAnswer(draft.id, "/owner/phone", "0"),
            RemovePaper(draft.id, draft.id),
            FileDraft(draft.id),
        ):
            with pytest.raises(CounterError):
                desk.do(command)
        assert listed(desk, officer).drafts == ()
        desk.do(AttachPaper(draft.id, "gt-01", paper))
        assert isinstance(desk.heard[-1], PaperRefused)
    assert desk.draft(draft.id) == draft


def test_what_is_filed_keeps_its_officer_and_is_everybodys_to_find(desk: WholeDesk, judgment: bytes) -> None:
    """One office: the queue and the search are common; the officer and the counter stand in the manifest."""
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.sign()
    desk.signed_in("hung")
    desk.do(ListQueue())
    ((_entry, filing),) = desk.said(QueueListed).entries
    assert (filing.officer, filing.counter) == ("lan", "A3")
    assert b'"officer":"lan"' in filing.manifest
    desk.do(SearchFilings(""))
    assert desk.said(FilingsFound).filings == (filing,)


def test_a_filed_draft_is_never_handed_over(
    desk: WholeDesk, officers: None, judgment: bytes, hand_over: Callable[..., HandedOver]
) -> None:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.sign()
    with pytest.raises(StoreError) as refused:
        hand_over(draft)
    assert refused.value.code is FailureCode.NOT_FOUND
    _draft, filing, _entry = desk.kept(draft.id)
    assert filing is not None
    assert filing.officer == "lan"

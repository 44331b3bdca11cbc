"""What the citizen gave once is offered again: to the person whose card was read, and to nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from counter.errors import FailureCode, StoreError
from counter.events import Filed, FileDraft, PaperRefused
from counter.model.filing import Draft, Filing
from counter.page_events import OfferPapers, PaperOffer, PapersOffered, TakeOffered
from counter.review_events import DraftReviewed, ReviewDraft
from tests.fakes.whole_desk import WholeDesk, chip, read

CERTIFICATE = "1.004873"


@pytest.fixture
def filed(desk: WholeDesk, judgment: bytes) -> Filing:
    """The divorced woman's certificate of last time."""
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.sign(chip("divorced"))
    return desk.said(Filed).filing


def offers(desk: WholeDesk, draft: Draft) -> tuple[PaperOffer, ...]:
    desk.do(OfferPapers(draft.id))
    return desk.said(PapersOffered).offers


def test_it_is_offered_with_its_day_and_its_filing(desk: WholeDesk, filed: Filing, judgment: bytes) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    (paper,) = filed.papers
    assert offers(desk, draft) == (
        PaperOffer(
            paper=paper.id,
            requirement="ly-hon",
            name=paper.name,
            pages=1,
            size=len(judgment),
            day=date(2026, 11, 20),
            filing=str(filed.provisional),
            procedure=filed.title,
        ),
    )


def test_taken_again_it_is_the_drafts_own_and_its_source_is_told(
    desk: WholeDesk, filed: Filing, judgment: bytes
) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    (offer,) = offers(desk, draft)
    desk.do(TakeOffered(draft.id, offer.requirement, offer.paper))
    (paper,) = desk.draft(draft.id).papers
    assert paper.id != offer.paper
    with desk.store.begin() as work:
        assert work.papers.read(paper.id) == work.papers.read(offer.paper) == judgment
    assert ("paper-taken-again", str(filed.provisional)) in [(line.action, line.purpose) for line in desk.trail()]
    desk.do(ReviewDraft(draft.id))
    warned = [one.words for one in desk.said(DraftReviewed).review.warnings]
    assert any(f"lấy lại từ hồ sơ {filed.provisional}" in words for words in warned)
    assert offers(desk, draft) == ()  # it is there now


@pytest.mark.parametrize("who", ["tenant", None])
def test_nobody_else_is_offered_it(desk: WholeDesk, filed: Filing, who: str | None) -> None:
    draft = desk.open(CERTIFICATE, read(who) if who else None)
    assert offers(desk, draft) == ()
    desk.do(TakeOffered(draft.id, "ly-hon", filed.papers[0].id))
    assert desk.said(PaperRefused) == PaperRefused(draft.id, "ly-hon", FailureCode.NOT_FOUND)
    assert desk.draft(draft.id).papers == ()


def test_a_typed_number_opens_nobodys_papers(desk: WholeDesk, filed: Filing) -> None:
    draft = desk.open(CERTIFICATE)
    desk.answer(draft, {"/subject/number": filed.filer_number})
    assert offers(desk, draft) == ()


def test_a_procedure_that_asks_for_other_papers_is_offered_none(desk: WholeDesk, filed: Filing) -> None:
    assert filed.papers
    assert offers(desk, desk.open("1.004194", read("divorced"))) == ()


def test_another_officers_draft_is_offered_nothing(desk: WholeDesk, filed: Filing) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    desk.signed_in("mai")
    with pytest.raises(StoreError):
        desk.do(OfferPapers(draft.id))

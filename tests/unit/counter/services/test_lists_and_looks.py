"""What the lists show, and what is noted when whole numbers are looked at."""

from __future__ import annotations

from uuid import UUID

import pytest

from counter.errors import AccountError, FailureCode
from counter.events import (
    ChallengeFailed,
    Filed,
    FileDraft,
    FilingsFound,
    ListQueue,
    NumbersRevealed,
    QueueListed,
    SearchFilings,
)
from counter.model.filing import Filing
from counter.outbox import Outcome, settle
from tests.fakes.whole_desk import WholeDesk, chip


@pytest.fixture
def filing(desk: WholeDesk, judgment: bytes) -> Filing:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    return desk.said(Filed).filing


def test_the_queue_holds_what_is_not_settled(desk: WholeDesk, filing: Filing) -> None:
    desk.do(ListQueue())
    ((entry, waiting),) = desk.said(QueueListed).entries
    assert waiting == filing
    with desk.store.begin() as work:
        work.outbox.save(settle(settle(entry, Outcome.BEGUN), Outcome.DELIVERED))
        work.commit()
    desk.do(ListQueue())
    assert desk.said(QueueListed).entries == ()


@pytest.mark.parametrize("text", ["", "bich ngoc", "TRẦN ngọc", "TAM-A3-261120-001"])
def test_a_search_by_anything_an_officer_remembers(desk: WholeDesk, filing: Filing, text: str) -> None:
    desk.do(SearchFilings(text))
    assert desk.said(FilingsFound) == FilingsFound(text, (filing,))


def test_by_the_whole_number(desk: WholeDesk, filing: Filing) -> None:
    desk.do(SearchFilings(f"  {filing.filer_number} "))
    assert desk.said(FilingsFound).filings == (filing,)
    assert filing.filer_number.endswith(chip("divorced").can)


def test_who_is_not_found(desk: WholeDesk, filing: Filing) -> None:
    desk.do(SearchFilings("Nguyễn Văn Không Có"))
    assert desk.said(FilingsFound).filings == ()


def test_nobody_searches_without_signing_in(desk: WholeDesk) -> None:
    desk.session.clear()
    with pytest.raises(AccountError):
        desk.do(SearchFilings("a"))


def test_a_look_at_whole_numbers_is_noted_with_its_draft(desk: WholeDesk) -> None:
    desk.do(NumbersRevealed(UUID(int=3)))
    desk.do(NumbersRevealed())
    lines = desk.trail()[-2:]
    assert [(line.actor, line.action) for line in lines] == [("lan", "numbers-revealed")] * 2
    assert [line.subject for line in lines] == [str(UUID(int=3)), ""]


def test_without_an_officer_nobody_looks(desk: WholeDesk) -> None:
    desk.session.clear()
    with pytest.raises(AccountError):
        desk.do(NumbersRevealed())

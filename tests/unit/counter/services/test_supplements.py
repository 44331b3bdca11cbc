"""The authority asks for more, and it is answered here: a draft with what was said, filed as a supplement."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from counter.errors import FailureCode, StoreError
from counter.events import DraftOpened, Filed, FileDraft, ParkDraft, SetAnswer
from counter.forms.manifest_check import validate_manifest
from counter.model.filing import BusinessStatus, Filing, Supplement
from counter.model.history import HistoryKind
from counter.model.work import WorkList
from counter.review_events import DraftReviewed, ReviewDraft
from counter.work_events import HistoryTold, ListWork, OpenSupplement, TellHistory
from sync.gateway.checks import read_manifest
from tests.fakes.told_desk import ToldDesk
from tests.fakes.whole_desk import MORNING, WholeDesk, the_catalogue

REASON = "Ghi rõ mục đích sử dụng."


@pytest.fixture
def told(desk: WholeDesk) -> ToldDesk:
    return ToldDesk(desk)


@pytest.fixture
def asked(told: ToldDesk, judgment: bytes) -> Filing:
    filing = told.filed(judgment)
    told.tell(filing.id, BusinessStatus.SUPPLEMENT_ASKED, MORNING + timedelta(minutes=30), reason=REASON)
    told.desk.now = MORNING + timedelta(hours=1)
    return told.kept(filing.id)


def supplement(told: ToldDesk, filing: Filing) -> Filing:
    draft = told.do(OpenSupplement(filing.id)).draft
    told.desk.do(SetAnswer(draft.id, "/purpose/kind", "nha_dat"))
    told.desk.do(FileDraft(draft.id))
    told.desk.sign()
    return told.desk.said(Filed).filing


def test_it_opens_with_what_was_said_and_what_is_asked(told: ToldDesk, asked: Filing) -> None:
    opened = told.do(OpenSupplement(asked.id))
    assert isinstance(opened, DraftOpened)
    assert opened.draft.supplement == Supplement(asked.id, str(asked.code), REASON)
    assert opened.draft.answers["/subject/divorce/judgment"].value == "12/2024/QĐST-HNGĐ"
    assert opened.record is not None, "the chip as the filing's evidence has it"
    assert opened.draft == told.desk.draft(opened.draft.id)


def test_one_that_was_begun_comes_back(told: ToldDesk, asked: Filing) -> None:
    first = told.do(OpenSupplement(asked.id)).draft
    told.desk.do(ParkDraft(first.id))
    assert told.do(OpenSupplement(asked.id)).draft.id == first.id


def test_papers_that_came_with_the_filing_are_not_asked_for_again(told: ToldDesk, asked: Filing) -> None:
    draft = told.do(OpenSupplement(asked.id)).draft
    told.desk.do(ReviewDraft(draft.id))
    review = told.desk.said(DraftReviewed).review
    assert review.blockers == ()
    assert not any(str(asked.code) in one.sentence for one in review.warnings), "it is no second filing of the same"


def test_filed_it_names_what_it_completes_and_the_gateway_s_verdict_agrees(told: ToldDesk, asked: Filing) -> None:
    filed = supplement(told, asked)
    assert filed.supplements == asked.id
    assert told.kept(filed.id).supplements == asked.id
    manifest = json.loads(filed.manifest)
    assert manifest["supplements"] == str(asked.id)
    assert manifest["papers"] == []
    assert validate_manifest(the_catalogue(), filed.manifest) == ()
    assert read_manifest(filed.manifest).supplements == asked.id


def test_the_list_says_that_it_was_answered_and_counts_it_no_more(told: ToldDesk, asked: Filing) -> None:
    filed = supplement(told, asked)
    listed = told.do(ListWork(WorkList.ASKED))
    (line,) = listed.lines
    assert (line.filing, line.answered_at) == (asked.id, filed.captured_at)
    assert listed.counts[WorkList.ASKED] == 0


def test_a_second_request_is_open_again_and_takes_up_the_last_answer(told: ToldDesk, asked: Filing) -> None:
    supplement(told, asked)
    told.tell(asked.id, BusinessStatus.ACCEPTED, told.desk.now + timedelta(minutes=1))
    told.tell(asked.id, BusinessStatus.SUPPLEMENT_ASKED, told.desk.now + timedelta(minutes=2), reason="Còn thiếu.")
    told.desk.now += timedelta(minutes=3)
    assert told.do(ListWork(WorkList.ASKED)).counts[WorkList.ASKED] == 1
    again = told.do(OpenSupplement(asked.id)).draft
    assert again.answers["/purpose/kind"].value == "nha_dat"


@pytest.mark.parametrize("status", [BusinessStatus.ACCEPTED, BusinessStatus.DONE])
def test_nothing_is_answered_that_is_not_asked(told: ToldDesk, judgment: bytes, status: BusinessStatus) -> None:
    filing = told.filed(judgment)
    told.tell(filing.id, status, MORNING + timedelta(minutes=30))
    with pytest.raises(StoreError) as caught:
        told.do(OpenSupplement(filing.id))
    assert caught.value.code is FailureCode.NOT_FOUND


def test_its_history_is_one_line_of_events(told: ToldDesk, asked: Filing) -> None:
    filed = supplement(told, asked)
    history = told.do(TellHistory(asked.id))
    assert isinstance(history, HistoryTold)
    kinds = [line.kind for line in reversed(history.lines)]
    order = [
        HistoryKind.OPENED,
        HistoryKind.FILED,
        HistoryKind.STATUS,
        HistoryKind.SUPPLEMENT_OPENED,
        HistoryKind.SUPPLEMENTED,
    ]
    assert [kind for kind in kinds if kind in order] == order
    status = next(line for line in history.lines if line.kind is HistoryKind.STATUS)
    assert (status.status, status.detail) == (BusinessStatus.SUPPLEMENT_ASKED, REASON)
    assert [one.id for one in history.supplements] == [filed.id]
    assert history.lines == tuple(sorted(history.lines, key=lambda line: line.at, reverse=True))


def test_that_it_was_looked_at_is_noted_once(told: ToldDesk, asked: Filing) -> None:
    for _twice in range(2):
        told.do(TellHistory(asked.id))
    looks = [line for line in told.desk.trail() if line.action == "history-told"]
    assert [(line.actor, line.subject) for line in looks] == [("lan", str(asked.id))]

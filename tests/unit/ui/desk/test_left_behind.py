"""Whoever has left the screen stays away: what is still said of them opens nothing and is nobody else's."""

from __future__ import annotations

import pytest

from counter.errors import FailureCode
from counter.events import (
    CancelRead,
    CardFailed,
    CardInserted,
    CardRead,
    CardRemoved,
    DraftOpened,
    Failed,
    Filed,
    FileDraft,
    FilingBlocked,
    OpenDraft,
    ParkDraft,
    PersonSeen,
)
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of
from ui.desk.ports import Page
from ui.desk.walk_in import Step

CAST = make_cast()


def code_of(who: str) -> str:
    one = CAST[who]
    return f"{one.number.digits}||{one.name.full}|05111999|Nam|Thôn 4|02052025"


def park_behind(presented, read):
    """A card was laid and read as far as ``read`` says, a service chosen, and the draft parked: F8."""
    presented.post(CardInserted("r"))
    presented.card.take_scan(code_of("tenant"))
    presented.post(read)
    presented.open()
    presented.declaration.park()


@pytest.fixture
def half_read(presented):
    """The service was chosen while the portrait was still coming, then the officer was called away: F8."""
    park_behind(presented, PersonSeen(record_of(CAST["tenant"])))
    return presented


@pytest.mark.parametrize("end", [CardRead(record_of(CAST["tenant"])), CardFailed(FailureCode.READ_CANCELLED)])
def test_a_reading_cut_short_by_f8_says_nothing_to_the_next_citizen(half_read, end):
    assert isinstance(half_read.card_worker.submitted[-1], CancelRead)
    half_read.post(PersonSeen(record_of(CAST["tenant"])))
    half_read.post(end)
    assert half_read.walk_in.record is None
    assert half_read.card_view.now.trouble is None
    assert half_read.card_view.now.mode == "wait"


def test_the_next_citizen_s_own_reading_is_heard_behind_it(half_read):
    half_read.post(CardRemoved("r"))
    half_read.post(CardInserted("r"))
    half_read.card.take_scan(code_of("divorced"))
    half_read.post(CardRead(record_of(CAST["tenant"])))
    assert half_read.walk_in.record is None
    assert half_read.card_view.now.mode == "reading"
    half_read.post(CardRead(record_of(CAST["divorced"])))
    assert half_read.walk_in.record.number == CAST["divorced"].number


def test_a_second_person_s_card_is_not_the_next_citizen_s(presented):
    presented.post(CardRead(record_of(CAST["groom"])))
    presented.open("1.000894")
    presented.card.take_scan(code_of("bride"))
    presented.post(CardRemoved("r"))
    presented.post(CardInserted("r"))
    presented.declaration.park()
    presented.post(CardRead(record_of(CAST["bride"])))
    assert presented.walk_in.record is None


def test_the_register_s_late_answer_does_not_bring_a_draft_back(opened):
    draft = opened.walk_in.draft.id
    opened.declaration.park()
    opened.desk.population(draft, CAST["tenant"])
    assert opened.walk_in.draft is None
    assert opened.shell.step is Step.CARD


def test_a_draft_that_opens_after_signing_out_is_shown_to_nobody(opened):
    late = DraftOpened(opened.walk_in.draft, opened.walk_in.record)
    opened.shell.sign_out()
    opened.post(late)
    assert opened.shell.page is Page.SIGN_IN
    assert opened.walk_in.draft is None


def test_of_two_drafts_asked_for_the_later_one_is_meant(opened):
    first = opened.walk_in.draft
    opened.desk.submit(OpenDraft("1.004873", None))
    assert opened.walk_in.draft.procedure == "1.004873"
    assert opened.walk_in.record is None
    assert ParkDraft(first.id) in opened.desk.submitted


def test_another_service_leaves_the_first_declaration_behind(opened):
    first = opened.walk_in.draft.id
    opened.open("1.004873")
    assert opened.walk_in.draft.procedure == "1.004873"
    assert ParkDraft(first) in opened.desk.submitted
    opened.desk.population(first, CAST["tenant"])
    assert opened.walk_in.draft.procedure == "1.004873"


def test_nobody_is_put_aside_while_the_card_signs(complete):
    complete.desk.unanswered.add(FileDraft)
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    complete.review.park()
    assert complete.walk_in.draft is not None
    assert "Đang nộp" in complete.shell_view.toasts[-1].words


def test_a_filing_that_ends_behind_the_next_citizen_is_said_and_opens_nothing(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    filing = complete.walk_in.filing
    complete.slip.next_citizen()
    complete.open()
    complete.post(Filed(filing, present_at_filing=True))
    assert complete.walk_in.filing is None
    assert complete.shell.step is Step.DECLARATION
    assert filing.provisional.text in complete.shell_view.toasts[-1].words


def test_the_card_of_the_one_before_is_not_tried_with_the_next_one_s_code(presented):
    park_behind(presented, CardRead(record_of(CAST["tenant"])))
    asked = len(presented.card_worker.submitted)
    presented.card.take_scan(code_of("divorced"))
    assert len(presented.card_worker.submitted) == asked
    assert "của người trước" in presented.card_view.now.sentence
    presented.post(CardRemoved("r"))
    presented.post(CardInserted("r"))
    assert presented.card_worker.submitted[-1].secret == CAST["divorced"].number.can


def test_the_same_person_s_card_is_read_again_where_it_lies(presented):
    park_behind(presented, CardRead(record_of(CAST["tenant"])))
    presented.card.take_scan(code_of("tenant"))
    assert presented.card_worker.submitted[-1].secret == CAST["tenant"].number.can
    assert presented.card_view.now.mode == "reading"


def test_a_filing_refused_behind_the_next_citizen_is_not_theirs(complete):
    complete.desk.unanswered.add(FileDraft)
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    left = complete.walk_in.draft.id
    complete.shell.start_over()
    complete.open()
    complete.shell.open_step(Step.REVIEW)
    complete.post(FilingBlocked(left, ("/head/name",)))
    assert complete.review_view.now.summary_focus == 0
    complete.post(Failed("FileDraft", FailureCode.DISK_FULL))
    assert complete.review_view.now.trouble is None
    assert complete.shell_view.toasts[-1].code == FailureCode.DISK_FULL.value

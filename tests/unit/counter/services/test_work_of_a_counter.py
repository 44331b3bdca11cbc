"""The work lists: what is asked for, what is to be given out, what is late, and how late in working days."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from counter.calendar import load_calendar
from counter.errors import AccountError
from counter.model.account import Role
from counter.model.filing import BusinessStatus, DeliveryState
from counter.model.rights import Authority
from counter.model.work import WorkList
from counter.services.list_work import days_late
from counter.work_events import ListWork
from tests.fakes.told_desk import ToldDesk
from tests.fakes.whole_desk import HANOI, MORNING, WholeDesk

ASKED, RESULT, OVERDUE = WorkList.ASKED, WorkList.RESULT, WorkList.OVERDUE
LATER = MORNING + timedelta(hours=2)


def test_a_request_comes_onto_its_list_with_the_authority_s_words(desk: WholeDesk, judgment: bytes) -> None:
    told = ToldDesk(desk)
    filing = told.filed(judgment)
    told.tell(filing.id, BusinessStatus.SUPPLEMENT_ASKED, LATER, reason="Bản án mờ dấu.", by="Chuyên viên Minh")
    listed = told.do(ListWork(ASKED))
    (line,) = listed.lines
    assert (line.filing, line.since, line.reason) == (filing.id, LATER, "Bản án mờ dấu.")
    assert line.answered_at is None
    assert listed.counts == {ASKED: 1, RESULT: 0, OVERDUE: 0}


@pytest.mark.parametrize("status", [BusinessStatus.DONE, BusinessStatus.NOT_ACCEPTED, BusinessStatus.STOPPED])
def test_a_decision_waits_for_the_citizen(desk: WholeDesk, judgment: bytes, status: BusinessStatus) -> None:
    told = ToldDesk(desk)
    filing = told.filed(judgment)
    told.tell(filing.id, status, LATER)
    assert [line.filing for line in told.do(ListWork(RESULT)).lines] == [filing.id]


def test_what_was_given_out_elsewhere_leaves_the_list(desk: WholeDesk, judgment: bytes) -> None:
    told = ToldDesk(desk)
    filing = told.filed(judgment)
    told.tell(filing.id, BusinessStatus.DONE, LATER)
    assert told.kept(filing.id).delivery is DeliveryState.READY
    told.tell(filing.id, BusinessStatus.RETURNED, LATER + timedelta(hours=1))
    assert told.kept(filing.id).delivery is DeliveryState.HANDED_OVER
    assert told.do(ListWork(RESULT)).lines == ()


def test_overdue_from_the_appointment_on_and_not_while_the_citizen_is_waited_for(
    desk: WholeDesk, judgment: bytes
) -> None:
    told = ToldDesk(desk)
    filing = told.filed(judgment)
    due = MORNING + timedelta(hours=8)  # Friday at five
    told.tell(filing.id, BusinessStatus.ACCEPTED, LATER, accepted_at=LATER, appointment=due)
    assert told.do(ListWork(OVERDUE)).counts[OVERDUE] == 0
    desk.now = due + timedelta(days=5)  # Wednesday: neither the weekend counts nor 24 November, a day off
    (line,) = told.do(ListWork(OVERDUE)).lines
    assert (line.appointment, line.late_days) == (due, 2)
    told.tell(filing.id, BusinessStatus.SUPPLEMENT_ASKED, desk.now)
    assert told.do(ListWork(OVERDUE)).lines == ()


@pytest.mark.parametrize(
    ("promised", "now", "days"),
    [
        ("2026-11-20 17:00", "2026-11-20 17:00", None),
        ("2026-11-20 17:00", "2026-11-20 17:01", 0),
        ("2026-11-20 17:00", "2026-11-22 10:00", 0),  # Sunday
        ("2026-11-20 17:00", "2026-11-23 08:00", 1),  # Monday
        ("2026-04-29 17:00", "2026-05-04 08:00", 1),  # over 30 April and 1 May
    ],
)
def test_late_in_working_days(promised: str, now: str, days: int | None) -> None:
    first, second = (datetime.fromisoformat(text).replace(tzinfo=HANOI) for text in (promised, now))
    assert days_late(load_calendar(), first, second) == days


def test_drafts_are_counted_as_the_officer_s_own(desk: WholeDesk) -> None:
    told = ToldDesk(desk)
    desk.open("1.004873")
    assert told.do(ListWork()).drafts == 1
    desk.signed_in("minh")
    assert told.do(ListWork()).drafts == 0


def test_nobody_is_told_while_nobody_is_signed_in(desk: WholeDesk) -> None:
    desk.session.clear()
    told = ToldDesk(desk)
    before = list(desk.heard)
    told._cases.handle(ListWork(ASKED))
    assert desk.heard == before


def test_the_store_gives_the_lines_to_those_alone_who_serve(desk: WholeDesk) -> None:
    with desk.store.begin() as work:
        work.work_lists._authority = Authority("tam", Role.ADMINISTRATOR)
        with pytest.raises(AccountError):
            work.work_lists.lines(ASKED, MORNING, 10)

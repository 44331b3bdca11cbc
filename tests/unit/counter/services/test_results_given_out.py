"""Trả kết quả: whose hands, as what, and what proved it; once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter.errors import CounterError, FailureCode
from counter.events import FilingChanged
from counter.model.filing import BusinessStatus, DeliveryState, Filing
from counter.model.history import HistoryKind
from counter.model.work import Capacity, ReceiptProof, ReturnedResult, WorkList
from counter.work_events import GiveResult, ListWork, ResultGiven, TellHistory
from tests.fakes.told_desk import ToldDesk
from tests.fakes.whole_desk import MORNING, WholeDesk, read

OWNER, RELATIVE = Capacity.OWNER, Capacity.RELATIVE
CHIP, PAPER = ReceiptProof.CHIP, ReceiptProof.PAPER


@pytest.fixture
def told(desk: WholeDesk) -> ToldDesk:
    return ToldDesk(desk)


@pytest.fixture
def done(told: ToldDesk, judgment: bytes) -> Filing:
    filing = told.filed(judgment)
    told.tell(filing.id, BusinessStatus.DONE, MORNING + timedelta(minutes=30))
    told.desk.now = MORNING + timedelta(hours=1)
    return told.kept(filing.id)


def test_given_it_is_kept_told_and_off_the_list(told: ToldDesk, done: Filing) -> None:
    told.desk.add_account("lan")
    changed = told.do(GiveResult(done.id, "  Trần  Thị Bích Ngọc ", "", OWNER, PAPER))
    result = ReturnedResult(done.id, told.desk.now, "lan", "Trần Thị Bích Ngọc", "", OWNER, PAPER)
    assert isinstance(changed, FilingChanged)
    assert told.desk.heard[-2] == ResultGiven(result)
    with told.desk.store.begin() as work:
        assert work.steps.given(done.id) == result
    assert told.kept(done.id).delivery is DeliveryState.HANDED_OVER
    assert told.do(ListWork(WorkList.RESULT)).counts[WorkList.RESULT] == 0
    history = told.do(TellHistory(done.id))
    assert history.returned == result
    newest = next(line for line in history.lines if line.kind is HistoryKind.RETURNED)
    assert (newest.by, newest.detail) == ("Lan", "owner paper")


def test_the_trail_names_no_person(told: ToldDesk, done: Filing) -> None:
    told.do(GiveResult(done.id, "Trần Thị Bích Ngọc", "", RELATIVE, PAPER))
    (line,) = [line for line in told.desk.trail() if line.action == "result-given"]
    assert line.purpose == "relative paper"


def test_nothing_is_given_twice(told: ToldDesk, done: Filing) -> None:
    told.do(GiveResult(done.id, "Trần Thị Bích Ngọc", "", OWNER, PAPER))
    with pytest.raises(CounterError) as caught:
        told.do(GiveResult(done.id, "Người Khác", "", RELATIVE, PAPER))
    assert caught.value.code is FailureCode.NOT_FOUND


def test_no_result_is_given_before_there_is_one(told: ToldDesk, judgment: bytes) -> None:
    filing = told.filed(judgment)
    with pytest.raises(CounterError):
        told.do(GiveResult(filing.id, "Trần Thị Bích Ngọc", "", OWNER, PAPER))


@pytest.mark.parametrize(
    ("who", "capacity", "refused"),
    [("divorced", OWNER, False), ("tenant", OWNER, True), ("tenant", RELATIVE, False), (None, OWNER, True)],
    ids=["the filer", "another as the filer", "a relative", "no chip"],
)
def test_a_chip_proves_its_own_person(
    told: ToldDesk, done: Filing, who: str | None, capacity: Capacity, *, refused: bool
) -> None:
    record = read(who) if who else None
    number = record.number.digits if record and record.number else done.filer_number
    command = GiveResult(done.id, "Ai Đó", number, capacity, CHIP, record)
    if not refused:
        told.do(command)
        assert told.kept(done.id).delivery is DeliveryState.HANDED_OVER
        return
    with pytest.raises(CounterError) as caught:
        told.do(command)
    assert caught.value.code is FailureCode.IDENTITY_CONFLICT
    assert told.kept(done.id).delivery is DeliveryState.READY


@pytest.mark.parametrize(("name", "number"), [("   ", ""), ("x" * 201, ""), ("Ai Đó", "12")])
def test_a_receiver_has_a_name_and_a_real_number(told: ToldDesk, done: Filing, name: str, number: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        told.do(GiveResult(done.id, name, number, OWNER, PAPER))

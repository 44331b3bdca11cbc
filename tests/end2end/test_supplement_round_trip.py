"""A supplement's whole way: asked for at the gateway, answered at the desk, taken up again by the authority."""

from __future__ import annotations

from pathlib import Path

from counter.events import DraftOpened, FilingChanged
from counter.model.filing import BusinessStatus, SyncState
from counter.model.history import HistoryKind
from counter.model.work import Capacity, ReceiptProof, WorkList
from counter.reasons import load_reasons
from counter.work_events import (
    GiveResult,
    HistoryTold,
    ListWork,
    OpenSupplement,
    ResultGiven,
    TellHistory,
    WorkListed,
)
from tests.end2end.conftest import Desk
from ui.cli import main

ASKED = BusinessStatus.SUPPLEMENT_ASKED


def decide(desk: Desk, code: str, status: BusinessStatus, *more: str) -> None:
    assert main(["--state", str(desk.state), "gateway-admin", "decide", code, str(status.value), *more]) == 0


def test_asked_answered_done_and_given_out(desk: Desk, tmp_path: Path) -> None:
    office = desk.ground.office

    def becomes(status: BusinessStatus) -> FilingChanged:
        wanted = lambda e: e.filing.id == filing.id and e.filing.business is status  # noqa: E731 - read as a phrase
        return desk.wait(FilingChanged, where=wanted)

    filing = desk.file(desk.ready_draft(tmp_path)).filing
    code = str(becomes(BusinessStatus.ACCEPTED).filing.code)
    decide(desk, code, ASKED, "--reason-code", "BS-04")
    assert becomes(ASKED).filing.reason == load_reasons().get("BS-04").said()

    office.desk.submit(OpenSupplement(filing.id))
    draft = desk.wait(DraftOpened).draft
    assert draft.supplement is not None
    sent = desk.file(draft).filing
    assert (sent.supplements, sent.papers) == (filing.id, ())
    desk.wait(FilingChanged, where=lambda e: e.filing.id == sent.id and e.filing.sync is SyncState.DELIVERED)
    decided = office.store
    with decided.begin() as work:
        again = work.filings.get(filing.id)
    if again is None or again.business is ASKED:
        becomes(BusinessStatus.ACCEPTED)

    decide(desk, code, BusinessStatus.IN_PROCESS)
    decide(desk, code, BusinessStatus.DONE)
    becomes(BusinessStatus.DONE)
    office.desk.submit(ListWork(WorkList.RESULT))
    listed = desk.wait(WorkListed, where=lambda e: e.which is WorkList.RESULT)
    assert [line.filing for line in listed.lines] == [filing.id]
    office.desk.submit(GiveResult(filing.id, filing.filer_name, "", Capacity.OWNER, ReceiptProof.PAPER))
    assert desk.wait(ResultGiven).result.receiver == filing.filer_name

    office.desk.submit(TellHistory(filing.id))
    told = desk.wait(HistoryTold)
    steps = [line.status for line in reversed(told.lines) if line.kind is HistoryKind.STATUS]
    accepted = BusinessStatus.ACCEPTED
    assert [step for step in steps if step is not BusinessStatus.FILED] == [
        accepted,
        ASKED,
        accepted,
        BusinessStatus.IN_PROCESS,
        BusinessStatus.DONE,
    ]
    assert told.returned is not None

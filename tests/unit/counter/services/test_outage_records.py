"""The outage record as an officer asks for it: listed to who is signed in, printed once asked, noted in the trail."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from counter.errors import AccountError, FailureCode, StoreError
from counter.line_events import ListOutages, OutagePrinted, OutagesListed, PrintOutage
from counter.model.filing import SyncState
from counter.outbox import Outcome, settle
from counter.services.outage_record import AskForOutage, ListLineOutages, OutagePrinting
from counter.services.session import Session
from devices.printer.folder import FolderPrinter
from tests.fakes.desk_filings import put_filing
from tests.fakes.whole_desk import WholeDesk


class PaperThread:
    def __init__(self) -> None:
        self.submitted: list[Any] = []

    def submit(self, command: Any) -> None:
        self.submitted.append(command)


@pytest.fixture
def outage(desk: WholeDesk) -> int:
    """An hour without a line: one filing left after it, one waits still, one had left before."""
    began = desk.clock()
    ended = began + timedelta(hours=1)
    before, gone, waiting = (put_filing(desk.store, now=began - timedelta(minutes=3 - n)) for n in range(3))
    with desk.store.begin() as work:
        for filing, at in ((before, began - timedelta(minutes=1)), (gone, ended + timedelta(minutes=2))):
            entry = work.outbox.get(filing.id)
            assert entry is not None
            work.outbox.save(settle(settle(entry, Outcome.BEGUN), Outcome.DELIVERED, at=at))
        work.outages.begin(began, FailureCode.NO_LINE)
        work.outages.end(ended)
        (only,) = work.outages.newest(1)
        assert work.outbox.get(waiting.id).state is SyncState.PENDING  # type: ignore[union-attr]  # it was put there
        work.commit()
    assert only.held_up == 2
    return only.number


def printing(desk: WholeDesk, folder: Path) -> OutagePrinting:
    return OutagePrinting(desk.store, desk.station, FolderPrinter(folder), desk.clock, desk.heard.append)


def test_it_is_listed_to_who_is_signed_in_and_to_nobody_else(desk: WholeDesk, outage: int) -> None:
    ListLineOutages(desk.store, desk.session, desk.heard.append)(ListOutages())
    assert [one.number for one in desk.said(OutagesListed).outages] == [outage]
    heard = len(desk.heard)
    ListLineOutages(desk.store, Session(), desk.heard.append)(ListOutages())
    assert len(desk.heard) == heard


def test_the_page_names_what_waited_when_it_left_and_who_asked(desk: WholeDesk, outage: int, tmp_path: Path) -> None:
    paper = PaperThread()
    AskForOutage(desk.session, paper)(PrintOutage(outage, "Không có đường truyền."))
    (asked,) = paper.submitted
    assert asked.by == "lan"
    printing(desk, tmp_path)(asked)
    document = pypdfium2.PdfDocument(desk.said(OutagePrinted).path)
    page = document[0].get_textpage().get_text_bounded()
    assert "TAM-A3" in page
    assert page.count("chưa") == 3, "of two filings: neither has a place, one has not left"
    assert "Nguyễn Thị Hoà" not in page
    document.close()
    assert desk.trail()[-1].action == "outage-printed"


def test_who_is_not_signed_in_prints_nothing_and_an_outage_that_is_none_is_not_found(
    desk: WholeDesk, tmp_path: Path
) -> None:
    with pytest.raises(AccountError):
        AskForOutage(Session(), PaperThread())(PrintOutage(1, ""))
    with pytest.raises(StoreError) as failure:
        printing(desk, tmp_path)(PrintOutage(99, ""))
    assert failure.value.code is FailureCode.NOT_FOUND

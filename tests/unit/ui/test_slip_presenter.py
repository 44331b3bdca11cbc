"""Step 6 without Qt: the slip that the machinery printed, the number, how far the filing has gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from counter.errors import FailureCode
from counter.events import (
    CardRead,
    Failed,
    FilingChanged,
    LineChanged,
    PrintSlip,
    ReopenRefused,
    SlipKind,
    SlipPrinted,
)
from counter.model.filing import BusinessStatus, DossierCode, SyncState
from counter.outbox import OutboxEntry
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of
from ui.desk.ports import Page
from ui.desk.walk_in import Step

TENANT = make_cast()["tenant"]


@pytest.fixture
def filed(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    return complete


def test_the_screen_shows_the_slip_that_the_machinery_printed(filed):
    prints = [c for c in filed.paper_worker.submitted if isinstance(c, PrintSlip)]
    assert [(c.kind, c.again) for c in prints] == [(SlipKind.CONFIRMATION, False)]
    assert [name for _, name in filed.slip_view.now.slips] == ["phieu-confirmation.pdf"]
    assert not filed.slip_view.now.official
    assert filed.slip_view.now.code.startswith("TAM-A3-261119-")


def test_the_official_code_takes_the_place_of_the_provisional_one(filed):
    filing = filed.walk_in.filing
    when = datetime(2026, 11, 24, 16, 30, tzinfo=filed.clock().tzinfo)
    accepted = replace(
        filing,
        code=DossierCode("H15.50.05.13-261119-0143"),
        business=BusinessStatus.ACCEPTED,
        sync=SyncState.DELIVERED,
        appointment=when,
        accepted_at=filed.clock(),
    )
    filed.post(FilingChanged(accepted))
    screen = filed.slip_view.now
    assert (screen.code, screen.official) == ("H15.50.05.13-261119-0143", True)
    assert screen.other_code == str(filing.provisional)
    assert "CT04" in screen.slip_note
    filed.slip.print_again()
    assert filed.paper_worker.submitted[-1] == PrintSlip(filing.id, SlipKind.CONFIRMATION, again=True)


def test_an_accepted_filing_of_the_commune_itself_has_mau_01(presented):
    presented.post(CardRead(record_of(TENANT)))
    presented.open("1.004873")
    draft = presented.walk_in.draft
    presented.review._filing = True  # F9 was pressed; what is declared is not the matter here
    presented.desk._file(draft)
    filing = presented.walk_in.filing
    accepted = replace(filing, business=BusinessStatus.ACCEPTED, accepted_at=presented.clock())
    presented.post(FilingChanged(accepted))
    assert presented.slip_view.now.slip_note == ""
    assert [c.kind for c in presented.paper_worker.submitted] == [SlipKind.CONFIRMATION, SlipKind.RECEIPT]
    presented.slip.print_again()
    assert presented.paper_worker.submitted[-1] == PrintSlip(filing.id, SlipKind.RECEIPT, again=True)


def test_a_slip_that_is_quicker_than_the_news_of_its_filing_is_shown_too(complete):
    complete.shell.open_step(Step.REVIEW)
    draft = complete.walk_in.draft.id
    complete.post(SlipPrinted(draft, SlipKind.CONFIRMATION, Path("som.pdf")))
    complete.post(SlipPrinted(UUID(int=77), SlipKind.CONFIRMATION, Path("cua-nguoi-khac.pdf")))
    complete.post(LineChanged(up=True, waiting=0))  # so that no other slip comes at once
    complete.review.file()
    assert [name for _, name in complete.slip_view.now.slips] == ["som.pdf"]


def test_without_a_line_the_slip_says_that_order_is_kept(filed):
    filed.post(LineChanged(up=False, waiting=3))
    assert "giữ đúng thứ tự" in filed.slip_view.now.sentence
    assert filed.shell_view.now.bar.line == ("Mất mạng · 3 chờ gửi", False)


def test_a_printer_that_fails_is_said_and_the_filing_stays(filed):
    filed.post(Failed("PrintSlip", FailureCode.PRINT_FAILED))
    assert filed.slip_view.now.trouble.code == "GT-406"
    assert filed.shell_view.now.bar.printer == ("có lỗi", False)


def test_only_a_refused_filing_in_the_queue_may_be_taken_up_again(filed):
    filing, at = filed.walk_in.filing, filed.clock()
    waiting = OutboxEntry(filing.id, 1, SyncState.PENDING, at)
    refused = OutboxEntry(UUID(int=78), 2, SyncState.REFUSED, at)
    filed.slip.next_citizen()
    filed.desk.queue = ((waiting, filing), (refused, replace(filing, id=UUID(int=78))))
    filed.shell.open_page(Page.QUEUE)
    assert [action.key for action in filed.queue_view.now.footer.left] == ["Ctrl+P"]
    filed.queue.reopen()
    filed.queue.mark(1)
    assert [action.key for action in filed.queue_view.now.footer.left] == ["Ctrl+E"]
    filed.queue.reopen()
    assert [one for one in filed.desk.submitted if isinstance(one, ReopenRefused)] == [ReopenRefused(UUID(int=78))]
    assert filed.shell.page is Page.INTAKE


def test_the_next_citizen_finds_nothing_of_the_last(filed):
    filed.slip.next_citizen()
    assert filed.shell.step is Step.CARD
    fresh = type(filed.walk_in)()
    assert all(getattr(filed.walk_in, name) == getattr(fresh, name) for name in fresh.__dataclass_fields__)


def test_the_details_say_the_place_in_the_gateways_log_and_what_the_filing_cost_the_line(filed):
    filing = filed.walk_in.filing
    filed.post(FilingChanged(replace(filing, sync=SyncState.REGISTERED), place=1208, bytes_sent=7600))
    filed.post(FilingChanged(replace(filing, sync=SyncState.DELIVERED), bytes_sent=431_000))
    _, place, all_of_it = filed.slip_view.now.stages
    assert "Cổng đã ghi thứ tự: số 1208 trong sổ của cổng" in str(place)
    assert "Cổng đã ký nhận đủ tệp · đã gửi 421 KB" in str(all_of_it)

"""Phiếu đã ra chưa? The intention to print is kept first, and what nobody saw come out is asked about once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from counter.errors import AccountError, FailureCode, PaperError
from counter.events import PrintSlip, SlipKind, SlipPrinted
from counter.model.filing import DossierCode, Filing
from counter.services.doubted_slips import SettleDoubtedSlip, TellDoubtedSlips
from counter.services.print_declaration import AskForPaper
from counter.services.print_slips import SlipPrinting
from counter.services.session import Session
from counter.slip_events import DoubtedSlip, ListDoubtedSlips, SettleSlip, SlipsDoubted
from tests.fakes.whole_desk import Remembered, WholeDesk

CONFIRMATION = SlipKind.CONFIRMATION


class PowerCut(BaseException):
    """Nothing of the program runs after it: no handler of an Exception, no line that it printed."""


class Tray:
    """``counter.ports.Printer`` that can jam, or die in the very act."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sheets: list[str] = []
        self.dying: type[BaseException] | None = None
        self.looks_in: Callable[[], object] = lambda: None

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        assert pdf.startswith(b"%PDF")
        self.looks_in()
        if self.dying is PaperError:
            raise PaperError(FailureCode.PRINT_FAILED)
        if self.dying is not None:
            raise self.dying
        self.sheets.append(title)
        return self.folder / f"{title}.pdf"


@pytest.fixture
def tray(desk: WholeDesk) -> Tray:
    return Tray(desk.folder)


def printing(desk: WholeDesk, tray: Tray) -> SlipPrinting:
    """As after a start: nothing is remembered outside the store."""
    return SlipPrinting(desk.paper_desk(tray))


def settle(desk: WholeDesk, tray: Tray, filing: Filing, *, came_out: bool) -> None:
    settling = SettleDoubtedSlip(desk.paper_desk(tray), printing(desk, tray))
    settling(SettleSlip(filing.id, CONFIRMATION, came_out, by="lan"))


def doubted(desk: WholeDesk) -> tuple[DoubtedSlip, ...]:
    TellDoubtedSlips(desk.store, desk.heard.append)(ListDoubtedSlips())
    return desk.said(SlipsDoubted).slips


def cut(desk: WholeDesk, tray: Tray, command: PrintSlip) -> None:
    tray.dying = PowerCut
    with pytest.raises(PowerCut):
        printing(desk, tray)(command)
    tray.dying = None


def printed(desk: WholeDesk) -> list[tuple[str, str]]:
    return [(line.actor, line.purpose) for line in desk.trail() if line.action == "confirmation-printed"]


def test_the_intention_is_in_the_store_when_the_printer_is_given_the_slip_and_gone_after(
    desk: WholeDesk, filing: Filing, tray: Tray
) -> None:
    seen: list[DoubtedSlip] = []
    tray.looks_in = lambda: seen.extend(doubted(desk))
    printing(desk, tray)(PrintSlip(filing.id, CONFIRMATION))
    (slip,) = seen
    assert (slip.filing, slip.kind, slip.code, slip.again) == (filing.id, CONFIRMATION, str(filing.provisional), False)
    assert slip.begun_at <= desk.now
    assert doubted(desk) == ()


def test_after_a_power_cut_nothing_is_printed_by_itself_and_the_slip_is_in_doubt(
    desk: WholeDesk, filing: Filing, tray: Tray
) -> None:
    cut(desk, tray, PrintSlip(filing.id, CONFIRMATION))
    assert printed(desk) == []
    printing(desk, tray)(PrintSlip(filing.id, CONFIRMATION))  # the news of the filing, told again at the start
    assert tray.sheets == []
    assert [slip.filing for slip in doubted(desk)] == [filing.id]


def test_it_came_out_is_written_down_with_who_saw_it_and_counts_as_printed(
    desk: WholeDesk, filing: Filing, tray: Tray
) -> None:
    cut(desk, tray, PrintSlip(filing.id, CONFIRMATION))
    settle(desk, tray, filing, came_out=True)
    assert desk.said(SlipsDoubted).slips == ()
    printing(desk, tray)(PrintSlip(filing.id, CONFIRMATION))
    settle(desk, tray, filing, came_out=True)
    settle(desk, tray, filing, came_out=False)
    assert tray.sheets == [], "answered once, whatever is pressed again"
    assert printed(desk) == [("lan", "seen")]


def test_it_did_not_come_out_prints_a_first_slip_and_the_trail_says_why(
    desk: WholeDesk, filing: Filing, tray: Tray
) -> None:
    cut(desk, tray, PrintSlip(filing.id, CONFIRMATION))
    settle(desk, tray, filing, came_out=False)
    assert tray.sheets == [f"confirmation-{filing.provisional}"]
    assert any(isinstance(event, SlipPrinted) for event in desk.heard)
    assert desk.said(SlipsDoubted).slips == ()
    assert printed(desk) == [("lan", "unconfirmed")]


def test_a_slip_printed_again_stays_one_that_is_printed_again(desk: WholeDesk, filing: Filing, tray: Tray) -> None:
    printing(desk, tray)(PrintSlip(filing.id, CONFIRMATION))
    cut(desk, tray, PrintSlip(filing.id, CONFIRMATION, again=True, by="lan"))
    assert [slip.again for slip in doubted(desk)] == [True]
    settle(desk, tray, filing, came_out=False)
    assert printed(desk)[-1] == ("lan", "again")


def test_cut_off_a_second_time_it_is_asked_about_a_second_time(desk: WholeDesk, filing: Filing, tray: Tray) -> None:
    cut(desk, tray, PrintSlip(filing.id, CONFIRMATION))
    tray.dying = PowerCut
    with pytest.raises(PowerCut):
        settle(desk, tray, filing, came_out=False)
    assert [slip.filing for slip in doubted(desk)] == [filing.id]


def test_a_printer_that_fails_asks_at_once(desk: WholeDesk, filing: Filing, tray: Tray) -> None:
    tray.dying = PaperError
    with pytest.raises(PaperError):
        printing(desk, tray)(PrintSlip(filing.id, CONFIRMATION))
    assert [slip.filing for slip in desk.said(SlipsDoubted).slips] == [filing.id]


def test_a_slip_that_is_not_due_leaves_no_doubt(desk: WholeDesk, filing: Filing, tray: Tray) -> None:
    with pytest.raises(PaperError):
        printing(desk, tray)(PrintSlip(filing.id, SlipKind.RECEIPT))
    assert doubted(desk) == ()


def test_the_slip_with_the_official_code_takes_the_doubted_ones_place(
    desk: WholeDesk, filing: Filing, tray: Tray
) -> None:
    cut(desk, tray, PrintSlip(filing.id, CONFIRMATION))
    code = DossierCode("H15.50.05.13-261120-0007")
    with desk.store.begin() as work:
        work.filings.update(replace(filing, code=code))
        work.commit()
    printing(desk, tray)(PrintSlip(filing.id, CONFIRMATION))
    assert tray.sheets == [f"confirmation-{code}"]
    assert desk.said(SlipsDoubted).slips == ()


def test_several_are_told_the_oldest_first(desk: WholeDesk, filing: Filing, tray: Tray) -> None:
    with desk.store.begin() as work:
        work.filings.update(replace(filing, accepted_at=desk.now))
        work.commit()
    for kind in (SlipKind.RECEIPT, CONFIRMATION):
        cut(desk, tray, PrintSlip(filing.id, kind))
    assert [slip.kind for slip in doubted(desk)] == [SlipKind.RECEIPT, CONFIRMATION]


def test_only_who_is_signed_in_answers(desk: WholeDesk, filing: Filing) -> None:
    paper = Remembered()
    answer = SettleSlip(filing.id, CONFIRMATION, came_out=True)
    with pytest.raises(AccountError):
        AskForPaper(Session(), paper)(answer)
    AskForPaper(desk.session, paper)(answer)
    assert paper.commands == [replace(answer, by="lan")]

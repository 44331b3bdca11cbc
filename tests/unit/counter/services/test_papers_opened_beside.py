"""Papers are opened, and slips set, by somebody beside who may be lost: nothing is kept, printed or noted then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from counter.errors import FailureCode, PaperError
from counter.events import AttachPaper, DraftSaved, PaperRefused
from counter.model.review import PAPER
from counter.model.scanning import ScanWish
from counter.page_events import (
    DropPage,
    PageScanned,
    PagesRefused,
    PaperReady,
    PaperTaken,
    PrintGuide,
    ScanPaper,
    ScanStopped,
    TurnPage,
)
from counter.paper import opening
from counter.paper.press import set_here
from counter.services.attach_paper import AttachPaperToDraft
from counter.services.edit_pages import EditPages
from counter.services.prepare_papers import KeepReady, Scanning
from counter.services.print_guide import GuidePrinting
from devices.printer.folder import FolderPrinter
from devices.scanner.played import PlayedScanner
from tests.fakes.paper_pages import encoded, sheet, stack, tones
from tests.fakes.whole_desk import WholeDesk

PDF = stack(250, 150)


@dataclass
class Counting:
    """Does what is asked for until it is lost; remembers what that was."""

    lost: FailureCode | None = None
    asked: list[str] = field(default_factory=list)

    def __call__(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        self.asked.append(work.__name__)
        if self.lost:
            raise PaperError(self.lost, "came to no end")
        return set_here(work, *args, **named)


@pytest.fixture
def press() -> Counting:
    return Counting()


@pytest.fixture
def desk(desk: WholeDesk, press: Counting) -> WholeDesk:
    desk.keeping = replace(desk.keeping, press=press)
    return desk


def test_what_was_looked_into_where_it_was_made_ready_is_not_opened_again(desk: WholeDesk, press: Counting) -> None:
    draft = desk.open("1.000894")
    KeepReady(desk.keeping)(PaperReady(draft.id, "tthn", "a.pdf", PDF, 900, opening.facts(PDF, "", len(PDF))))
    assert desk.said(PaperTaken).after == len(PDF)
    (paper,) = desk.draft(draft.id).papers
    assert (paper.pages, paper.sha256 in desk.session.looked_into) == (2, True)
    assert press.asked == []


def test_what_is_too_heavy_for_this_office_is_refused_by_what_was_found(desk: WholeDesk) -> None:
    draft = desk.open("1.000894")
    heavy = replace(opening.facts(PDF, "", len(PDF)), size=desk.paper.largest_attachment + 1)
    KeepReady(desk.keeping)(PaperReady(draft.id, "tthn", "a.pdf", PDF, 900, heavy))
    assert desk.said(PaperRefused).code is FailureCode.PAPER_TOO_LARGE
    assert desk.draft(draft.id).papers == ()


def test_a_page_that_cannot_be_turned_stays_as_it_is(desk: WholeDesk, press: Counting) -> None:
    draft = desk.open("1.000894")
    desk.attach(draft, PDF, "tthn")
    before = desk.draft(draft.id)
    press.lost = FailureCode.PAPER_UNREADABLE
    for edit in (TurnPage(draft.id, before.papers[0].id, 0), DropPage(draft.id, before.papers[0].id, 1)):
        EditPages(desk.keeping)(edit)
        assert desk.said(PagesRefused) == PagesRefused(draft.id, before.papers[0].id, FailureCode.PAPER_UNREADABLE)
    assert desk.draft(draft.id) == before
    press.lost = None
    EditPages(desk.keeping)(DropPage(draft.id, before.papers[0].id, 1))
    assert desk.said(DraftSaved).draft.papers[0].pages == 1


def test_a_file_that_nobody_comes_through_is_not_attached(desk: WholeDesk, press: Counting) -> None:
    draft = desk.open("1.000894")
    path = desk.folder / "giấy.pdf"
    path.write_bytes(PDF)
    press.lost = FailureCode.PAPER_UNREADABLE
    AttachPaperToDraft(desk.keeping)(AttachPaper(draft.id, "tthn", path))
    assert desk.said(PaperRefused) == PaperRefused(draft.id, "tthn", FailureCode.PAPER_UNREADABLE)
    assert desk.draft(draft.id).papers == ()


def test_a_paper_that_cannot_be_opened_before_filing_blocks(desk: WholeDesk, press: Counting, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    desk.session.looked_into.clear()  # the program was started anew
    reviewing = replace(desk.filing, press=press).reviewing
    press.lost = FailureCode.PAPER_UNREADABLE
    found = reviewing.review_of(draft, date(2026, 11, 20))
    assert ["không mở được" in one.words for one in found.blockers if one.target.startswith(PAPER)] == [True]
    press.lost = None
    assert reviewing.review_of(draft, date(2026, 11, 20)).blockers == ()


def test_scanned_pages_that_nobody_could_look_at_are_told_and_are_no_paper(desk: WholeDesk, press: Counting) -> None:
    press.lost = FailureCode.PAPER_UNREADABLE
    scanner = PlayedScanner("Máy", lambda: [encoded(sheet())])
    command = ScanPaper(UUID(int=5), "tthn", ScanWish("played", feeder=True))
    heard: list[Any] = []
    Scanning(scanner, desk.clock, heard.append, press).scan(command)
    assert heard == [
        PageScanned(command.draft, "tthn", 1, None),
        ScanStopped(command.draft, "tthn", FailureCode.SCAN_FAILED),
    ]
    press.lost = None
    heard.clear()
    Scanning(scanner, desk.clock, heard.append, press).scan(command)
    assert (heard[-1].facts.pages, tones(heard[-1].data)) == (1, [250])


def test_a_guide_that_is_not_set_is_neither_printed_nor_noted(desk: WholeDesk, press: Counting) -> None:
    draft = desk.open("1.000894")
    printing = GuidePrinting(replace(desk.paper_desk(FolderPrinter(desk.folder)), press=press))
    press.lost = FailureCode.PRINT_FAILED
    with pytest.raises(PaperError) as failed:
        printing(PrintGuide(draft.id, "lan"))
    assert failed.value.code is FailureCode.PRINT_FAILED
    assert not list(desk.folder.glob("guide-*"))
    assert all(line.action != "guide-printed" for line in desk.trail())
    press.lost = None
    printing(PrintGuide(draft.id, "lan"))
    assert len(list(desk.folder.glob("guide-*.pdf"))) == 1

"""A draft's papers page by page, over a real encrypted store: the officer's keys, one transaction each."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from counter.errors import FailureCode, StoreError
from counter.events import DraftSaved, PaperRefused, ParkDraft, SignOut
from counter.model.filing import Draft, Paper
from counter.model.scanning import ScanWish
from counter.page_events import (
    DrawPages,
    DropPage,
    JoinPapers,
    LookAtPaper,
    MovePage,
    MovePaper,
    PagesRefused,
    PaperReady,
    PaperTaken,
    ScanPaper,
    SplitPaper,
    TurnPage,
)
from counter.services.edit_pages import HandOn
from tests.fakes.paper_pages import drawn, encoded, sheet, signed_pdf, stack, tones
from tests.fakes.whole_desk import Remembered, WholeDesk

MARRIAGE = "1.000894"


@pytest.fixture
def draft(desk: WholeDesk) -> Draft:
    return desk.open(MARRIAGE)


def put(desk: WholeDesk, draft: Draft, data: bytes, requirement: str = "tthn", name: str = "giấy.pdf") -> Paper:
    desk.attach(draft, data, requirement, name)
    return desk.draft(draft.id).papers[-1]


def kept(desk: WholeDesk, draft: Draft) -> list[tuple[str, list[int]]]:
    """Requirement and pages of each paper, as the store has them."""
    with desk.store.begin() as work:
        return [(paper.requirement, tones(work.papers.read(paper.id))) for paper in work.papers.of(draft.id)]


def test_what_was_made_ready_is_kept_with_its_weight_before_and_after(desk: WholeDesk, draft: Draft) -> None:
    data = stack(250, 200)
    desk.do(PaperReady(draft.id, "tthn", "bản quét 09.00.00.pdf", data, 5_000_000))
    (paper,) = desk.draft(draft.id).papers
    assert desk.said(PaperTaken) == PaperTaken(draft.id, "tthn", paper.id, 5_000_000, len(data))
    assert (paper.name, paper.pages) == ("bản quét 09.00.00.pdf", 2)
    assert any(isinstance(one, DraftSaved) and one.draft.papers == (paper,) for one in desk.heard)
    assert paper.sha256 in desk.session.looked_into


def test_a_scan_that_ends_behind_a_sign_out_stays_with_its_draft(desk: WholeDesk, draft: Draft) -> None:
    desk.do(ParkDraft(draft.id))
    desk.do(SignOut())
    desk.do(PaperReady(draft.id, "tthn", "a.pdf", stack(250), 900))
    assert kept(desk, draft) == [("tthn", [250])]
    desk.signed_in("duc")  # and whoever serves next neither hinders it nor may begin one there
    desk.do(PaperReady(draft.id, "tthn", "b.pdf", stack(150), 900))
    assert kept(desk, draft) == [("tthn", [250]), ("tthn", [150])]
    scanner = Remembered()
    with pytest.raises(StoreError) as refused:
        HandOn(desk.keeping, scanner.submit)(ScanPaper(draft.id, "tthn", ScanWish("played")))
    assert (refused.value.code, scanner.commands) == (FailureCode.NOT_FOUND, [])


def test_what_is_ready_for_a_draft_that_is_gone_is_refused(desk: WholeDesk) -> None:
    desk.do(PaperReady(UUID(int=404), "tthn", "a.pdf", stack(250), 900))
    assert desk.said(PaperRefused) == PaperRefused(UUID(int=404), "tthn", FailureCode.NOT_FOUND)


def test_what_is_heavier_than_this_office_takes_is_refused(desk: WholeDesk, draft: Draft) -> None:
    desk.do(PaperReady(draft.id, "tthn", "a.pdf", bytes(1_000_001), 1_000_001))
    assert desk.said(PaperRefused) == PaperRefused(draft.id, "tthn", FailureCode.PAPER_TOO_LARGE)


def test_a_page_is_turned_and_the_paper_stays_the_same_paper(desk: WholeDesk, draft: Draft) -> None:
    paper = put(desk, draft, stack(250, 200))
    for _ in range(3):  # keys pressed faster than the screen follows
        desk.do(TurnPage(draft.id, paper.id, 1))
    (now,) = desk.said(DraftSaved).draft.papers
    assert (now.id, now.requirement, now.pages) == (paper.id, "tthn", 2)
    with desk.store.begin() as work:
        first, second = drawn(work.papers.read(paper.id))
    assert first.width < first.height
    assert second.width > second.height
    assert second.getpixel((3, second.height // 2)) < 60  # the upper edge lies left after three quarters


def test_pages_change_places(desk: WholeDesk, draft: Draft) -> None:
    paper = put(desk, draft, stack(250, 200, 150))
    desk.do(MovePage(draft.id, paper.id, 2, 0))
    assert kept(desk, draft) == [("tthn", [150, 250, 200])]
    desk.do(MovePage(draft.id, paper.id, 0, 9))
    assert kept(desk, draft) == [("tthn", [250, 200, 150])]


def test_the_last_page_dropped_takes_the_paper_along(desk: WholeDesk, draft: Draft) -> None:
    paper = put(desk, draft, stack(250, 200))
    desk.do(DropPage(draft.id, paper.id, 0))
    assert kept(desk, draft) == [("tthn", [200])]
    desk.do(DropPage(draft.id, paper.id, 0))
    assert desk.said(DraftSaved).draft.papers == ()
    assert not [file for file in (desk.folder / "store" / "papers").rglob("*") if file.is_file()]


def test_one_scan_becomes_two_papers_for_two_requirements(desk: WholeDesk, draft: Draft) -> None:
    paper = put(desk, draft, stack(250, 200, 150))
    desk.do(SplitPaper(draft.id, paper.id, 1))
    first, second = desk.said(DraftSaved).draft.papers
    assert (first.id, first.name, second.name) == (paper.id, "giấy.pdf", "giấy (2).pdf")
    desk.do(MovePaper(draft.id, second.id, "ly-hon-nam"))
    assert kept(desk, draft) == [("tthn", [250]), ("ly-hon-nam", [200, 150])]


def test_two_papers_become_one_and_the_kept_one_stays_in_its_place(desk: WholeDesk, draft: Draft) -> None:
    first = put(desk, draft, stack(250))
    put(desk, draft, stack(100), "ly-hon-nam", "khác.pdf")
    photo = put(desk, draft, encoded(sheet(200), "JPEG"), "tthn", "ảnh.jpg")
    desk.do(JoinPapers(draft.id, photo.id, first.id))
    assert kept(desk, draft) == [("tthn", [250, 200]), ("ly-hon-nam", [100])]
    assert desk.draft(draft.id).papers[0].name == "giấy.pdf"


def test_a_photograph_that_is_turned_is_a_pdf_from_then_on(desk: WholeDesk, draft: Draft) -> None:
    photo = put(desk, draft, encoded(sheet(), "JPEG"), name="ảnh.jpg")
    desk.do(TurnPage(draft.id, photo.id, 0))
    (now,) = desk.said(DraftSaved).draft.papers
    assert (now.name, now.media_type) == ("ảnh.pdf", "application/pdf")


def test_a_signed_file_may_answer_another_requirement_but_is_not_turned(desk: WholeDesk, draft: Draft) -> None:
    sealed = put(desk, draft, signed_pdf())
    desk.do(TurnPage(draft.id, sealed.id, 0))
    assert desk.said(PagesRefused) == PagesRefused(draft.id, sealed.id, FailureCode.PAPER_SEALED)
    desk.do(MovePaper(draft.id, sealed.id, "ly-hon-nu"))
    (now,) = desk.draft(draft.id).papers
    assert now == replace(sealed, requirement="ly-hon-nu")


@pytest.mark.parametrize(
    "command",
    [
        lambda draft, paper: TurnPage(draft, paper, 2),
        lambda draft, paper: MovePage(draft, paper, -1, 0),
        lambda draft, paper: SplitPaper(draft, paper, 0),
        lambda draft, paper: DropPage(draft, UUID(int=77), 0),
        lambda draft, paper: JoinPapers(draft, paper, UUID(int=77)),
    ],
    ids=["behind the last", "before the first", "nothing before it", "no such paper", "to no paper"],
)
def test_what_is_not_there_changes_nothing(desk: WholeDesk, draft: Draft, command) -> None:
    paper = put(desk, draft, stack(250, 200))
    desk.do(command(draft.id, paper.id))
    desk.said(PagesRefused)
    assert desk.draft(draft.id).papers == (paper,)


def test_another_officers_papers_are_neither_seen_nor_turned(desk: WholeDesk, draft: Draft) -> None:
    paper = put(desk, draft, stack(250))
    desk.signed_in("mai")
    for command in (TurnPage(draft.id, paper.id, 0), LookAtPaper(draft.id, paper.id)):
        desk.do(command)
        assert desk.said(PagesRefused).code is FailureCode.NOT_FOUND
    assert desk.pages.commands == []


def test_a_look_hands_the_bytes_to_the_thread_that_draws(desk: WholeDesk, draft: Draft) -> None:
    data = stack(250)
    paper = put(desk, draft, data)
    desk.do(LookAtPaper(draft.id, paper.id))
    assert desk.pages.commands == [DrawPages(draft.id, paper.id, paper.sha256, data)]
    assert "%PDF" not in repr(desk.pages.commands)
    desk.do(LookAtPaper(draft.id, UUID(int=77)))  # taken away a moment ago
    assert len(desk.pages.commands) == 1

"""Papers put to a draft: looked into, kept once, taken away again."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from counter.errors import FailureCode, StoreError
from counter.events import AttachPaper, DraftSaved, PaperRefused, RemovePaper
from tests.fakes.whole_desk import WholeDesk

CERTIFICATE = "1.004873"


def test_a_paper_is_kept_byte_for_byte(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.open(CERTIFICATE)
    desk.attach(draft, judgment, name="bản án.pdf")
    (paper,) = desk.said(DraftSaved).draft.papers
    assert (paper.requirement, paper.name, paper.media_type, paper.size) == (
        "ly-hon",
        "bản án.pdf",
        "application/pdf",
        len(judgment),
    )
    with desk.store.begin() as work:
        assert work.papers.read(paper.id) == judgment
    assert desk.draft(draft.id).papers == (paper,)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FailureCode.PAPER_EMPTY),
        (b"MZ" + bytes(500), FailureCode.PAPER_KIND_REFUSED),
        (b"\xff\xd8\xff" + b"no picture" * 50, FailureCode.PAPER_UNREADABLE),
        (bytes(1_000_001), FailureCode.PAPER_TOO_LARGE),
    ],
    ids=["empty", "a program", "a broken picture", "too large"],
)
def test_what_is_refused_is_named_and_not_kept(desk: WholeDesk, data: bytes, code: FailureCode) -> None:
    draft = desk.open(CERTIFICATE)
    desk.attach(draft, data)
    assert desk.said(PaperRefused) == PaperRefused(draft.id, "ly-hon", code)
    assert desk.draft(draft.id).papers == ()


def test_the_same_bytes_twice_are_one_paper(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.open(CERTIFICATE)
    desk.attach(draft, judgment, name="a.pdf")
    desk.attach(draft, judgment, name="b.pdf")
    assert desk.said(PaperRefused).code is FailureCode.PAPER_DUPLICATE
    assert [paper.name for paper in desk.draft(draft.id).papers] == ["a.pdf"]


def test_a_file_that_is_gone_or_a_folder_cannot_be_read(desk: WholeDesk, tmp_path: Path) -> None:
    draft = desk.open(CERTIFICATE)
    for path, why in (
        (tmp_path / "gone.pdf", FailureCode.PAPER_UNREADABLE),
        (tmp_path, FailureCode.PAPER_KIND_REFUSED),
    ):
        desk.do(AttachPaper(draft.id, "ly-hon", path))
        assert desk.said(PaperRefused).code is why


def test_a_paper_for_a_draft_that_is_not_ones_own_is_refused(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.open(CERTIFICATE)
    desk.signed_in("mai")
    desk.attach(draft, judgment)
    assert desk.said(PaperRefused).code is FailureCode.NOT_FOUND


def test_a_paper_taken_away_leaves_nothing_on_the_disk(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.open(CERTIFICATE)
    desk.attach(draft, judgment)
    paper = desk.draft(draft.id).papers[0]
    desk.do(RemovePaper(draft.id, paper.id))
    assert desk.said(DraftSaved).draft.papers == ()
    assert not [file for file in (desk.folder / "store" / "papers").rglob("*") if file.is_file()]
    with desk.store.begin() as work, pytest.raises(StoreError):
        work.papers.read(paper.id)


def test_taking_away_what_another_draft_has_takes_nothing(desk: WholeDesk, judgment: bytes) -> None:
    mine = desk.open(CERTIFICATE)
    other = desk.open(CERTIFICATE)
    desk.attach(other, judgment)
    paper = desk.draft(other.id).papers[0]
    desk.do(RemovePaper(mine.id, paper.id))
    assert desk.draft(other.id).papers == (paper,)
    with desk.store.begin() as work:
        assert work.papers.read(paper.id) == judgment


def test_taking_away_what_is_not_there_is_no_failure(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE)
    desk.do(RemovePaper(draft.id, UUID(int=77)))
    assert desk.said(DraftSaved).draft.papers == ()

"""F9 waits for papers that are on their way, no scan is waited for that nobody will end, and what is late says so."""

from __future__ import annotations

from uuid import uuid4

import pytest

from counter.account_events import BegunAnew
from counter.errors import FailureCode
from counter.events import Failed, FileDraft, PaperRefused
from counter.model.review import PAPER
from counter.model.scanning import ScanSource
from counter.page_events import PaperTaken, ScanPaper, ScanStopped, TakePicture
from ui.desk.ports import Page
from ui.desk.walk_in import Step

GLASS = ScanSource("pixma:1", "Canon", feeder=False, both_sides=False)


def scanned(desk):
    """F6 at the first paper, and the review behind it. Gives draft and requirement."""
    desk.desk.scanners = (GLASS,)
    desk.shell.open_step(Step.PAPERS)
    desk.papers.scan()
    desk.shell.open_step(Step.REVIEW)
    return desk.walk_in.draft.id, desk.papers.cards[0].code


def begun(desk, kind):
    return [one for one in desk.desk.submitted if isinstance(one, kind)]


def held_by(desk, code):
    return [one.words for one in desk.review_view.now.blockers if one.target == f"{PAPER}{code}"]


def test_f9_waits_for_the_scan_and_files_what_came_of_it(complete):
    draft, code = scanned(complete)
    complete.review.file()
    assert begun(complete, FileDraft) == []
    (words,) = held_by(complete, code)
    assert words.endswith("còn đang quét, chờ máy quét xong")
    assert complete.review_view.now.summary_focus == 1, "said where one looks after F9"
    complete.post(PaperTaken(draft, code, uuid4(), 100, 50))
    complete.review.file()
    assert [one.draft for one in begun(complete, FileDraft)] == [draft]


@pytest.mark.parametrize(
    "end",
    [
        lambda draft, code: ScanStopped(draft, code, FailureCode.SCANNER_JAMMED),
        lambda draft, code: PaperRefused(draft, code, FailureCode.PAPER_DUPLICATE),
        lambda _draft, _code: Failed("ScanPaper", FailureCode.UNEXPECTED),
        lambda _draft, _code: Failed("PaperReady", FailureCode.DISK_FULL),
    ],
    ids=["stopped", "refused", "failed", "not kept"],
)
def test_a_scan_that_ends_without_a_paper_holds_nothing_back_and_says_why(complete, end):
    draft, code = scanned(complete)
    complete.post(end(draft, code))
    assert not [one for one in held_by(complete, code) if "còn đang" in one]
    complete.shell.open_step(Step.PAPERS)
    assert complete.papers.cards[0].trouble is not None
    complete.papers.scan()
    assert len(begun(complete, ScanPaper)) == 2


def test_of_a_file_beside_a_scan_f9_waits_for_both(complete):
    draft, code = scanned(complete)
    complete.papers.paste_picture(b"PNG", code, draft)
    assert begun(complete, TakePicture)
    complete.post(PaperTaken(draft, code, uuid4(), 100, 50))
    complete.review.file()
    assert held_by(complete, code)[0].endswith("chờ máy quét xong"), "one of the two is still coming"
    complete.post(PaperTaken(draft, code, uuid4(), 100, 50))
    assert not [one for one in held_by(complete, code) if "còn đang" in one]


def test_a_file_on_its_way_holds_only_the_draft_that_it_was_brought_for(complete):
    complete.shell.open_step(Step.PAPERS)
    code = complete.papers.cards[0].code
    complete.papers.paste_picture(b"PNG", code, complete.walk_in.draft.id)
    complete.shell.open_step(Step.REVIEW)
    assert held_by(complete, code)[0].endswith("tệp còn đang được đưa vào, chờ một chút")
    complete.papers.park()
    complete.open()
    complete.shell.open_step(Step.REVIEW)
    assert not [one for one in held_by(complete, code) if "còn đang" in one]


@pytest.mark.parametrize("ended", [BegunAnew(), Failed("PaperReady", FailureCode.DISK_FULL)])
def test_a_scan_that_nobody_will_end_keeps_no_later_one_waiting(complete, ended):
    scanned(complete)
    complete.papers.park()
    complete.post(ended)
    complete.shell.sign_out()
    complete.enter()
    complete.open()
    complete.shell.open_step(Step.PAPERS)
    complete.papers.scan()
    assert begun(complete, ScanPaper)[-1].draft == complete.walk_in.draft.id
    assert complete.shell.page is Page.INTAKE


def test_a_page_lost_behind_f8_is_named_where_its_keeping_failed(complete):
    scanned(complete)
    title = complete.papers.cards[0].title
    complete.papers.park()
    complete.post(Failed("PaperReady", FailureCode.DISK_FULL))
    toast = complete.shell_view.toasts[-1]
    assert toast.words.startswith(f"{title}: ")
    assert (toast.code, complete.walk_in.draft) == (FailureCode.DISK_FULL.value, None)


def test_a_paper_too_late_for_its_filing_does_not_send_one_to_a_draft_that_is_gone(complete):
    draft, code = scanned(complete)
    complete.papers.park()
    complete.post(PaperRefused(draft, code, FailureCode.NOT_FOUND))
    words = complete.shell_view.toasts[-1].words
    assert words.endswith("hồ sơ đã nộp, hoặc nháp đã bỏ, trước khi giấy này tới. Giấy không được đưa vào đâu.")
    assert "Mở lại bản nháp" not in words

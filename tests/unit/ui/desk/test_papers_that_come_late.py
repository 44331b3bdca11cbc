"""Papers take their time: they stay with whom they were brought by, and each that cannot be taken is named."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QImage

from counter.errors import FailureCode
from counter.events import PaperRefused
from counter.page_events import ScanStopped, TakePicture
from ui.desk.clipboard_picture import PicturePacker
from ui.desk.papers_under_way import PapersUnderWay
from ui.desk.walk_in import Step


def of_the_first(desk):
    desk.shell.open_step(Step.PAPERS)
    return next(one.code for one in desk.papers.cards)


def title(desk):
    return next(one.trouble.title for one in desk.papers.cards if one.trouble is not None)


def test_a_picture_ready_after_f8_goes_to_the_one_who_showed_it(complete):
    wanted, first = of_the_first(complete), complete.walk_in.draft.id
    complete.papers.park()
    complete.open()
    complete.papers.paste_picture(b"PNG", wanted, first)
    assert complete.desk.submitted[-1] == TakePicture(first, wanted, b"PNG")
    assert complete.walk_in.draft.id != first


def test_a_picture_keeps_the_draft_that_it_was_pasted_for(complete, qtbot):
    packer, draft = PicturePacker(), complete.walk_in.draft.id
    image = QImage(40, 60, QImage.Format.Format_RGB32)
    image.fill(0)
    with qtbot.waitSignal(packer.taken, timeout=20000) as ready:
        packer.pack("giay", image, draft)
    assert (ready.args[0], ready.args[1][:4], ready.args[2]) == ("giay", b"\x89PNG", draft)


def title_of(desk, code):
    return next(one.title for one in desk.papers.cards if one.code == code)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        (lambda *of: PaperRefused(*of, FailureCode.PAPER_LOCKED), "Tệp PDF có mật khẩu. Mở lại bản nháp vừa giữ"),
        (lambda *of: ScanStopped(*of, FailureCode.SCANNER_JAMMED), "Mở lại bản nháp vừa giữ để đưa lại giấy này."),
        (lambda *of: ScanStopped(*of, FailureCode.SCANNER_JAMMED, 2), "Đã giữ 2 trang trước đó."),
    ],
    ids=["refused", "jammed", "jammed behind two pages"],
)
def test_what_cannot_be_kept_behind_f8_is_said_by_the_name_of_its_paper(complete, said, rest):
    wanted, draft = of_the_first(complete), complete.walk_in.draft.id
    title = title_of(complete, wanted)
    complete.papers.add([Path("giay.pdf")], wanted)
    complete.papers.park()
    complete.post(said(draft, wanted))
    toast = complete.shell_view.toasts[-1]
    assert (toast.tone, toast.words.startswith(f"{title}: ")) == ("amber", True)
    assert rest in toast.words
    assert toast.code


def test_what_the_page_says_itself_is_in_no_toast(complete):
    wanted, draft = of_the_first(complete), complete.walk_in.draft.id
    complete.post(PaperRefused(draft, wanted, FailureCode.PAPER_LOCKED))
    complete.post(ScanStopped(draft, wanted, FailureCode.SCANNER_JAMMED))
    assert complete.shell_view.toasts == []


def test_many_papers_on_their_way_are_named_as_far_as_they_are_remembered(complete):
    wanted, draft = of_the_first(complete), complete.walk_in.draft.id
    under_way = PapersUnderWay(complete.shell)
    for number in range(100):
        under_way.name(UUID(int=number), wanted, f"Giấy {number}")
    for number in (0, 99):
        under_way.handle(PaperRefused(UUID(int=number), wanted, FailureCode.PAPER_EMPTY), draft)
    first, last = (one.words for one in complete.shell_view.toasts)
    assert first.startswith("Giấy tờ: ")
    assert last.startswith("Giấy 99: ")


def test_of_files_brought_together_each_that_cannot_be_taken_is_named(complete):
    wanted, draft = of_the_first(complete), complete.walk_in.draft.id
    complete.post(PaperRefused(draft, wanted, FailureCode.PAPER_LOCKED, "khoa.pdf"))
    assert title(complete) == "khoa.pdf: Tệp PDF có mật khẩu."
    complete.post(PaperRefused(draft, wanted, FailureCode.PAPER_EMPTY, "trong.pdf"))
    assert title(complete) == "khoa.pdf: Tệp PDF có mật khẩu. trong.pdf: Tệp trống."
    for number in range(3):
        complete.post(PaperRefused(draft, wanted, FailureCode.PAPER_EMPTY, f"{number}.pdf"))
    assert title(complete).endswith("2.pdf: Tệp trống. Và 2 tệp khác.")

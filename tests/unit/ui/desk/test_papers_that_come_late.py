"""Papers take their time: they stay with whom they were brought by, and each that cannot be taken is named."""

from __future__ import annotations

from PySide6.QtGui import QImage

from counter.errors import FailureCode
from counter.events import PaperRefused
from counter.page_events import TakePicture
from ui.desk.clipboard_picture import PicturePacker
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


def test_of_files_brought_together_each_that_cannot_be_taken_is_named(complete):
    wanted, draft = of_the_first(complete), complete.walk_in.draft.id
    complete.post(PaperRefused(draft, wanted, FailureCode.PAPER_LOCKED, "khoa.pdf"))
    assert title(complete) == "khoa.pdf: Tệp PDF có mật khẩu."
    complete.post(PaperRefused(draft, wanted, FailureCode.PAPER_EMPTY, "trong.pdf"))
    assert title(complete) == "khoa.pdf: Tệp PDF có mật khẩu. trong.pdf: Tệp trống."
    for number in range(3):
        complete.post(PaperRefused(draft, wanted, FailureCode.PAPER_EMPTY, f"{number}.pdf"))
    assert title(complete).endswith("2.pdf: Tệp trống. Và 2 tệp khác.")

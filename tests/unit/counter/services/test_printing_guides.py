"""The slip for those who lack some papers: what to bring in plain words, what is there already, nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from counter.errors import StoreError
from counter.events import RemovePaper
from counter.model.filing import Draft
from counter.page_events import PrintGuide
from counter.paper.guide_slip import COMPLETE, MISSING, render_guide
from counter.paper.page_content import GuideContent, GuideLine
from counter.paper.slip_content import OfficeLines
from counter.paper_events import PaperPrinted
from counter.services.print_guide import GuidePrinting
from tests.fakes.whole_desk import WholeDesk

OFFICE = OfficeLines("UBND Phường An Bình", "Trung tâm Phục vụ hành chính công", "An Bình", hotline="1900 0000")


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


class Tray:
    def __init__(self) -> None:
        self.sheets: list[tuple[bytes, str]] = []

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        self.sheets.append((pdf, title))
        return Path(f"{title}.pdf")


def printed(desk: WholeDesk, draft: Draft, by: str = "lan") -> str:
    tray = Tray()
    GuidePrinting(desk.paper_desk(tray))(PrintGuide(draft.id, by))
    ((pdf, title),) = tray.sheets
    assert title.startswith("guide-")
    return words(pdf)


def test_what_is_missing_is_named_and_what_is_there_need_not_be_brought(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    said = printed(desk, draft)
    assert COMPLETE in said
    assert "Quầy đã nhận, không phải mang nữa: Trích lục bản án hoặc quyết định ly hôn" in said
    desk.do(RemovePaper(draft.id, draft.papers[0].id))
    lacking = printed(desk, draft)
    assert MISSING in lacking
    assert "Cần mang đến: 1. Trích lục bản án hoặc quyết định ly hôn" in lacking
    assert "Quầy đã nhận" not in lacking


def test_the_printing_is_said_and_logged(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    printed(desk, draft)
    assert desk.said(PaperPrinted).dossier == draft.id
    assert desk.trail()[-1].action == "guide-printed"


def test_another_officers_draft_is_not_printed(desk: WholeDesk, judgment: bytes) -> None:
    draft = desk.ready(judgment)
    with pytest.raises(StoreError):
        printed(desk, draft, by="mai")


def test_a_long_list_runs_over_pages_and_every_paper_is_on_it() -> None:
    lines = tuple(GuideLine(f"Giấy tờ thứ {number} <&>", "1 bản chính", "Nơi cấp: nơi " * 6) for number in range(30))
    content = GuideContent(
        office=OFFICE, person="NGUYỄN ẨM THỬ", procedure="Đăng ký kết hôn", missing=lines, day=date(2026, 11, 22)
    )
    pdf = render_guide(content)
    said = words(pdf)
    assert all(f"Giấy tờ thứ {number} <&>" in said for number in range(30))
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) > 1
    document.close()
    assert pdf == render_guide(content)
    assert "NGUYỄN" not in repr(content)

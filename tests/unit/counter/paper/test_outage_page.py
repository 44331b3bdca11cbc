"""The outage record on its page: one page whatever waited, every time and number on it, and nobody's name."""

from __future__ import annotations

from datetime import datetime, timedelta

import pypdfium2
import pytest

from counter.paper.outage_page import render_outage
from counter.paper.page_content import MOST_LINES, HeldLine, OutageContent
from counter.paper.slip_content import OfficeLines

AT = datetime.fromisoformat("2026-10-08T09:52:00+07:00")
OFFICE = OfficeLines("UBND Phường An Bình", "Trung tâm Phục vụ hành chính công", "An Bình", counter="Quầy 3")
LONG = "THỦ TỤC ĐĂNG KÝ TẠM TRÚ THEO DANH SÁCH CHO NGƯỜI LAO ĐỘNG Ở TẬP THỂ & <b>ĐƠN VỊ</b>"


def held(number: int, title: str = LONG) -> HeldLine:
    gone = AT + timedelta(minutes=98) if number % 2 else None
    return HeldLine(140 + number, f"TAM-A3-261008-{number:03d}", title, AT, AT + timedelta(minutes=96), gone)


def content(lines: int, held_up: int, ended: bool = True) -> OutageContent:  # noqa: FBT001, FBT002 - a test's switch
    return OutageContent(
        office=OFFICE,
        number=12,
        counter="A3",
        began_at=AT,
        ended_at=AT + timedelta(minutes=95, seconds=12) if ended else None,
        written_at=AT + timedelta(hours=3),
        cause="Không có đường truyền.",
        code="DT-601",
        held_up=held_up,
        lines=tuple(held(number) for number in range(lines)),
        officer="Lan Anh",
    )


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


@pytest.mark.parametrize(("lines", "held_up"), [(0, 0), (1, 1), (MOST_LINES, MOST_LINES), (MOST_LINES, 4_711)])
def test_it_is_one_page_whatever_waited(lines: int, held_up: int) -> None:
    (page,) = pages_of(render_outage(content(lines, held_up)))
    assert "BIÊN BẢN GIÁN ĐOẠN ĐƯỜNG TRUYỀN" in page
    assert "GĐ-A3-0012" in page
    assert "9 giờ 52 phút, ngày 08 tháng 10 năm 2026" in page
    assert "1 giờ 35 phút" in page
    assert "DT-601" in page
    assert "NGƯỜI GIÁM SÁT" in page
    for number in range(lines):
        assert f"TAM-A3-261008-{number:03d}" in page
    assert (f"Và {held_up - lines} hồ sơ nữa" in page) == (held_up > lines)


def test_an_outage_that_goes_on_says_so() -> None:
    (page,) = pages_of(render_outage(content(1, 1, ended=False)))
    assert "chưa kết thúc" in page
    assert "3 giờ" in page


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render_outage(content(3, 3)) == render_outage(content(3, 3))

"""One page for the citizen: what card and register say differently, why nothing is filed, what mends it.

Large print, plain words, no blame, and no side taken: nobody at a counter chooses an identity.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.paper.fonts import BOLD
from counter.paper.letterhead import balanced, letterhead
from counter.paper.page_content import MismatchContent, MismatchLine, Road
from counter.paper.sheet import BARE, CENTRED, Sheet, set_pages, sheet_of
from counter.paper.slip_parts import signatures

TITLE: Final = "THÔNG TIN TRÊN THẺ VÀ DỮ LIỆU DÂN CƯ CHƯA KHỚP"
_SIZE: Final = 15  # points: to be read without glasses
_WHY: Final = (
    "Cán bộ tại quầy không được tự chọn bên nào đúng. Nếu nộp khi hai bên còn khác nhau, hồ sơ có thể bị trả lại, "
    "hoặc giấy tờ cấp ra mang thông tin sai."
)
_KEPT: Final = (
    "Những gì Ông/Bà đã khai hôm nay được giữ lại. Khi đã sửa xong, mời Ông/Bà quay lại, không phải khai từ đầu."
)


def render_mismatch(content: MismatchContent) -> bytes:
    """The page as PDF, A4; the same content gives the same bytes."""
    usual = sheet_of(SlipSize.A4)
    sheet = replace(usual, body=_SIZE)
    story: list[Flowable] = [
        *letterhead(usual, content.office, content.day),
        Spacer(1, 4),
        balanced(TITLE, sheet.style("title", 1.06, BOLD, **CENTRED), sheet.width),
        Spacer(1, _SIZE * 0.6),
        _said(sheet, f"Kính gửi Ông/Bà: <b>{escape(content.person)}</b>"),
        _said(sheet, f"Thủ tục Ông/Bà đến làm: {escape(content.procedure)}"),
        *_differences(sheet, content.lines),
        _heading(sheet, "Vì sao chưa nộp được hồ sơ?"),
        _said(sheet, _WHY),
        _heading(sheet, "Ông/Bà cần làm gì?"),
    ]
    for number, road in enumerate(content.roads, 1):
        story += _road(sheet, number, road)
    story += [
        _said(sheet, _KEPT),
        signatures(usual, "NGƯỜI ĐƯỢC HƯỚNG DẪN", content.person, "CÁN BỘ HƯỚNG DẪN", content.officer),
    ]
    hotline = content.office.hotline
    return set_pages(
        sheet,
        story,
        title=TITLE,
        foot=f"Hỏi đáp: {hotline}" if hotline else content.office.name,
        training=content.training,
        counted=True,
    )


def _said(sheet: Sheet, markup: str) -> Paragraph:
    return Paragraph(markup, sheet.style("said", 1, spaceAfter=_SIZE * 0.25))


def _heading(sheet: Sheet, text: str) -> Paragraph:
    return Paragraph(text, sheet.style("heading", 1, BOLD, spaceBefore=_SIZE * 0.35, spaceAfter=_SIZE * 0.15))


def _differences(sheet: Sheet, lines: tuple[MismatchLine, ...]) -> list[Flowable]:
    middle = sheet.style("column", 0.9, BOLD, **CENTRED)
    plain, strong = sheet.style("cell", 0.95), sheet.style("value", 1.05, BOLD, **CENTRED)
    rows: list[list[Flowable]] = [
        [Paragraph(title, middle) for title in ("Thông tin", "Chip của thẻ ghi", "Dữ liệu dân cư ghi")]
    ]
    rows += [
        [Paragraph(escape(text), style) for text, style in zip(values, (plain, strong, strong), strict=True)]
        for values in ((one.label, one.chip, one.population) for one in lines)
    ]
    table = Table(rows, colWidths=[sheet.width * share for share in (0.28, 0.36, 0.36)])
    table.setStyle(
        TableStyle(
            [
                *BARE,
                ("GRID", (0, 0), (-1, -1), 0.7, colors.black),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
                ("LEFTPADDING", (0, 0), (-1, -1), 4),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return [Spacer(1, _SIZE * 0.2), table, Spacer(1, _SIZE * 0.3)]


def _road(sheet: Sheet, number: int, road: Road) -> list[Flowable]:
    papers = "; ".join(road.papers)
    words = [
        f"<b>{number}. {escape(road.when)}</b>",
        f"Làm thủ tục: {escape(road.procedure)} ({escape(road.code)}). Nơi làm: {escape(road.where)}.",
        f"Mang theo: {escape(papers)}.",
    ]
    return [_said(sheet, "<br/>".join(words))]

"""A slip in plain words for a citizen who lacks some papers: what to bring, what is there already, where to come.

Large print; a box before each paper, to be ticked at home.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.paper.fonts import BOLD
from counter.paper.letterhead import balanced, letterhead
from counter.paper.page_content import GuideContent, GuideLine
from counter.paper.sheet import BARE, CENTRED, Sheet, set_pages, sheet_of

MISSING: Final = "CÁC GIẤY TỜ CÒN THIẾU"
COMPLETE: Final = "ĐÃ ĐỦ GIẤY TỜ BẮT BUỘC"
_SIZE: Final = 12.5  # points on A5: read at arm's length
_KEPT: Final = "Tờ khai đã làm hôm nay được giữ lại tại quầy: khi quay lại, Ông/Bà không phải khai từ đầu."
_BRING: Final = "Khi quay lại, xin mang theo thẻ căn cước và tờ giấy này."
_SHOWN: Final = "Giấy tờ nào đã có trên ứng dụng VNeID thì mở cho cán bộ xem là được."


def render_guide(content: GuideContent) -> bytes:
    """The slip as PDF, A5; the same content gives the same bytes."""
    usual = sheet_of(SlipSize.A5)
    sheet = replace(usual, body=_SIZE)
    title = MISSING if content.missing else COMPLETE
    story: list[Flowable] = [
        *letterhead(usual, content.office, content.day),
        Spacer(1, 4),
        balanced(title, sheet.style("title", 1.2, BOLD, **CENTRED), sheet.width),
        Spacer(1, _SIZE * 0.5),
    ]
    if content.person:
        story.append(_said(sheet, f"Ông/Bà: <b>{escape(content.person)}</b>"))
    story.append(_said(sheet, f"Thủ tục: {escape(content.procedure)}"))
    if content.missing:
        story += _listed(sheet, "Cần mang đến:", content.missing)
    if content.perhaps:
        story += _listed(sheet, "Mang thêm, nếu Ông/Bà có:", content.perhaps)
    if content.have:
        story += [_heading(sheet, "Quầy đã nhận, không phải mang nữa:"), _said(sheet, escape("; ".join(content.have)))]
    story.append(_return(sheet, content))
    return set_pages(
        sheet,
        story,
        title=title,
        foot=f"Hỏi đáp: {content.office.hotline}" if content.office.hotline else content.office.name,
        training=content.training,
        counted=True,
    )


def _return(sheet: Sheet, content: GuideContent) -> Flowable:
    place = ", ".join(part for part in (content.office.counter, content.office.name, content.office.address) if part)
    words: list[Flowable] = [_heading(sheet, "Khi quay lại"), _said(sheet, f"Nơi nhận: {escape(place)}.")]
    words += [_said(sheet, one) for one in (_BRING, _SHOWN, _KEPT)]
    if content.officer:
        words.append(_said(sheet, f"Cán bộ hướng dẫn: {escape(content.officer)}"))
    return KeepTogether(words)


def _said(sheet: Sheet, markup: str) -> Paragraph:
    return Paragraph(markup, sheet.style("said", 1, spaceAfter=_SIZE * 0.25))


def _heading(sheet: Sheet, text: str) -> Paragraph:
    return Paragraph(text, sheet.style("heading", 1, BOLD, spaceBefore=_SIZE * 0.4, spaceAfter=_SIZE * 0.2))


class _Box(Flowable):
    """To be ticked with a pen."""

    def __init__(self, side: float) -> None:
        super().__init__()
        self._side = side

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        return self._side, self._side

    def draw(self) -> None:
        self.canv.setLineWidth(0.9)
        self.canv.setStrokeColor(colors.black)
        self.canv.rect(0, 0, self._side, self._side)


def _listed(sheet: Sheet, heading: str, lines: Sequence[GuideLine]) -> list[Flowable]:
    """The heading stays with its first line."""
    rows = [[_Box(_SIZE), _line(sheet, number, line)] for number, line in enumerate(lines, 1)]
    narrow = _SIZE * 1.8
    style = TableStyle(
        [
            *BARE,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (0, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _SIZE * 0.3),
        ]
    )
    tables: list[Flowable] = [
        Table([row], colWidths=[narrow, sheet.width - narrow], style=style, hAlign="LEFT") for row in rows
    ]
    return [KeepTogether([_heading(sheet, heading), tables[0]]), *tables[1:]]


def _line(sheet: Sheet, number: int, line: GuideLine) -> Paragraph:
    # "1 bản sao" is not torn apart by the end of a line
    whole = escape(line.count).replace(" ", "\u00a0")
    count = f" ({whole})" if whole else ""
    about = f"<br/><font size='{_SIZE * 0.88:.1f}'>{escape(line.about)}</font>" if line.about else ""
    return Paragraph(f"{number}. <b>{escape(line.title)}</b>{count}{about}", sheet.style("line", 1))

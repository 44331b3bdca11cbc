"""The sheet that slips are set on: sizes and margins, page numbers, the training mark, bytes out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch, mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.doctemplate import LayoutError
from reportlab.platypus.flowables import Flowable

from counter.errors import FailureCode, PaperError
from counter.events import SlipSize
from counter.paper.fonts import BOLD, ITALIC, REGULAR, register_fonts
from counter.paper.page_count import CountedPages

TRAINING_MARK = "TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ"
CENTRED: dict[str, Any] = {"alignment": TA_CENTER}
# a table that only places things: no padding of its own, and no font (reportlab would name Helvetica)
BARE: list[Any] = [
    *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),
]
_COUNT_ROOM = 34 * mm  # "Trang 10/12" in large print
_LEADING = 1.25  # of the size: a stacked mark (Ễ) keeps clear of the line above


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper size. Margins are (top, right, bottom, left) in points; ``body`` is the text size."""

    page: tuple[float, float]
    margins: tuple[float, float, float, float]
    body: float

    @property
    def width(self) -> float:
        """Of the text, between the margins."""
        return self.page[0] - self.margins[1] - self.margins[3]

    def style(self, name: str, scale: float = 1, font: str = REGULAR, **more: Any) -> ParagraphStyle:
        """A paragraph style in proportion to the body text; ``more`` as reportlab names its attributes."""
        size = round(self.body * scale, 2)
        return ParagraphStyle(name, **{"fontName": font, "fontSize": size, "leading": size * _LEADING, **more})


DOT = inch / 300  # of the coarsest laser printer of an office
# whole dots, so that a page is rastered without stretching: 148 x 210 mm and 210 x 297 mm to 0.1 mm
_A5, _A4 = (1748 * DOT, 2480 * DOT), (2480 * DOT, 3508 * DOT)
_SHEETS = {
    # TT 01/2018: forms 01-05 were made for A5
    SlipSize.A5: Sheet(_A5, (10 * mm, 12 * mm, 11 * mm, 15 * mm), 9.6),
    # NĐ 30/2020 Phụ lục I: 20-25 mm above and below, 30-35 left, 15-20 right; text of 13-14
    SlipSize.A4: Sheet(_A4, (20 * mm, 15 * mm, 20 * mm, 30 * mm), 13),
}


def sheet_of(size: SlipSize) -> Sheet:
    register_fonts()
    return _SHEETS[size]


def set_pages(
    sheet: Sheet, story: Sequence[Flowable], *, title: str, foot: str, training: bool, counted: bool = False
) -> bytes:
    """The PDF. ``title`` goes into its properties: no personal data; ``foot`` stands under every page.

    ``counted``: "Trang 1/2" at the foot of every page instead of a number in the top margin.

    The same story gives the same bytes: no clock and no random identifier (invariant). Raises
    PaperError(PRINT_FAILED) where a part that cannot be divided is larger than a page.
    """
    out = io.BytesIO()
    top, right, bottom, left = sheet.margins
    width, height = sheet.page
    document = BaseDocTemplate(
        out,
        pagesize=sheet.page,
        title=title,
        author="Một Cửa",
        lang="vi-VN",
        initialFontName=REGULAR,  # else every file names Helvetica, which no file embeds
        invariant=1,
        pageCompression=1,
    )
    frame = Frame(left, bottom, width - left - right, height - top - bottom, 0, 0, 0, 0, id="text")

    def furnish(canvas: Canvas, _document: BaseDocTemplate) -> None:
        if training:
            _draw_training_mark(canvas, sheet)
        canvas.setFillColor(colors.black)
        if canvas.getPageNumber() > 1 and not counted:  # NĐ 30/2020: centred in the top margin, not on the first page
            canvas.setFont(REGULAR, sheet.body)
            canvas.drawCentredString(width / 2, height - top * 0.62, str(canvas.getPageNumber()))
        canvas.setFont(ITALIC, sheet.body * 0.78)
        canvas.setFillColor(colors.HexColor(0x444444))
        room = sheet.width - (_COUNT_ROOM if counted else 0)
        canvas.drawRightString(width - right, bottom * 0.5, _shortened(foot, sheet.body * 0.78, room))

    def count(canvas: Canvas, number: int, pages: int) -> None:
        canvas.setFont(ITALIC, sheet.body * 0.78)
        canvas.setFillColor(colors.HexColor(0x444444))
        canvas.drawString(left, bottom * 0.5, f"Trang {number}/{pages}")

    document.addPageTemplates([PageTemplate("page", [frame], onPage=furnish)])
    try:
        document.build(list(story), canvasmaker=partial(CountedPages, foot=count) if counted else Canvas)
    except LayoutError as exc:
        raise PaperError(FailureCode.PRINT_FAILED, "a part of the slip is larger than its page") from exc
    return out.getvalue()


def _shortened(text: str, size: float, room: float) -> str:
    """As many words as fit beside the count of pages, an ellipsis for the others."""
    words = text.split(" ")
    while len(words) > 1 and stringWidth(text, ITALIC, size) > room:
        words.pop()
        text = " ".join(words).rstrip(",;") + "…"
    return text


def _draw_training_mark(canvas: Canvas, sheet: Sheet) -> None:
    """Across the page, under the text, too pale to hinder reading and too large to miss."""
    width, height = sheet.page
    canvas.saveState()
    canvas.setFillColor(colors.HexColor(0xE4E4E4))
    canvas.setFont(BOLD, width / 20)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(50)
    for line in (-0.25, 0.0, 0.25):
        canvas.drawCentredString(0, line * width, TRAINING_MARK)
    canvas.restoreState()

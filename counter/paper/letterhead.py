"""The head of a slip: agency, nation and motto by NĐ 30/2020, then title, code, QR and reprint mark."""

from __future__ import annotations

from datetime import date, datetime
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from counter.paper.fonts import BOLD, ITALIC
from counter.paper.qr_drawing import QrDrawing
from counter.paper.sheet import BARE, CENTRED, Sheet
from counter.paper.slip_content import OfficeLines
from counter.paper.wording import long_date, short_time

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


class Rule(Flowable):
    """A thin centred line of ``length`` points, as under the motto."""

    def __init__(self, length: float, above: float = 1.5) -> None:
        super().__init__()
        self._length, self._above = length, above

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        self._wide = wide
        return wide, self._above + 0.6

    def draw(self) -> None:
        start = (self._wide - self._length) / 2
        self.canv.setLineWidth(0.6)
        self.canv.line(start, 0, start + self._length, 0)


def letterhead(sheet: Sheet, office: OfficeLines, day: date) -> list[Flowable]:
    """NĐ 30/2020 Phụ lục I, mục II: agency left; nation, motto with its line, place and date right."""
    plain = sheet.style("superior", 0.92, **CENTRED)
    bold = sheet.style("agency", 0.92, BOLD, **CENTRED)
    motto = sheet.style("motto", 1, BOLD, **CENTRED)
    dated = sheet.style("dated", 1, ITALIC, **CENTRED)
    nation = sheet.style("nation", 0.92, BOLD, **CENTRED)
    right_width = stringWidth(NATION, BOLD, nation.fontSize) + 4
    left_width = sheet.width - right_width - 3 * mm
    dateline = f"{office.place}, {long_date(day)}" if office.place else long_date(day)
    left: list[Flowable] = [
        balanced(office.superior.upper(), plain, left_width),
        balanced(office.name.upper(), bold, left_width),
        Rule(left_width * 0.36),
    ]
    right: list[Flowable] = [
        Paragraph(NATION, nation),
        Paragraph(MOTTO, motto),
        Rule(stringWidth(MOTTO, BOLD, motto.fontSize)),
        Spacer(1, sheet.body * 0.35),
        balanced(dateline, dated, right_width),
    ]
    table = Table([[left, right]], colWidths=[left_width + 3 * mm, right_width])
    table.setStyle(TableStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("RIGHTPADDING", (0, 0), (0, 0), 3 * mm)]))
    return [table, Spacer(1, sheet.body * 0.7)]


def title_band(
    sheet: Sheet, title: str, code: str, qr: str, reprinted_at: datetime | None, note: str = ""
) -> list[Flowable]:
    """QR left, title and code in the middle of the page, the reprint's mark right. ``code``: with its label."""
    side = 2.1 * sheet.body + 13 * mm
    left = [QrDrawing(qr, side)] if qr else []
    wide = max([side, *(one.width for one in left)])
    words: list[Flowable] = [
        Paragraph(title, sheet.style("title", 1.16, BOLD, **CENTRED)),
        Spacer(1, sheet.body * 0.25),
        Paragraph(code, sheet.style("code", 1.08, **CENTRED)),
    ]
    if note:
        words.append(balanced(note, sheet.style("note", 0.88, ITALIC, **CENTRED), sheet.width - 2 * wide))
    right = [_reprint_mark(sheet, reprinted_at, wide)] if reprinted_at else []
    table = Table([[left, words, right]], colWidths=[wide, sheet.width - 2 * wide, wide])
    table.setStyle(TableStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
    return [table, Spacer(1, sheet.body * 0.5)]


def _reprint_mark(sheet: Sheet, at: datetime, wide: float) -> Flowable:
    lines = [
        Paragraph("IN LẠI", sheet.style("again", 1.1, BOLD, **CENTRED)),
        Paragraph(short_time(at), sheet.style("when", 0.72, **CENTRED)),
    ]
    box = Table([[lines]], colWidths=[wide - 2])
    box.setStyle(
        TableStyle([*BARE, ("BOX", (0, 0), (-1, -1), 1.2, colors.black), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)])
    )
    return box


def balanced(text: str, style: ParagraphStyle, width: float) -> Paragraph:
    """Centred plain words whose lines are of like length: no lone word under a full line."""
    lines = simpleSplit(text, style.fontName, style.fontSize, width)
    narrow = width
    while narrow > width * 0.4 and len(simpleSplit(text, style.fontName, style.fontSize, narrow - 2)) == len(lines):
        narrow -= 2
    best = simpleSplit(text, style.fontName, style.fontSize, narrow)
    return Paragraph("<br/>".join(escape(part) for part in best), style)

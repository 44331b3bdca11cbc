"""The parts of a declaration's page as flowables: head, tables, signatures, small print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from counter.paper.fonts import BOLD, ITALIC
from counter.paper.form_filling import Filling
from counter.paper.form_layout import FormLayout, Notes, Rest, Rows, Sides, Signature, Signatures, Slot
from counter.paper.form_line import FormLine
from counter.paper.letterhead import MOTTO, NATION, Rule, balanced
from counter.paper.sheet import BARE, CENTRED, Sheet
from counter.paper.wording import long_date

_TO_WRITE_ON = 1.9  # lines of text
_SIGNING_ROOM = 3.4  # lines of text
_FINGERPRINT = (25 * mm, 30 * mm)
_PHOTO = (40 * mm, 60 * mm)  # 4 x 6 cm
_EMPTY_DATE = "......, ngày .... tháng .... năm ......"
_LARGE = 15  # points of body text from which signatures stand two abreast


def head(sheet: Sheet, layout: FormLayout) -> list[Flowable]:
    """Reference top right, nation and motto, title (NĐ 30/2020 Phụ lục I), the place of a photograph."""
    small = sheet.style("reference", 0.82, ITALIC, alignment=TA_RIGHT)
    story: list[Flowable] = [Paragraph(escape(one), small) for one in layout.reference]
    motto = sheet.style("motto", 1, BOLD, **CENTRED)
    width = sheet.width - (_PHOTO[0] + 4 * mm if layout.photo else 0)
    words: list[Flowable] = [
        Paragraph(NATION, sheet.style("nation", 0.96, BOLD, **CENTRED)),
        Paragraph(MOTTO, motto),
        Rule(stringWidth(MOTTO, BOLD, motto.fontSize)),
        Spacer(1, sheet.body * 0.9),
        balanced(layout.title.upper(), sheet.style("title", 1.08, BOLD, **CENTRED), width),
    ]
    if layout.subtitle:
        words.append(balanced(layout.subtitle, sheet.style("subtitle", 0.92, ITALIC, **CENTRED), width))
    story.append(Spacer(1, sheet.body * 0.5))
    story += [_beside_photo(sheet, layout.photo, words, width)] if layout.photo else words
    story.append(Spacer(1, sheet.body * 0.8))
    return story


def _beside_photo(sheet: Sheet, photo: str, words: list[Flowable], width: float) -> Flowable:
    frame = Table(
        [[balanced(photo, sheet.style("photo", 0.85, ITALIC, **CENTRED), _PHOTO[0] - 6)]],
        colWidths=[_PHOTO[0]],
        rowHeights=[_PHOTO[1]],
    )
    frame.setStyle(
        TableStyle([*BARE, ("BOX", (0, 0), (-1, -1), 0.7, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    )
    table = Table([[frame, words]], colWidths=[_PHOTO[0] + 4 * mm, width])
    table.setStyle(TableStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
    return table


def heading(sheet: Sheet, text: str) -> list[Flowable]:
    style = sheet.style("heading", 1, BOLD, spaceBefore=sheet.body * 0.35, spaceAfter=sheet.body * 0.1)
    return [CondPageBreak(sheet.body * 6), Paragraph(escape(text), style)]


def paragraph(sheet: Sheet, text: str) -> Flowable:
    space = sheet.body * 0.3
    style = sheet.style("text", 1, alignment=TA_JUSTIFY, spaceBefore=space, spaceAfter=space)
    return Paragraph(escape(text), style)


def rows_table(sheet: Sheet, filling: Filling, part: Rows) -> list[Flowable]:
    """At least ``part.empty`` lines to write on; its head repeats on every page."""
    count = max(filling.rows_of(part.pointer), part.empty if filling.blank else 1)
    body = [
        [filling.text(one.cell, f"{part.pointer}/{row}") if one.cell else str(row + 1) for one in part.columns]
        for row in range(count)
    ]
    shares = [one.share for one in part.columns]
    numbered = [place for place, one in enumerate(part.columns) if not one.cell]
    return _table(sheet, [one.head for one in part.columns], body, shares, centred=numbered)


def sides_table(sheet: Sheet, filling: Filling, part: Sides) -> list[Flowable]:
    """The same questions to several people, one column each."""
    body = [[label, *(filling.text(cell, pointer) for pointer in part.pointers)] for label, cell in part.lines]
    return _table(sheet, ["", *part.heads], body, [0.8, *([1.0] * len(part.heads))], centred=[])


def _table(
    sheet: Sheet, titles: Sequence[str], body: Sequence[Sequence[str]], shares: Sequence[float], centred: Sequence[int]
) -> list[Flowable]:
    plain = sheet.style("cell", 0.92)
    middle = sheet.style("number", 0.92, **CENTRED)
    bold = sheet.style("column", 0.88, BOLD, **CENTRED)
    widths = [sheet.width * share / sum(shares) for share in shares]
    rows: list[list[Flowable]] = [
        [balanced(one, _narrowed(one, bold, widths[n] - 7), widths[n] - 6) for n, one in enumerate(titles)]
    ]
    rows += [
        [_fitting(text, middle if place in centred else plain, widths[place] - 7) for place, text in enumerate(line)]
        for line in body
    ]
    # only a row longer than half a page is divided between two pages
    half = sheet.page[1] / 2
    divided = any(cell.wrap(widths[n] - 7, half)[1] > half for line in rows[1:] for n, cell in enumerate(line))
    # a line without an answer is high enough to be written on; any other is as high as its text
    heights = [
        None,
        *(
            None if any(text for place, text in enumerate(line) if place not in centred) else _TO_WRITE_ON * sheet.body
            for line in body
        ),
    ]
    table = Table(rows, colWidths=widths, rowHeights=heights, repeatRows=1, splitInRow=int(divided))
    table.setStyle(
        TableStyle(
            [
                *BARE,
                ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), sheet.body * 0.12),
                ("BOTTOMPADDING", (0, 0), (-1, -1), sheet.body * 0.32),
                ("LEFTPADDING", (0, 0), (-1, -1), 3),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return [Spacer(1, sheet.body * 0.3), table, Spacer(1, sheet.body * 0.4)]


def _fitting(text: str, style: ParagraphStyle, width: float) -> Paragraph:
    return Paragraph(escape(text), _narrowed(text, style, width))


def _narrowed(text: str, style: ParagraphStyle, width: float) -> ParagraphStyle:
    """A word that is a little too wide for its column is set smaller, down to 70 %; a longer one is cut."""
    longest = max((stringWidth(word, style.fontName, style.fontSize) for word in text.split()), default=0)
    if not width < longest <= width / 0.7:
        return style
    return ParagraphStyle("narrowed", parent=style, fontSize=style.fontSize * width / longest * 0.99)


def rest(sheet: Sheet, filling: Filling, part: Rest, implied: Sequence[str]) -> list[Flowable]:
    """What the form has no place for, so that no answer is lost on paper."""
    left = [one for one in filling.unprinted if one.pointer not in implied]
    if not left:
        return []
    lines = [FormLine([filling.cell((f"{one.label}: ", Slot(one.pointer)))], sheet.body) for one in left]
    return [*heading(sheet, part.title), *lines]


def signatures(sheet: Sheet, filling: Filling, part: Signatures, place: str, day: date | None) -> list[Flowable]:
    """To be kept on one page; in large print two abreast."""
    abreast = 2 if sheet.body >= _LARGE else 4
    lead: list[Signature | None] = [None] if len(part.columns) == 1 else []
    columns: list[Signature | None] = [*lead, *part.columns]
    blocks: list[Flowable] = []
    for start in range(0, len(columns), abreast):
        some = columns[start : start + abreast]
        cells = [_signature(sheet, filling, one, len(some), place, day) if one else [] for one in some]
        table = Table([cells], colWidths=[sheet.width / len(some)] * len(some))
        padding = [("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3)]
        table.setStyle(TableStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "TOP"), *padding]))
        blocks += [Spacer(1, sheet.body * 0.6), table]
    return blocks


def _signature(
    sheet: Sheet, filling: Filling, one: Signature, abreast: int, place: str, day: date | None
) -> list[Flowable]:
    scale = 0.78 if abreast > 3 else 0.86 if abreast > 2 else 1
    width = sheet.width / abreast - 6
    title = sheet.style("signer", scale, BOLD, **CENTRED)
    small = sheet.style("hint", scale * 0.95, ITALIC, **CENTRED)
    column: list[Flowable] = []
    if one.dated:
        written = f"{place or '......'}, {long_date(day)}" if day and one.name and not filling.blank else _EMPTY_DATE
        column.append(balanced(written, small, width))
    column.append(balanced(one.title, title, width))
    if one.hint:
        column.append(balanced(one.hint, small, width))
    column += [_print_box(sheet, width)] if one.fingerprint else [Spacer(1, sheet.body * _SIGNING_ROOM)]
    if name := filling.text(one.name):
        column.append(balanced(name, title, width))
    size = round(sheet.body * scale * 0.92, 2)
    return [*column, *(FormLine([filling.cell(cell)], size) for cell in one.under)]


def _print_box(sheet: Sheet, width: float) -> Flowable:
    side = (width - _FINGERPRINT[0]) / 2
    frame = Table([["", "", ""]], colWidths=[side, _FINGERPRINT[0], side], rowHeights=[_FINGERPRINT[1]])
    frame.setStyle(TableStyle([("BOX", (1, 0), (1, 0), 0.7, colors.black)]))
    frame.spaceBefore = frame.spaceAfter = sheet.body * 0.4
    return frame


def notes(sheet: Sheet, part: Notes) -> list[Flowable]:
    """Small print, divided between pages where it must be."""
    style = sheet.style("note", 0.76, spaceAfter=sheet.body * 0.1, alignment=TA_JUSTIFY)
    lead = Paragraph("Chú thích:", sheet.style("notes", 0.8, BOLD, spaceBefore=sheet.body * 0.6))
    return [CondPageBreak(sheet.body * 4), lead, *(Paragraph(escape(one), style) for one in part.lines)]

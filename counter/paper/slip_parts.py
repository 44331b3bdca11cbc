"""The parts of a slip below its head: labelled lines, table of papers, proof of order, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, KeepTogether, Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from counter.paper.fonts import BOLD, ITALIC, REGULAR
from counter.paper.qr_drawing import QrDrawing
from counter.paper.sheet import BARE, CENTRED, Sheet
from counter.paper.slip_content import PaperLine

_TO_BE_WRITTEN = "." * 24
_SIGN_HERE = "Ký và ghi rõ họ tên"
_SIGNING_ROOM = 3.8  # lines of body text between a signature's title and its name
_AFTER_LINE = 0.2  # of the body text
PROOF_SIDE = 45 * mm
RATING_SIDE = 18 * mm
_VOW = "Mã bên cạnh là bằng chứng: không ai được xếp lên trước mà không lộ. Ai cũng tự kiểm tra được, không cần mạng."


def line(sheet: Sheet, label: str, value: str, *, strong: bool = False) -> Paragraph:
    """``label: value``, wrapping; without a value, dots to write on."""
    text = escape(value) if value else _TO_BE_WRITTEN
    return Paragraph(f"{escape(label)}: {f'<b>{text}</b>' if strong else text}", _line_style(sheet))


def words(sheet: Sheet, text: str, scale: float = 1) -> Flowable:
    return Paragraph(escape(text), _line_style(sheet, scale))


def heading(sheet: Sheet, text: str, font: str = BOLD) -> list[Flowable]:
    """Never the last line of a page."""
    title = Paragraph(escape(text), sheet.style("heading", 1, font, spaceAfter=sheet.body * 0.25))
    return [CondPageBreak(sheet.body * 7), title]


def pair(sheet: Sheet, first: Paragraph, second: Paragraph) -> list[Flowable]:
    """Two lines side by side where both fit on one, else one under the other."""
    natural = [max(one.getActualLineWidths0(), default=0) for one in _measured(sheet, first, second)]
    left = max(sheet.width / 2, natural[0] + sheet.body)
    if left + natural[1] > sheet.width or any(one.height > one.style.leading for one in (first, second)):
        return [first, second]
    table = Table([[first, second]], colWidths=[left, sheet.width - left])
    table.setStyle(TableStyle([*BARE, ("BOTTOMPADDING", (0, 0), (-1, -1), sheet.body * _AFTER_LINE)]))
    return [table]


def _measured(sheet: Sheet, *lines: Paragraph) -> tuple[Paragraph, ...]:
    for one in lines:
        one.wrap(sheet.width, sheet.page[1])
    return lines


def papers_table(sheet: Sheet, papers: Sequence[PaperLine]) -> list[Flowable]:
    """STT | Tên giấy tờ | Loại giấy tờ | Số lượng (field version 2025-26); its head repeats on every page."""
    if not papers:
        return [words(sheet, "Không có giấy tờ nộp kèm.")]
    small = sheet.style("cell", 0.94)
    centred = sheet.style("number", 0.94, **CENTRED)
    head = sheet.style("head", 0.94, BOLD, **CENTRED)
    rows: list[list[Flowable]] = [
        [Paragraph(title, head) for title in ("STT", "Tên giấy tờ", "Loại giấy tờ", "Số lượng")]
    ]
    for number, paper in enumerate(papers, 1):
        rows.append(
            [
                Paragraph(str(number), centred),
                Paragraph(escape(paper.title), small),
                Paragraph(escape(paper.kind), centred),
                Paragraph(f"{paper.count:02d}", centred),
            ]
        )
    narrow, kind, count = sheet.body * 3.2, sheet.body * 7.6, sheet.body * 5.4
    name = sheet.width - narrow - kind - count
    # only a row longer than half a page is divided between two pages
    divided = any(row[1].wrap(name, sheet.page[1])[1] > sheet.page[1] / 2 for row in rows)
    table = Table(rows, colWidths=[narrow, name, kind, count], repeatRows=1, splitInRow=int(divided))
    table.setStyle(
        TableStyle(
            [
                *BARE,
                ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), sheet.body * 0.12),
                ("BOTTOMPADDING", (0, 0), (-1, -1), sheet.body * 0.34),
                ("LEFTPADDING", (0, 0), (-1, -1), sheet.body * 0.4),
                ("RIGHTPADDING", (0, 0), (-1, -1), sheet.body * 0.4),
            ]
        )
    )
    return [table, Spacer(1, sheet.body * 0.45)]


def signatures(
    sheet: Sheet, left: str, left_name: str, right: str, right_name: str, sign_here: str = _SIGN_HERE
) -> Flowable:
    """Two signatures with room to sign, never torn from each other by the end of a page.

    ``sign_here``: over the left one's room.
    """
    title = sheet.style("signer", 1, BOLD, **CENTRED)
    hint = sheet.style("hint", 0.9, ITALIC, **CENTRED)
    name = sheet.style("signed", 1, BOLD, **CENTRED)

    def column(heading: str, person: str, how: str = _SIGN_HERE) -> list[Flowable]:
        return [
            Paragraph(heading, title),
            Paragraph(f"({escape(how)})", hint),
            Spacer(1, sheet.body * _SIGNING_ROOM),
            Paragraph(escape(person), name),
        ]

    table = Table([[column(left, left_name, sign_here), column(right, right_name)]], colWidths=[sheet.width / 2] * 2)
    between = ("LEFTPADDING", (1, 0), (1, 0), sheet.body)
    table.setStyle(TableStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "TOP"), between]))
    return KeepTogether([Spacer(1, sheet.body * 0.5), table, Spacer(1, sheet.body * 0.5)])


def notes(
    sheet: Sheet, title: str, sentences: Sequence[str], proof: str = "", order: str = "", rating: str = ""
) -> Flowable:
    """Small print that stays together; with a ``proof`` beside its QR, under the place in line (``order``).

    ``rating``: a link, whose smaller QR stands under the proof's.
    """
    style = sheet.style("note", 0.88, leftIndent=sheet.body, bulletFontName=REGULAR, spaceAfter=sheet.body * 0.1)
    lead = sheet.style("notes", 0.92, BOLD, spaceAfter=sheet.body * 0.15)
    text: list[Flowable] = [Paragraph(escape(title), lead)]
    text += [Paragraph(escape(one), style, bulletText="–") for one in sentences]
    if not proof:
        return KeepTogether(text)
    strong = [Paragraph(escape(order), lead)] if order else []
    vow = Paragraph(_VOW, sheet.style("vow", 0.88, ITALIC, spaceAfter=sheet.body * 0.35))
    code = QrDrawing(proof, PROOF_SIDE)
    wide = code.wrap(0, 0)[0]
    left = [code, _rating(sheet, rating, wide)] if rating else [code]
    table = Table([[left, [*strong, vow, *text]]], colWidths=[wide + 2 * mm, sheet.width - wide - 2 * mm])
    table.setStyle(TableStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return KeepTogether([Spacer(1, sheet.body * 0.3), table])


def _rating(sheet: Sheet, link: str, wide: float) -> Flowable:
    """The link's code with what it is for beside it, as wide as the proof's."""
    code = QrDrawing(link, RATING_SIDE)
    about = [
        Paragraph("Đánh giá lần phục vụ này", sheet.style("rate", 0.88, BOLD)),
        Paragraph("Quét bằng điện thoại. Không ai biết Ông/Bà chọn gì.", sheet.style("rated", 0.8)),
    ]
    table = Table([[code, about]], colWidths=[code.width, wide - code.width])
    table.setStyle(TableStyle([*BARE, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
    return table


def _line_style(sheet: Sheet, scale: float = 1) -> ParagraphStyle:
    return sheet.style("line", scale, spaceAfter=sheet.body * _AFTER_LINE)

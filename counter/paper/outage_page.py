"""Biên bản gián đoạn đường truyền: one A4 page on a time in which the gateway did not answer.

It names filings by their numbers and procedures, and nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.paper.fonts import BOLD
from counter.paper.letterhead import letterhead, title_band
from counter.paper.page_content import HeldLine, OutageContent
from counter.paper.sheet import BARE, CENTRED, Sheet, set_pages, sheet_of
from counter.paper.slip_parts import heading, line, signatures, words
from counter.paper.wording import long_time, short_time

TITLE: Final = "BIÊN BẢN GIÁN ĐOẠN ĐƯỜNG TRUYỀN"


def render_outage(content: OutageContent) -> bytes:
    """The record as PDF; the same content gives the same bytes."""
    sheet = sheet_of(SlipSize.A4)
    number = f"Số: <b>GĐ-{escape(content.counter)}-{content.number:04d}</b>"
    story: list[Flowable] = [
        *letterhead(sheet, content.office, content.written_at.date()),
        *title_band(sheet, TITLE, number, "", None),
        line(sheet, "Nơi ghi nhận", ", ".join(part for part in (content.office.counter, content.office.name) if part)),
        line(sheet, "Bắt đầu", long_time(content.began_at), strong=True),
        line(sheet, "Kết thúc", long_time(content.ended_at) if content.ended_at else "chưa kết thúc", strong=True),
        line(sheet, "Kéo dài", _duration(content)),
        line(sheet, "Nguyên nhân ghi nhận", f"{content.cause.rstrip('.')} (mã {content.code})"),
        line(sheet, "Số hồ sơ phải chờ", str(content.held_up)),
        *heading(sheet, "Hồ sơ phải chờ, theo thứ tự tại quầy:"),
        *_table(sheet, content.lines),
    ]
    if (more := content.held_up - len(content.lines)) > 0:
        story.append(words(sheet, f"Và {more} hồ sơ nữa, xem trong sổ của quầy.", 0.9))
    story.append(
        words(
            sheet,
            "Hồ sơ nhận trong thời gian trên giữ nguyên số thứ tự tại quầy.",
            0.9,
        )
    )
    story.append(signatures(sheet, "NGƯỜI LẬP", content.officer, "NGƯỜI GIÁM SÁT", ""))
    foot = f"{TITLE.capitalize()} GĐ-{content.counter}-{content.number:04d}"
    return set_pages(sheet, story, title=foot, foot=foot, training=content.training)


def _duration(content: OutageContent) -> str:
    lasted = (content.ended_at or content.written_at) - content.began_at
    minutes, seconds = divmod(max(int(lasted.total_seconds()), 0), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((days, "ngày"), (hours, "giờ"), (minutes, "phút"), (seconds if not (days or hours) else 0, "giây"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "dưới 1 giây"


def _table(sheet: Sheet, lines: Sequence[HeldLine]) -> list[Flowable]:
    if not lines:
        return [words(sheet, "Không có hồ sơ nào phải chờ.")]
    small = sheet.style("cell", 0.72)
    centred = sheet.style("when", 0.72, **CENTRED)
    head = sheet.style("head", 0.72, BOLD, **CENTRED)
    titles = ("Số", "Mã hồ sơ · thủ tục", "Nộp tại quầy", "Cổng giữ chỗ", "Cổng nhận đủ")
    rows = [[Paragraph(title, head) for title in titles]]
    narrow, when = sheet.body * 2.6, sheet.body * 5.6
    wide = sheet.width - narrow - 3 * when
    for one in lines:
        title = _on_one_line(one.procedure, small, wide - sheet.body)
        rows.append(
            [
                Paragraph(str(one.place), centred),
                Paragraph(f"<b>{escape(one.code)}</b><br/>{escape(title)}", small),
                *(Paragraph(_moment(at), centred) for at in (one.queued_at, one.registered_at, one.settled_at)),
            ]
        )
    table = Table(rows, colWidths=[narrow, wide, when, when, when], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                *BARE,
                ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("BOTTOMPADDING", (0, 0), (-1, -1), sheet.body * 0.2),
                ("LEFTPADDING", (0, 0), (-1, -1), sheet.body * 0.25),
                ("RIGHTPADDING", (0, 0), (-1, -1), sheet.body * 0.25),
            ]
        )
    )
    return [table, Spacer(1, sheet.body * 0.45)]


def _on_one_line(text: str, style: ParagraphStyle, width: float) -> str:
    if stringWidth(text, style.fontName, style.fontSize) <= width:
        return text
    while text and stringWidth(f"{text}…", style.fontName, style.fontSize) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _moment(at: datetime | None) -> str:
    return short_time(at) if at else "chưa"

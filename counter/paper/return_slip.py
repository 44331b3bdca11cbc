"""Mẫu 02 *Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ* and Mẫu 03 *Phiếu từ chối tiếp nhận, giải quyết hồ sơ*.

Contents after TT 03/2025/TT-VPCP; a number is the office's own to give, so its place is left to write on.
"""

from __future__ import annotations

from typing import Final

from reportlab.platypus import Paragraph, Spacer
from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.model.reason_kind import ReasonKind
from counter.paper.fonts import BOLD
from counter.paper.letterhead import balanced, letterhead
from counter.paper.page_content import ReturnSlip
from counter.paper.sheet import CENTRED, set_pages, sheet_of
from counter.paper.slip_parts import heading, line, papers_table, signatures, words

TITLES: Final = {
    ReasonKind.SUPPLEMENT: "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    ReasonKind.REFUSAL: "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
}


def render_return(slip: ReturnSlip) -> bytes:
    """The slip as PDF, A4; the same content gives the same bytes."""
    sheet = sheet_of(SlipSize.A4)
    asks = slip.kind is ReasonKind.SUPPLEMENT
    story: list[Flowable] = [
        *letterhead(sheet, slip.office, slip.day),
        Spacer(1, 4),
        balanced(TITLES[slip.kind], sheet.style("title", 1.2, BOLD, **CENTRED), sheet.width),
        *((Paragraph("Số: ……/HDHS", sheet.style("number", 1, **CENTRED)),) if asks else ()),
        Spacer(1, sheet.body * 0.6),
        line(sheet, "Tiếp nhận hồ sơ của", slip.person.name, strong=True),
        line(sheet, "Địa chỉ", slip.person.address),
        line(sheet, "Số điện thoại", slip.person.phone),
        line(sheet, "Nội dung yêu cầu giải quyết", slip.procedure),
    ]
    if asks and slip.papers:
        story += [
            *heading(sheet, "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"),
            *papers_table(sheet, slip.papers),
        ]
    lead = "Lý do:" if asks else "Qua xem xét, đơn vị không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:"
    story += heading(sheet, lead)
    said = (*slip.reasons, *((slip.note,) if slip.note else ()))
    story += [words(sheet, f"{number}. {one}") for number, one in enumerate(said, 1)]
    if asks:
        closing = (
            f"Khi bổ sung, cần hướng dẫn thêm xin liên hệ {slip.officer}, {slip.office.hotline or slip.office.name}."
        )
        signers = signatures(sheet, "NGƯỜI NỘP HỒ SƠ", slip.person.name, "NGƯỜI HƯỚNG DẪN", slip.officer)
    else:
        closing = "Xin thông báo cho Ông/Bà được biết và thực hiện."
        signers = signatures(sheet, "NGƯỜI NỘP HỒ SƠ", slip.person.name, "NGƯỜI TIẾP NHẬN HỒ SƠ", slip.officer)
    story += [Spacer(1, sheet.body * 0.4), words(sheet, closing), Spacer(1, sheet.body * 0.4), signers]
    foot = f"Hỏi đáp: {slip.office.hotline}" if slip.office.hotline else slip.office.name
    return set_pages(sheet, story, title=TITLES[slip.kind], foot=foot, training=slip.training, counted=True)

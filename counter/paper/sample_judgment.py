"""A synthetic divorce judgment as a court would file it: one page, for training and demonstration only."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.platypus import Paragraph, Spacer
from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.paper.fonts import BOLD, ITALIC
from counter.paper.letterhead import balanced, letterhead
from counter.paper.sheet import CENTRED, set_pages, sheet_of
from counter.paper.slip_content import OfficeLines
from counter.paper.slip_parts import signatures
from counter.paper.wording import long_date

_MOCK = "(Văn bản mẫu dùng để tập huấn, không do tòa án nào ban hành)"
_COURT = OfficeLines("Tòa án nhân dân tỉnh Ví Dụ", "Tòa án nhân dân khu vực Giả Định", "Giả Định")


def sample_divorce_judgment(applicant: str, other: str, day: date, number: str = "00/2024/QĐST-HNGĐ") -> bytes:
    """A recognised divorce between two invented people, marked as training on the page; PDF."""
    sheet = sheet_of(SlipSize.A4)
    title = sheet.style("title", 1.1, BOLD, **CENTRED)
    plain = sheet.style("plain", alignment=TA_JUSTIFY, firstLineIndent=sheet.body * 2, spaceAfter=sheet.body * 0.5)
    story: list[Flowable] = [
        *letterhead(sheet, _COURT, day),
        Paragraph(f"Số: {escape(number)}", sheet.style("number", 1, **CENTRED)),
        Spacer(1, sheet.body),
        Paragraph("QUYẾT ĐỊNH", title),
        balanced("CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ", title, sheet.width),
        Spacer(1, sheet.body),
        Paragraph(_MOCK, sheet.style("mock", 0.95, ITALIC, **CENTRED)),
        Spacer(1, sheet.body),
        *(Paragraph(escape(text), plain) for text in _sentences(applicant, other, day)),
        Spacer(1, sheet.body),
        signatures(sheet, "THƯ KÝ PHIÊN HỌP", "Lê Thị Mẫu", "THẨM PHÁN", "Trần Văn Ví Dụ"),
    ]
    return set_pages(sheet, story, title="Quyết định mẫu để tập huấn", foot="Bản mẫu tập huấn", training=True)


def _sentences(applicant: str, other: str, day: date) -> tuple[str, ...]:
    return (
        f"Căn cứ hồ sơ việc dân sự về yêu cầu công nhận thuận tình ly hôn giữa bà {applicant} và ông {other};",
        "Xét thấy việc thuận tình ly hôn và thỏa thuận của các đương sự là tự nguyện, không trái pháp luật;",
        f"1. Công nhận sự thuận tình ly hôn giữa bà {applicant} và ông {other}.",
        f"2. Về con chung: giao con chung cho bà {applicant} trực tiếp nuôi dưỡng; ông {other} có quyền thăm nom.",
        "3. Về tài sản chung và nợ chung: các đương sự tự thỏa thuận, không yêu cầu giải quyết.",
        f"4. Quyết định này có hiệu lực pháp luật kể từ {long_date(day)}.",
    )

"""One of each paper that a desk sets, short."""

from __future__ import annotations

from datetime import date, datetime

from counter.model.reason_kind import ReasonKind
from counter.paper.page_content import (
    GuideContent,
    GuideLine,
    HeldLine,
    MismatchContent,
    MismatchLine,
    OutageContent,
    ReturnSlip,
    Road,
)
from counter.paper.slip_content import ConfirmationContent, OfficeLines, PersonLines, ReceiptContent

AT = datetime.fromisoformat("2026-10-08T14:50:00+07:00")
DAY = date(2026, 10, 8)
PROCEDURE = "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân"
OFFICE = OfficeLines(
    "UBND phường An Bình", "Trung tâm Phục vụ hành chính công", "An Bình", "Quầy 3", "Số 1", "1900", ""
)
PERSON = PersonLines("TRẦN THỊ BÍCH NGỌC", "0001•••••011", "Số 45 đường Hoa Sữa, Phường An Bình")
SLIP = ConfirmationContent(
    office=OFFICE,
    code="TAM-A3-261008-001",
    provisional=True,
    person=PERSON,
    procedure=PROCEDURE,
    captured_at=AT,
    qr="TAM-A3-261008-001",
    order="",
)
RECEIPT = ReceiptContent(
    office=OFFICE, code="H1", person=PERSON, procedure=PROCEDURE, limit="03 ngày làm việc", accepted_at=AT
)
GUIDE = GuideContent(
    office=OFFICE, person=PERSON.name, procedure=PROCEDURE, missing=(GuideLine("Bản án", "1 bản sao"),), day=DAY
)
RETURN = ReturnSlip(
    kind=ReasonKind.SUPPLEMENT,
    office=OFFICE,
    person=PERSON,
    procedure=PROCEDURE,
    papers=(),
    reasons=("Thiếu bản án.",),
    day=DAY,
    officer="Lan Anh",
)
MISMATCH = MismatchContent(
    office=OFFICE,
    person=PERSON.name,
    procedure=PROCEDURE,
    lines=(MismatchLine("Họ tên", "Ngọc", "Ngoc"),),
    roads=(Road("Nếu thẻ đúng", "Điều chỉnh", "mã 1", "Công an", ("thẻ căn cước",)),),
    day=DAY,
)
OUTAGE = OutageContent(
    office=OFFICE,
    number=1,
    counter="A3",
    began_at=AT,
    ended_at=None,
    written_at=AT,
    cause="Không có đường truyền.",
    code="DT-601",
    held_up=1,
    lines=(HeldLine(1, "TAM-A3-261008-001", PROCEDURE, AT, None, None),),
    officer="Lan Anh",
)

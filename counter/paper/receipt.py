"""Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả, in the order of the form (field.md §1.2, §1.3).

The statutory lines of TT 01/2018 with the additions of the field version of 2025-26: QR, number,
procedure, the table of papers, fees. The fee receipt itself (biên lai) is another paper.
"""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.paper.fonts import REGULAR
from counter.paper.letterhead import letterhead, title_band
from counter.paper.sheet import Sheet, set_pages, sheet_of
from counter.paper.slip_content import FeeLine, ReceiptContent
from counter.paper.slip_parts import heading, line, notes, pair, papers_table, signatures
from counter.paper.wording import dong, long_time

TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"


def render_receipt(content: ReceiptContent, size: SlipSize) -> bytes:
    """The receipt as PDF; the same content gives the same bytes."""
    sheet = sheet_of(size)
    story: list[Flowable] = [
        *letterhead(sheet, content.office, content.signed_on or content.accepted_at.date()),
        *title_band(
            sheet,
            "GIẤY TIẾP NHẬN HỒ SƠ<br/>VÀ HẸN TRẢ KẾT QUẢ",
            f"Mã hồ sơ: <b>{content.code}</b>",
            content.qr,
            content.reprinted_at,
            note="(Liên: Giao người nộp hồ sơ)",
        ),
        *_who(sheet, content),
        *heading(sheet, "1. Thành phần hồ sơ nộp gồm:", REGULAR),
        *papers_table(sheet, content.papers),
        *_terms(sheet, content),
        signatures(sheet, "NGƯỜI NỘP HỒ SƠ", content.person.name, "NGƯỜI TIẾP NHẬN HỒ SƠ", content.officer),
        notes(sheet, "Ghi chú:", _notes(content), content.proof, content.order, content.rating),
    ]
    return set_pages(
        sheet, story, title=f"{TITLE} {content.code}", foot=f"Mã hồ sơ: {content.code}", training=content.training
    )


def _who(sheet: Sheet, content: ReceiptContent) -> list[Flowable]:
    person, office = content.person, content.office
    desk = ", ".join(part for part in (office.counter, office.name) if part)
    lines: list[Flowable] = [
        line(sheet, "Bộ phận tiếp nhận và trả kết quả", desk),
        *pair(
            sheet,
            line(sheet, "Tiếp nhận hồ sơ của", person.name, strong=True),
            line(sheet, "Số CCCD/MST", person.number),
        ),
        line(sheet, "Địa chỉ", person.address),
        *pair(sheet, line(sheet, "Số điện thoại", person.phone), line(sheet, "Email", person.email)),
        line(sheet, "Thủ tục hành chính cần giải quyết", content.procedure, strong=True),
    ]
    if content.request:
        lines.append(line(sheet, "Nội dung yêu cầu giải quyết", content.request))
    return lines


def _terms(sheet: Sheet, content: ReceiptContent) -> list[Flowable]:
    back = long_time(content.appointment) if content.appointment else content.appointment_words
    volume, serial = content.register
    return [
        line(sheet, "2. Số lượng hồ sơ", f"{content.copies:02d} (bộ)"),
        line(sheet, "3. Thời gian giải quyết hồ sơ theo quy định là", content.limit),
        line(sheet, "4. Thời gian nhận hồ sơ", long_time(content.accepted_at)),
        line(sheet, "5. Thời gian trả kết quả giải quyết hồ sơ", back, strong=True),
        line(sheet, "6. Đăng ký nhận kết quả tại", content.result_at),
        line(sheet, "7. Phí, lệ phí (nếu có)", _fees(content.fees, content.payment)),
        line(
            sheet, "Vào Sổ theo dõi hồ sơ (nếu có), Quyển số", f"{volume or '......'}  Số thứ tự: {serial or '......'}"
        ),
    ]


def _fees(fees: tuple[FeeLine, ...], payment: str) -> str:
    """Each fee, the sum of several, and how it stands."""
    if not fees:
        return "Không"
    parts = [f"{fee.name}: {dong(fee.amount) if fee.amount else 'miễn'}" for fee in fees]
    if len(fees) > 1:
        parts.append(f"cộng {dong(sum(fee.amount for fee in fees))}")
    return "; ".join(parts) + (f" ({payment})" if payment else "")


def _notes(content: ReceiptContent) -> tuple[str, ...]:
    office = content.office
    lines = [
        "Giấy này lập thành 02 liên: một liên giao người nộp hồ sơ, một liên lưu tại nơi tiếp nhận.",
        "Khi nhận kết quả, mang theo giấy này, thẻ căn cước, phí, lệ phí và giấy ủy quyền (nếu có).",
        "Có thể đăng ký nhận kết quả qua dịch vụ bưu chính công ích.",
    ]
    if office.look_up:
        lines.append(f"Tra cứu hồ sơ: {office.look_up}.")
    contact = "; ".join(part for part in (office.address, office.hotline and f"điện thoại {office.hotline}") if part)
    if contact:
        lines.append(f"Liên hệ: {contact}.")
    return tuple(lines)

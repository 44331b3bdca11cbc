"""Phiếu xác nhận đã nộp hồ sơ: what the citizen takes away before the filing is accepted (field.md §12).

It promises no day: an appointment does not exist before acceptance (Mẫu 01 brings it).
"""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from counter.events import SlipSize
from counter.paper.letterhead import letterhead, title_band
from counter.paper.sheet import set_pages, sheet_of
from counter.paper.slip_content import ConfirmationContent
from counter.paper.slip_parts import heading, line, notes, pair, papers_table, signatures
from counter.paper.wording import long_time

TITLE = "PHIẾU XÁC NHẬN ĐÃ NỘP HỒ SƠ"
_PROVISIONAL = "Số tạm do máy của quầy cấp, được thay bằng mã hồ sơ khi hồ sơ tới Cổng."


def render_confirmation(content: ConfirmationContent, size: SlipSize) -> bytes:
    """The slip as PDF; the same content gives the same bytes."""
    sheet = sheet_of(size)
    label = "Số tạm" if content.provisional else "Mã hồ sơ"
    story: list[Flowable] = [
        *letterhead(sheet, content.office, content.captured_at.date()),
        *title_band(
            sheet,
            TITLE,
            f"{label}: <b>{content.code}</b>",
            content.qr,
            content.reprinted_at,
            note=_PROVISIONAL if content.provisional else "",
        ),
    ]
    person, office = content.person, content.office
    story += pair(
        sheet,
        line(sheet, "Người nộp hồ sơ", person.name, strong=True),
        line(sheet, "Số định danh cá nhân", person.number),
    )
    if content.identity:
        story.append(line(sheet, "Căn cứ nhận diện", content.identity))
    if content.signed:
        story.append(line(sheet, "Cách ký", content.signed))
    story.append(line(sheet, "Địa chỉ", person.address))
    if person.phone:
        story.append(line(sheet, "Số điện thoại", person.phone))
    if person.email:
        story.append(line(sheet, "Email", person.email))
    story.append(line(sheet, "Thủ tục hành chính", content.procedure, strong=True))
    if content.request:
        story.append(line(sheet, "Nội dung yêu cầu giải quyết", content.request))
    story.append(line(sheet, "Thời gian nộp", long_time(content.captured_at)))
    place = f"{office.counter}, thứ tự tại quầy: {content.place_in_line}" if content.place_in_line else office.counter
    if place:
        story.append(line(sheet, "Nơi nộp", place))
    story += [*heading(sheet, "Giấy tờ đã nộp:"), *papers_table(sheet, content.papers)]
    story.append(
        signatures(sheet, "NGƯỜI NỘP HỒ SƠ", person.name, "NGƯỜI NHẬN HỒ SƠ", content.officer, content.sign_here)
    )
    story.append(notes(sheet, "Việc tiếp theo:", _next_steps(content), content.proof, content.order, content.rating))
    return set_pages(
        sheet,
        story,
        title=f"{TITLE} {content.code}",
        foot=f"{label}: {content.code}",
        training=content.training,
    )


def _next_steps(content: ConfirmationContent) -> tuple[str, ...]:
    office = content.office
    steps = [
        "Cơ quan tiếp nhận kiểm tra hồ sơ. Phiếu này chưa hẹn ngày trả kết quả.",
        "Khi hồ sơ được tiếp nhận, Ông/Bà nhận Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
        "Nếu hồ sơ còn thiếu, Ông/Bà được báo một lần, nêu rõ nội dung cần bổ sung.",
    ]
    number = "số tạm hoặc mã hồ sơ" if content.provisional else "mã hồ sơ"
    if office.look_up:
        steps.append(f"Tra cứu bằng {number} tại {office.look_up}.")
    if office.hotline:
        steps.append(f"Hỏi đáp: {office.hotline}.")
    return tuple(steps)

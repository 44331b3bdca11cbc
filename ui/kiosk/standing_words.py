"""How a filing stands, in the words of whoever filed it: what it is, what is next, when to come. No Qt here."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from counter.kiosk_events import StandingTold
from counter.model.filing import BusinessStatus, SyncState
from ui.i18n.words import mark, of_catalogue, tr
from ui.kiosk.questions import Checked
from ui.weekdays import day_words

_WAITS: Final = (
    mark("Quầy đã nhận, đang chờ gửi"),
    mark("Ông/bà không phải làm gì thêm: hồ sơ tự gửi lên cổng và giữ đúng thứ tự."),
    "wait",
)
_TO_MEND: Final = (
    mark("Hồ sơ cần sửa"),
    mark("Cổng chưa nhận hồ sơ này. Mời ông/bà tới quầy, mang theo phiếu; cán bộ cùng ông/bà sửa."),
    "amber",
)
_TAKEN_UP: Final = (
    mark("Hồ sơ đang được lập lại"),
    mark("Cán bộ đã mở lại để sửa và nộp lại. Mời ông/bà hỏi tại quầy, mang theo phiếu."),
    "amber",
)
_LATE: Final = (
    mark("Đã quá giờ hẹn"),
    mark("Mời ông/bà hỏi tại quầy, mang theo phiếu."),
    "amber",
)
_COMES: Final = mark("Mời ông/bà tới nhận kết quả theo giờ hẹn dưới đây, mang theo phiếu.")
_BY_STATUS: Final = {
    BusinessStatus.FILED: (
        mark("Đã gửi, chờ tiếp nhận"),
        mark("Cơ quan giải quyết đang xem hồ sơ. Ông/bà chưa phải làm gì."),
        "wait",
    ),
    BusinessStatus.ACCEPTED: (mark("Đã được tiếp nhận"), _COMES, "wait"),
    BusinessStatus.IN_PROCESS: (mark("Đang được giải quyết"), _COMES, "wait"),
    BusinessStatus.SUPPLEMENT_ASKED: (
        mark("Cần bổ sung giấy tờ"),
        mark("Mời ông/bà tới quầy, mang theo phiếu; cán bộ nói rõ cần bổ sung gì."),
        "amber",
    ),
    BusinessStatus.PAYMENT_ASKED: (
        mark("Cần nộp phí, lệ phí"),
        mark("Mời ông/bà tới quầy để nộp, mang theo phiếu."),
        "amber",
    ),
    BusinessStatus.NOT_ACCEPTED: (
        mark("Không được tiếp nhận"),
        mark("Mời ông/bà tới quầy, mang theo phiếu; cán bộ nói rõ lý do."),
        "red",
    ),
    BusinessStatus.STOPPED: (
        mark("Đã dừng giải quyết"),
        mark("Mời ông/bà tới quầy, mang theo phiếu; cán bộ nói rõ lý do."),
        "red",
    ),
    BusinessStatus.WITHDRAWN: (mark("Đã rút hồ sơ"), mark("Hồ sơ dừng theo đề nghị của người nộp."), "jade"),
    BusinessStatus.DONE: (
        mark("Đã có kết quả"),
        mark("Mời ông/bà tới quầy nhận, mang theo phiếu và giấy tờ tùy thân."),
        "jade",
    ),
    BusinessStatus.RETURNED: (mark("Đã trả kết quả"), mark("Không còn việc gì phải làm."), "jade"),
}
_PROMISED: Final = (
    BusinessStatus.ACCEPTED,
    BusinessStatus.IN_PROCESS,
    BusinessStatus.SUPPLEMENT_ASKED,
    BusinessStatus.PAYMENT_ASKED,
)


def standing_words(told: StandingTold, now: datetime) -> tuple[str, str, str]:
    """What it is, what is next, and the tone of the sign beside them."""
    if told.replaced:
        return _TAKEN_UP
    if told.sync is SyncState.REFUSED:
        return _TO_MEND
    if told.business is BusinessStatus.LOCAL:
        return _WAITS if told.sync is not SyncState.DELIVERED else _BY_STATUS[BusinessStatus.FILED]
    goes_on = told.business in (BusinessStatus.ACCEPTED, BusinessStatus.IN_PROCESS)
    if goes_on and told.appointment is None:
        title, _next, tone = _BY_STATUS[told.business]
        return title, mark("Giờ hẹn ghi trên giấy tiếp nhận; chưa có giấy thì mời hỏi tại quầy."), tone
    if goes_on and told.appointment is not None and now > told.appointment:
        return _LATE
    return _BY_STATUS[told.business]


def standing_rows(told: StandingTold) -> Checked:
    """The code, the procedure where a slip was shown, the day it was filed, and when the result was promised."""
    rows = [(tr("Mã hồ sơ"), told.code)]
    if told.title:
        rows.append((tr("Thủ tục"), of_catalogue(told.title)))
    rows.append((tr("Ngày nộp"), f"{told.filed_at:%d/%m/%Y}"))
    if told.appointment is not None and told.business in _PROMISED:
        at = told.appointment
        rows.append((tr("Hẹn trả kết quả"), tr("{time}, {day}", time=f"{at:%H:%M}", day=day_words(at.date()))))
    return Checked("", tuple(rows), -1)

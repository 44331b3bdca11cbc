"""The work lists in words: what each is called, where it is shown, and what a filing on it is told apart by."""

from __future__ import annotations

from typing import Final

from counter.model.work import WorkList
from ui.desk.ports import Page
from ui.i18n.words import mark, tr
from ui.text import waited

PAGES: Final = {WorkList.ASKED: Page.ASKED, WorkList.RESULT: Page.RESULTS, WorkList.OVERDUE: Page.OVERDUE}
TITLES: Final = {
    WorkList.ASKED: mark("Cần bổ sung"),
    WorkList.RESULT: mark("Trả kết quả"),
    WorkList.OVERDUE: mark("Quá hạn"),
}
EMPTY: Final = {
    WorkList.ASKED: (
        mark("Không hồ sơ nào phải bổ sung"),
        mark("Yêu cầu của cơ quan giải quyết về tới đây cùng lý do."),
    ),
    WorkList.RESULT: (
        mark("Không kết quả nào chờ trả"),
        mark("Hồ sơ giải quyết xong nằm ở đây tới khi người dân nhận."),
    ),
    WorkList.OVERDUE: (mark("Không hồ sơ nào quá hạn"), mark("Tính theo giờ hẹn trả trên phiếu và lịch làm việc.")),
}
ICONS: Final = {WorkList.ASKED: "pencil", WorkList.RESULT: "paper", WorkList.OVERDUE: "timer"}
_DAY: Final = 24 * 3600


def ago(seconds: float) -> str:
    """How long something waits: in hours and minutes, from the second day on in days."""
    return waited(seconds) if seconds < 2 * _DAY else tr("%n ngày", "", int(seconds // _DAY))

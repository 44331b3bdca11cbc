"""Scenes of the work lists: what is asked for, what is to be given out, what is overdue, and a filing's history."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from counter.errors import FailureCode
from counter.events import Failed
from counter.model.filing import BusinessStatus, DossierCode, Filing, ProvisionalCode, SyncState
from counter.model.history import HistoryKind, HistoryLine
from counter.model.work import WorkLine, WorkList
from counter.work_events import HistoryTold, WorkListed
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes.filing_scenes import answered
from ui.desk.ports import Page
from ui.desk.walk_in import Step

ASKED_FOR = "Bổ sung giấy tờ chứng minh chỗ ở hợp pháp; hợp đồng thuê đã hết hạn ngày 01/11/2026."
COUNTS = {WorkList.ASKED: 3, WorkList.RESULT: 2, WorkList.OVERDUE: 2}


def line(number: int, title: str, name: str, status: BusinessStatus, hours: float, **more: object) -> WorkLine:
    """A filing that has stood on a list for ``hours``."""
    values = {
        "filing": UUID(int=3000 + number),
        "code": f"H15.50.05.13-261116-{number:04d}",
        "provisional": f"TAM-A3-261116-{number:03d}",
        "procedure": "1.004194",
        "title": title,
        "filer_name": name,
        "officer": "lananh",
        "status": status,
        "captured_at": NOW - timedelta(hours=hours + 30),
        "since": NOW - timedelta(hours=hours),
        "appointment": None,
        "reason": "",
    }
    return WorkLine(**(values | more))  # type: ignore[arg-type]  # a table of every field


ASKED = (
    line(1, "Đăng ký tạm trú", "NGUYỄN VĂN MẪU", BusinessStatus.SUPPLEMENT_ASKED, 51, reason=ASKED_FOR),
    line(2, "Đăng ký khai sinh", "LÊ THỊ VÍ DỤ", BusinessStatus.SUPPLEMENT_ASKED, 6, reason="Giấy chứng sinh mờ."),
    line(3, "Cấp hộ chiếu phổ thông", "PHẠM VĂN THỬ", BusinessStatus.PAYMENT_ASKED, 3, reason="Lệ phí 200.000 đồng."),
    line(
        4,
        "Đăng ký kết hôn",
        "TRẦN THỊ MẪU",
        BusinessStatus.SUPPLEMENT_ASKED,
        28,
        reason="Thiếu xác nhận tình trạng hôn nhân.",
        answered_at=NOW - timedelta(hours=2),
    ),
)
RESULTS = (
    line(5, "Xác nhận tình trạng hôn nhân", "ĐỖ THỊ THỬ", BusinessStatus.DONE, 46),
    line(6, "Đăng ký tạm trú", "VŨ VĂN VÍ DỤ", BusinessStatus.NOT_ACCEPTED, 4, reason="Không thuộc thẩm quyền của xã."),
)
OVERDUE = (
    line(
        7,
        "Đăng ký khai tử",
        "HOÀNG THỊ MẪU",
        BusinessStatus.IN_PROCESS,
        65,
        appointment=NOW - timedelta(hours=65),
        late_days=3,
    ),
    line(
        8,
        "Chứng thực bản sao",
        "BÙI VĂN THỬ",
        BusinessStatus.ACCEPTED,
        1.5,
        appointment=NOW - timedelta(hours=1.5),
        late_days=0,
    ),
)
LINES = {WorkList.ASKED: ASKED, WorkList.RESULT: RESULTS, WorkList.OVERDUE: OVERDUE}
PAGES = {WorkList.ASKED: Page.ASKED, WorkList.RESULT: Page.RESULTS, WorkList.OVERDUE: Page.OVERDUE}


def _list(built: BuiltDesk, which: WorkList) -> None:
    built.sign_in()
    built.screens.shell.open_page(PAGES[which])
    built.post(WorkListed(which, COUNTS, 4, LINES[which]))
    built.settle()


def asked(built: BuiltDesk) -> None:
    _list(built, WorkList.ASKED)


def results(built: BuiltDesk) -> None:
    _list(built, WorkList.RESULT)


def overdue(built: BuiltDesk) -> None:
    _list(built, WorkList.OVERDUE)


def nothing_overdue(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.shell.open_page(Page.OVERDUE)
    built.post(WorkListed(WorkList.OVERDUE, dict.fromkeys(WorkList, 0)))
    built.settle()


def giving(built: BuiltDesk) -> None:
    """The result's page after a first try without a proof."""
    results(built)
    built.screens.work[WorkList.RESULT].act()
    built.screens.give.confirm()
    built.settle()


def asked_filing() -> Filing:
    return Filing(
        id=ASKED[0].filing,
        provisional=ProvisionalCode(ASKED[0].provisional),
        procedure="1.004194",
        version="2026-07-01",
        title=ASKED[0].title,
        filer_name=ASKED[0].filer_name,
        filer_number="",
        officer="lananh",
        counter="A3",
        captured_at=ASKED[0].captured_at,
        manifest=b"{}",
        digest=bytes(32),
        code=DossierCode(ASKED[0].code),
        business=BusinessStatus.SUPPLEMENT_ASKED,
        sync=SyncState.DELIVERED,
        appointment=NOW + timedelta(hours=32),
        reason=ASKED_FOR,
    )


def history(built: BuiltDesk) -> None:
    asked(built)
    built.screens.shell.tell(ASKED[0].filing)
    start = ASKED[0].captured_at
    told = (
        (0, HistoryKind.OPENED, "Lan Anh", "", None),
        (4, HistoryKind.LOOKED_UP, "Lan Anh", "", None),
        (71, HistoryKind.FILED, "Lan Anh", "2", None),
        (72, HistoryKind.REGISTERED, "", "", None),
        (74, HistoryKind.SLIP_PRINTED, "Lan Anh", "", None),
        (96, HistoryKind.DELIVERED, "", "", None),
        (3600, HistoryKind.STATUS, "Trần Minh Chuyên Viên", "", BusinessStatus.ACCEPTED),
        (3605, HistoryKind.RECEIPT_PRINTED, "Lan Anh", "", None),
        (30 * 3600, HistoryKind.STATUS, "Trần Minh Chuyên Viên", ASKED_FOR, BusinessStatus.SUPPLEMENT_ASKED),
    )
    lines = tuple(
        HistoryLine(start + timedelta(seconds=after), kind, by, detail, status)
        for after, kind, by, detail, status in reversed(told)
    )
    built.post(HistoryTold(asked_filing(), lines))
    built.settle()


def returning(built: BuiltDesk) -> None:
    """A filing that cannot be taken as it is: one reason is chosen."""
    answered(built)
    built.screens.shell.open_step(Step.DECLARATION)
    built.window._keys.press("Ctrl+Shift+B")
    built.screens.back.toggle(0)
    built.settle()


def standing(built: BuiltDesk) -> None:
    """This machine is not the counter any more."""
    asked(built)
    built.post(Failed("SendLeaves", FailureCode.LOG_CLOSED))
    built.settle()

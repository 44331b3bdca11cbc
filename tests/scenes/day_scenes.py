"""Scenes of a supervisor's day: its filings, a filter, a day that is closed, a day without any."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from counter.day_events import DayListed, ListDay
from counter.model.day import (
    DayClosing,
    DayCount,
    DayFigures,
    DayLine,
    DayState,
    Outstanding,
    ProcedureShare,
    Share,
    day_state,
)
from counter.model.filing import BusinessStatus, SyncState
from tests.fakes.built_desk import NOW, BuiltDesk
from ui.desk.ports import Page

_ROWS = (
    ("Đăng ký tạm trú", "NGUYỄN VĂN MẪU", "lananh", SyncState.DELIVERED, BusinessStatus.ACCEPTED),
    ("Đăng ký khai sinh", "LÊ THỊ VÍ DỤ", "minhduc", SyncState.RETRY, BusinessStatus.LOCAL),
    ("Xác nhận tình trạng hôn nhân", "PHẠM VĂN THỬ", "lananh", SyncState.DELIVERED, BusinessStatus.SUPPLEMENT_ASKED),
    ("Đăng ký kết hôn", "TRẦN THỊ MẪU", "lananh", SyncState.DELIVERED, BusinessStatus.FILED),
    ("Chứng thực bản sao", "ĐỖ THỊ THỬ", "minhduc", SyncState.REFUSED, BusinessStatus.LOCAL),
    ("Đăng ký khai tử", "VŨ VĂN VÍ DỤ", "lananh", SyncState.DELIVERED, BusinessStatus.DONE),
    ("Đăng ký tạm trú", "BÙI THỊ MẪU", "minhduc", SyncState.PENDING, BusinessStatus.LOCAL),
)
LEFT = Outstanding(date(2026, 11, 20), waiting=2, refused=1, asked=6, due=4, drafts=3)
OFFICERS = {"lananh": "Lan Anh", "minhduc": "Minh Đức"}


def _line(number: int) -> DayLine:
    title, name, officer, sync, business = _ROWS[number]
    at = NOW - timedelta(minutes=11 * number + 4)
    return DayLine(
        id=UUID(int=3000 + number),
        code=f"H15.50.05.13-261119-{143 - number:04d}" if sync is SyncState.DELIVERED else "",
        provisional=f"TAM-A3-261119-{19 - number:03d}",
        procedure="1.004222",
        version="2026-07-01",
        title=title,
        filer_name=name,
        number=f"00118500{number:04d}",
        officer=officer,
        counter="A3",
        captured_at=at,
        registered_at=at,
        accepted_at=None,
        appointment=None,
        state=day_state(sync, business),
        sync=sync,
        business=business,
    )


LINES = tuple(_line(number) for number in range(len(_ROWS)))
FIGURES = DayFigures(
    by_hour={8: Share(6, 3), 9: Share(1, 0)},
    by_procedure=(
        ProcedureShare("1.004194", "Đăng ký tạm trú", Share(2, 1)),
        ProcedureShare("1.001193", "Đăng ký khai sinh", Share(1, 1)),
        ProcedureShare("1.004873", "Xác nhận tình trạng hôn nhân", Share(1, 0)),
        ProcedureShare("1.000894", "Đăng ký kết hôn", Share(1, 0)),
        ProcedureShare("2.000815", "Chứng thực bản sao", Share(1, 1)),
        ProcedureShare("1.000656", "Đăng ký khai tử", Share(1, 0)),
    ),
    oldest=LINES[-1].captured_at,
    down=frozenset({8}),
)
CLOSING = DayClosing("minhduc", NOW - timedelta(minutes=3), 7, 4, 2, 1)


def listed(asked: ListDay) -> DayListed:
    """The store's answer over ``LINES``, whatever the day."""
    counts: dict[tuple[str, DayState], int] = {}
    for one in LINES:
        counts[one.officer, one.state] = counts.get((one.officer, one.state), 0) + 1
    shown = (one for one in LINES if asked.officer in ("", one.officer) and asked.state in (None, one.state))
    told = tuple(DayCount(*key, n) for key, n in counts.items())
    return DayListed(asked, told, tuple(shown), OFFICERS, LEFT, None, figures=FIGURES)


def day(built: BuiltDesk) -> None:
    built.desk.day = listed
    built.sign_in(who="minhduc")
    built.screens.shell.open_page(Page.DAY)
    built.settle()


def filtered(built: BuiltDesk) -> None:
    day(built)
    for action in built.window.footer.actions:
        if action.key == "Ctrl+O":
            action.run()
    built.settle()


def closed(built: BuiltDesk) -> None:
    day(built)
    built.desk.day = lambda asked: replace(listed(asked), closing=CLOSING)
    next(action for action in built.window.footer.actions if action.key == "F10").run()
    built.settle()


def empty_day(built: BuiltDesk) -> None:
    day(built)
    built.desk.day = lambda asked: DayListed(asked, (), (), OFFICERS, LEFT, None)
    next(action for action in built.window.footer.actions if action.key == "Ctrl+Left").run()
    built.settle()

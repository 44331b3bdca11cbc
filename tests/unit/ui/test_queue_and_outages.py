"""Chờ gửi and the outage page: age, cause and time of what waits; the red alarm and who may end it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter.errors import FailureCode
from counter.events import Failed, LineChanged
from counter.line_events import ClearLogAlarm, ListOutages, LogAlarmCleared, OutagePrinted, PrintOutage
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes import list_scenes
from ui.desk.ports import Page
from ui.widgets.table import RowTable


def rows(built: BuiltDesk) -> list[list[str]]:
    (table,) = [one for one in built.window.findChildren(RowTable) if one.isVisible()]
    model = table.model()
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def sent(built: BuiltDesk, kind: type) -> list:
    return [one for one in built.desk.submitted if isinstance(one, kind)]


def keys(built: BuiltDesk) -> list[str]:
    return [action.key for action in built.window.footer.actions]


def test_a_row_says_how_long_it_waits_why_and_when_it_goes_on(built):
    list_scenes.queue(built)
    metered = rows(built)[4]
    assert metered[2] == "12 ph"
    assert metered[4] == "820 KB"
    assert metered[5] == "Đường truyền tính theo dung lượng, gửi tiếp lúc 09:16:22"
    assert rows(built)[1][5] == "Không có đường truyền, thử lại lúc 09:16:22"


def test_what_is_due_by_law_tomorrow_is_marked(built):
    list_scenes.queue(built)
    entry, filing = built.desk.queue[1]
    built.desk.queue = ((replace(entry, due_at=NOW + timedelta(hours=23)), filing),)
    built.screens.shell.open_page(Page.QUEUE)
    built.settle()
    assert rows(built)[0][6] == "Hạn gần"


def test_the_outages_open_from_the_queue_by_f7_and_go_back_by_esc(built):
    list_scenes.queue(built)
    built.desk.outages = list_scenes.OUTAGES
    QTest.keyClick(built.window, Qt.Key.Key_F7)
    built.settle()
    assert built.screens.shell.page is Page.OUTAGES
    assert sent(built, ListOutages)
    shown = rows(built)
    assert shown[0] == [
        "12",
        "07:52:22 19/11/2026, chưa kết thúc",
        "1 g 22 ph",
        "Không có đường truyền, DT-601",
        "6 hồ sơ",
    ]
    assert shown[3][2:] == ["41 giây", "Cổng tiếp nhận đang trục trặc, DT-603", "không có"]
    QTest.keyClick(built.window, Qt.Key.Key_Escape)
    built.settle()
    assert built.screens.shell.page is Page.QUEUE


def test_the_marked_outage_is_printed_with_its_cause(built):
    list_scenes.outages(built)
    (table,) = [one for one in built.window.findChildren(RowTable) if one.isVisible()]
    table.selectRow(1)
    QTest.keyClick(built.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert sent(built, PrintOutage) == [PrintOutage(11, "Nơi trả lời không phải cổng của đơn vị.")]
    built.post(OutagePrinted(11, Path("gian-doan-0011.pdf")), Failed("PrintOutage", FailureCode.PRINT_FAILED))


def test_an_open_page_follows_the_line(built):
    list_scenes.outages(built)
    asked = len(sent(built, ListOutages))
    built.post(LineChanged(up=True, waiting=0))
    assert len(sent(built, ListOutages)) == asked + 1


def test_a_counter_that_never_lost_its_line_says_so(built):
    built.sign_in()
    built.screens.shell.open_page(Page.OUTAGES)
    built.settle()
    assert not [one for one in built.window.findChildren(RowTable) if one.isVisible()]
    assert keys(built) == ["Esc"]


def test_the_line_in_the_bar_opens_the_outages_and_nobody_opens_them_before_signing_in(built):
    QTest.keyClick(built.window, Qt.Key.Key_F7)
    assert built.screens.shell.page is Page.SIGN_IN
    built.sign_in()
    built.window._bar.line.emit()
    assert built.screens.shell.page is Page.OUTAGES


def test_an_alarm_is_red_and_only_a_supervisor_is_offered_to_end_it(built):
    list_scenes.alarm(built)
    assert "Ctrl+G" in keys(built)
    QTest.keyClick(built.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    built.settle()
    assert sent(built, ClearLogAlarm) == [], "a question first"
    QTest.keyClick(built.window, Qt.Key.Key_Escape)
    built.settle()
    assert "Ctrl+G" in keys(built)
    QTest.keyClick(built.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    built.settle()
    QTest.keyClick(built.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    built.settle()
    assert sent(built, ClearLogAlarm) == [ClearLogAlarm()]
    built.post(LogAlarmCleared(), LineChanged(up=True, waiting=3))
    assert "Ctrl+G" not in keys(built)


def test_an_officer_sees_the_alarm_and_cannot_end_it(built):
    list_scenes.alarm(built)
    built.screens.shell.sign_out()
    built.sign_in()
    built.post(LineChanged(up=False, waiting=3, since=NOW, code=FailureCode.LOG_REWRITTEN))
    built.screens.shell.open_page(Page.QUEUE)
    built.settle()
    assert "Ctrl+G" not in keys(built)
    assert rows(built)[0][5] == "Báo động sổ thứ tự của cổng, chờ người giám sát"

"""Trong ngày by the keyboard alone: filters, a slip again, the register, the closing; and who may open it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from counter.day_events import CloseDay, ExportRegister, ListDay, RegisterExported
from counter.errors import FailureCode
from counter.events import Failed, FilingChanged, PrintSlip, SlipKind
from counter.model.day import DayState
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes import day_scenes, list_scenes
from ui.desk.day_page import DayView
from ui.desk.ports import Page
from ui.widgets.chart import BarRows, ColumnChart
from ui.widgets.table import RowTable

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = NOW.date()


@pytest.fixture
def day(built: BuiltDesk) -> BuiltDesk:
    day_scenes.day(built)
    return built


def asked(built: BuiltDesk) -> list[ListDay]:
    return [one for one in built.desk.submitted if isinstance(one, ListDay)]


def table(built: BuiltDesk) -> RowTable:
    (found,) = [one for one in built.window.findChildren(RowTable) if one.isVisible()]
    return found


def codes(built: BuiltDesk) -> list[str]:
    model = table(built).model()
    return [model.data(model.index(row, 1)).split(",")[0] for row in range(model.rowCount())]


def words(built: BuiltDesk) -> str:
    return " | ".join(one.text() for one in built.window.findChildren(QLabel) if one.isVisible())


def test_alt_and_its_number_opens_it_for_a_supervisor_and_for_nobody_else(built: BuiltDesk) -> None:
    built.desk.day = day_scenes.listed
    built.sign_in()
    built.press(Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert built.screens.shell.page is Page.INTAKE
    assert asked(built) == []
    built.screens.shell.sign_out()
    built.sign_in(who="minhduc")
    built.press(Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert built.screens.shell.page is Page.DAY
    assert asked(built) == [ListDay(TODAY)]
    assert table(built).hasFocus()


def test_a_row_shows_the_filer_masked_the_officer_and_one_state(day: BuiltDesk) -> None:
    model = table(day).model()
    assert [model.data(model.index(1, column)) for column in range(4)] == [
        "08:59",
        "TAM-A3-261119-018, Đăng ký khai sinh · LÊ THỊ VÍ DỤ · 0011•••••001",
        "Minh Đức",
        "Chờ gửi",
    ]


def charts(built: BuiltDesk) -> dict[str, str]:
    """What a screen reader is told of each."""
    shown = (one for kind in (ColumnChart, BarRows) for one in built.window.findChildren(kind) if one.isVisible())
    return {one.accessibleName(): one.accessibleDescription() for one in shown}


def test_the_day_s_figures_stand_above_the_list_and_are_told_in_words(day: BuiltDesk) -> None:
    told = charts(day)
    assert told["Theo giờ"].startswith("8 giờ: 6, còn 3, mất mạng; 9 giờ: 1; 10 giờ: 0")
    assert told["Theo cán bộ"] == "Lan Anh: 4; Minh Đức: 3, còn 3"
    assert told["Theo thủ tục"].startswith("Đăng ký tạm trú: 2, còn 1; ")
    assert told["Theo thủ tục"].endswith("; Khác: 3, còn 1")
    assert "Chờ gửi lâu nhất: 1 g 10 ph" in words(day)


def test_a_filter_leaves_the_figures_and_a_day_without_filings_has_none(day: BuiltDesk) -> None:
    whole = charts(day)
    day.press(Qt.Key.Key_O, CONTROL)
    assert charts(day) == whole
    day_scenes.empty_day(day)
    assert charts(day) == {}


def test_officers_and_states_are_filtered_by_keys_and_esc_takes_all_again(day: BuiltDesk) -> None:
    day.press(Qt.Key.Key_O, CONTROL)
    assert asked(day)[-1] == ListDay(TODAY, "lananh")
    assert len(codes(day)) == 4
    for state in (DayState.ARRIVED, DayState.WAITING):
        day.press(Qt.Key.Key_S, CONTROL)
        assert asked(day)[-1] == ListDay(TODAY, "lananh", state)
    assert "Không có hồ sơ nào" in words(day)
    day.press(Qt.Key.Key_O, CONTROL)
    assert codes(day) == ["TAM-A3-261119-018", "TAM-A3-261119-013"]
    day.press(Qt.Key.Key_Escape)
    assert asked(day)[-1] == ListDay(TODAY)
    assert len(codes(day)) == 7


def test_the_states_come_round_and_a_chosen_one_is_let_go_by_choosing_it_again(day: BuiltDesk) -> None:
    for _ in range(len(DayState) + 1):
        day.press(Qt.Key.Key_S, CONTROL)
    assert asked(day)[-1] == ListDay(TODAY)
    view = day.window.findChild(DayView)
    for chosen in (DayState.REFUSED, None):
        view.state_chosen.emit(DayState.REFUSED)
        assert asked(day)[-1].state is chosen


def test_days_go_back_and_forth_and_no_further_than_today(day: BuiltDesk) -> None:
    day.press(Qt.Key.Key_Left, CONTROL)
    assert asked(day)[-1] == ListDay(TODAY - timedelta(days=1))
    assert "Thứ Tư, 18/11/2026" in words(day)
    day.press(Qt.Key.Key_Right, CONTROL)
    day.press(Qt.Key.Key_Right, CONTROL)
    assert asked(day)[-1] == ListDay(TODAY)


def test_the_marked_slip_is_printed_again_and_says_that_it_is(day: BuiltDesk) -> None:
    QTest.keyClick(table(day), Qt.Key.Key_Down)
    day.press(Qt.Key.Key_P, CONTROL)
    (printed,) = [one for one in day.paper.submitted if isinstance(one, PrintSlip)]
    assert printed == PrintSlip(day_scenes.LINES[1].id, SlipKind.CONFIRMATION, again=True)


@pytest.mark.parametrize(
    ("modifier", "first"), [(CONTROL, TODAY), (CONTROL | Qt.KeyboardModifier.ShiftModifier, TODAY.replace(day=1))]
)
def test_the_register_of_the_day_or_the_month_goes_where_it_is_asked(
    day: BuiltDesk, modifier: Qt.KeyboardModifier, first: object, tmp_path: Path
) -> None:
    day.press(Qt.Key.Key_E, modifier)
    (dialog,) = [one for one in day.window.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    (export,) = [one for one in day.desk.submitted if isinstance(one, ExportRegister)]
    assert (export.first, export.last, export.target) == (first, TODAY, tmp_path)
    assert set(export.words) == set(DayState)
    day.post(RegisterExported(tmp_path / "so.csv", 7))
    assert "Đã xuất sổ theo dõi: 7 hồ sơ" in words(day)


def test_f10_closes_the_day_and_who_did_it_stays_on_the_page(built: BuiltDesk) -> None:
    day_scenes.day(built)
    assert "Ngày này chưa chốt." in words(built)
    day_scenes.closed(built)
    assert [one for one in built.desk.submitted if isinstance(one, CloseDay)] == [CloseDay(TODAY)]
    assert "Đã chốt ngày: 7 hồ sơ" in words(built)
    assert "Minh Đức: 7 hồ sơ" in words(built)
    assert "Thứ Sáu, 20/11/2026" in words(built)


def test_it_follows_the_filings_while_it_is_open_and_asks_nothing_while_it_is_not(day: BuiltDesk) -> None:
    count = len(asked(day))
    changed = FilingChanged(list_scenes._queued(0)[1])
    day.post(changed)
    assert len(asked(day)) == count + 1
    day.screens.shell.open_page(Page.QUEUE)
    day.post(changed)
    assert len(asked(day)) == count + 1


def test_what_failed_is_said_on_the_page(day: BuiltDesk) -> None:
    day.post(Failed("ExportRegister", FailureCode.CARRIER_FULL))
    assert FailureCode.CARRIER_FULL.value in words(day)

"""Sai lệch thẻ – dân cư: a supervisor's page, reached by Ctrl+K, that goes out as CSV."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from counter.errors import FailureCode
from counter.events import Failed
from counter.paper_events import ExportMismatches, ListMismatches, MismatchesExported
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import people_scenes
from ui.desk.ports import Page
from ui.widgets.table import RowTable

CONTROL = Qt.KeyboardModifier.ControlModifier


def words(built: BuiltDesk) -> str:
    return " ".join(one.text() for one in built.window.findChildren(QLabel) if one.isVisible())


def test_each_person_with_what_differs_and_never_what_either_side_says(built: BuiltDesk) -> None:
    people_scenes.mismatches(built)
    assert [one for one in built.desk.submitted if isinstance(one, ListMismatches)]
    (table,) = [one for one in built.window.findChildren(RowTable) if one.isVisible()]
    model = table.model()
    cells = [[model.data(model.index(row, column)) for column in range(5)] for row in range(model.rowCount())]
    assert cells[1] == [
        "09:14 17/11/2026",
        "PHẠM VĂN THỬ, Đăng ký tạm trú · H15.50.05.13-261117-0021",
        "họ tên, ngày sinh",
        "Lan Anh",
        "Không còn chờ",
    ]
    assert cells[2][1].startswith("Nháp đã bỏ")
    assert "3 người · 1 chưa nộp được" in words(built)


def test_an_officer_does_not_get_there(built: BuiltDesk) -> None:
    built.sign_in()
    assert Page.MISMATCHES not in built.screens.shell.places
    built.screens.shell.open_page(Page.MISMATCHES)
    assert built.screens.shell.page is not Page.MISMATCHES


def test_ctrl_k_goes_there(built: BuiltDesk) -> None:
    built.sign_in(who="minhduc")
    QTest.keyClick(built.window, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(built.window.focusWidget(), "sai lech")
    QTest.keyClick(built.window.focusWidget(), Qt.Key.Key_Return)
    built.settle()
    assert built.screens.shell.page is Page.MISMATCHES


def test_ctrl_e_asks_where_to_and_says_what_was_written(built: BuiltDesk, tmp_path: Path) -> None:
    people_scenes.mismatches(built)
    QTest.keyClick(built.window, Qt.Key.Key_E, CONTROL)
    built.settle()
    (dialog,) = built.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    built.settle()
    command = next(one for one in built.desk.submitted if isinstance(one, ExportMismatches))
    assert command.folder == tmp_path
    assert {"name", "birth", "sex", "number", "waiting", "settled"} <= command.words.keys()
    built.post(MismatchesExported(tmp_path / "sai-lech.csv", 3))
    assert "Đã xuất 3 sai lệch" in words(built)
    built.post(Failed("ExportMismatches", FailureCode.CARRIER_FULL))
    assert "Ổ USB đã đầy" in words(built)

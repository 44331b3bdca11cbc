"""Bàn giao, USB và sao lưu: by the keyboard alone, and what is said when it went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from counter.carry_events import BackupMade, ExportFilings, FilingsExported, FilingsImported, ImportFilings, MakeBackup
from counter.errors import FailureCode
from counter.events import (
    DraftsListed,
    Failed,
    ListDrafts,
)
from counter.hand_over_events import HandedOver, HandOver, ListShift
from counter.model.hand_over import HandOverNote
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes.list_scenes import _drafts
from ui.desk.carry_page import CarryView
from ui.desk.hand_over_page import HandOverView
from ui.desk.ports import Page
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.table import RowTable


@pytest.fixture
def built(dressed, qapp, qtbot, catalogue) -> BuiltDesk:
    built = BuiltDesk(qapp, catalogue=catalogue)
    qtbot.addWidget(built.window)
    built.window.show()
    built.window.activateWindow()
    qtbot.waitUntil(built.window.isActiveWindow, timeout=5000)
    return built


@pytest.fixture
def supervised(built: BuiltDesk) -> BuiltDesk:
    built.sign_in(who="minhduc")
    built.desk.shift = _drafts()
    return built


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def words(built: BuiltDesk) -> str:
    shown = [one for kind in (Label, Paragraph) for one in built.window.findChildren(kind) if one.isVisible()]
    return " | ".join(one.text() if isinstance(one, Label) else one.accessibleName() for one in shown)


def notices(built: BuiltDesk, kind: type[QWidget]) -> str:
    view = built.window.findChild(kind)
    assert view is not None
    return " | ".join(
        f"{one.accessibleName()} {one.accessibleDescription()}"
        for one in view.findChildren(QWidget)
        if one.accessibleDescription() and one.isVisibleTo(view)
    )


def hand_over_page(built: BuiltDesk) -> None:
    built.screens.shell.open_page(Page.SHIFT)
    built.settle()


def asked(built: BuiltDesk) -> list[object]:
    return [one for one in built.desk.submitted if isinstance(one, HandOver)]


def test_by_keys_alone_two_drafts_change_hands(supervised: BuiltDesk) -> None:
    hand_over_page(supervised)
    assert focused().accessibleName() == "Nháp của các cán bộ"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Người nhận bàn giao"
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert isinstance(focused(), QLineEdit)
    QTest.keyClicks(focused(), "Lan Anh nghi om")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    supervised.settle()
    assert asked(supervised) == [HandOver((UUID(int=2000), UUID(int=2001)), "minhduc", "Lan Anh nghi om")]
    assert "Đã bàn giao 2 nháp cho Minh Đức" in notices(supervised, HandOverView)
    reason = supervised.window.findChild(HandOverView)._reason
    assert reason.text() == ""


@pytest.mark.parametrize(
    ("choose", "reason", "receiver", "said"),
    [
        (False, "ốm", 1, "Chưa chọn nháp nào"),
        (True, "  ", 1, "Chưa có lý do"),
        (True, "ốm", 0, "Người nhận đang giữ các nháp này"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_asked(
    supervised: BuiltDesk, *, choose: bool, reason: str, receiver: int, said: str
) -> None:
    hand_over_page(supervised)
    view = supervised.window.findChild(HandOverView)
    if choose:
        view._drafts.opened.emit(0)
    view._officers.selectRow(receiver)
    view._reason.setText(reason)
    view.reason_typed.emit(reason)
    supervised.screens.shell.refresh()
    supervised.window._keys.press("Ctrl+Enter")
    supervised.settle()
    assert said in notices(supervised, HandOverView)
    assert asked(supervised) == []


def test_an_officer_never_gets_to_the_page(built: BuiltDesk) -> None:
    built.sign_in()
    hand_over_page(built)
    assert built.screens.shell.page is not Page.SHIFT
    assert not [one for one in built.desk.submitted if isinstance(one, ListShift)]
    built.screens.shell.open_page(Page.FILINGS)
    built.settle()
    assert "Ctrl+B" not in [action.key for action in built.window.footer.actions]


def test_a_supervisor_gets_there_from_the_filings(supervised: BuiltDesk) -> None:
    supervised.screens.shell.open_page(Page.FILINGS)
    supervised.settle()
    supervised.window._keys.press("Ctrl+B")
    assert supervised.screens.shell.page is Page.SHIFT


def test_a_refusal_is_said_on_the_page(supervised: BuiltDesk) -> None:
    hand_over_page(supervised)
    supervised.post(Failed("HandOver", FailureCode.ROLE_MISSING))
    assert "không có quyền" in notices(supervised, HandOverView)


def test_the_receiver_sees_from_whom_and_why(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.shell.open_page(Page.FILINGS)
    built.settle()
    (draft, *_rest) = _drafts()
    note = HandOverNote(draft.id, "minhduc", draft.officer, "minhduc", "nghỉ ốm", NOW)
    built.post(DraftsListed((draft,), (note,)))
    built.settle()
    table = next(one for one in built.window.findChildren(RowTable) if one.isVisible() and one._rows.rows)
    assert "minhduc bàn giao: nghỉ ốm" in str(table._rows.rows[0][0].below)


def test_a_hand_over_refreshes_the_lists_of_those_who_look(built: BuiltDesk) -> None:
    built.sign_in()
    before = len([one for one in built.desk.submitted if isinstance(one, ListDrafts)])
    built.post(HandedOver((UUID(int=1),), ("lananh",), "minhduc", "minhduc", "ốm"))
    assert len([one for one in built.desk.submitted if isinstance(one, ListDrafts)]) == before + 1


# ---------------------------------------------------------------- the stick


@pytest.fixture
def carrying(supervised: BuiltDesk) -> Iterator[BuiltDesk]:
    supervised.window._keys.press("Ctrl+U")
    supervised.settle()
    assert supervised.screens.shell.page is Page.CARRY
    yield supervised
    for dialog in supervised.window.findChildren(QFileDialog):
        dialog.close()


@pytest.mark.parametrize(
    ("key", "command"),
    [
        ("Ctrl+E", ExportFilings),
        ("Ctrl+I", ImportFilings),
        ("Ctrl+B", MakeBackup),
    ],
)
def test_each_key_asks_where_and_then_goes(
    carrying: BuiltDesk, tmp_path: Path, key: str, command: type[object]
) -> None:
    (tmp_path / "a.motcua-hoso").write_bytes(b"")
    carrying.window._keys.press(key)
    carrying.settle()
    (dialog,) = carrying.window.findChildren(QFileDialog)
    chosen = tmp_path / "a.motcua-hoso" if command is ImportFilings else tmp_path
    dialog.fileSelected.emit(str(chosen))
    carrying.settle()
    sent = carrying.desk.submitted[-1]
    assert isinstance(sent, command)
    assert chosen in (getattr(sent, "target", None), getattr(sent, "file", None))
    assert "Chưa rút USB" in notices(carrying, CarryView)


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (FilingsExported(Path("usb/a"), 6), "Đã xuất 6 hồ sơ, rút USB được rồi"),
        (FilingsImported("H15/A3", 4, 2), "Đã nhận về 4 hồ sơ 2 hồ sơ đã có sẵn"),
        (FilingsImported("H15/B7", carried=True), "Đã nhận tệp của quầy H15/B7"),
        (FilingsImported("H15/A3", conflicts=1), "1 hồ sơ trong tệp khác nội dung"),
        (BackupMade(Path("usb/b"), 2_000_000), "Đã sao lưu và đọc lại kiểm tra"),
        (Failed("ExportFilings", FailureCode.CARRIER_FULL), "Ổ USB đã đầy hoặc bị rút ra"),
        (Failed("MakeBackup", FailureCode.ROLE_MISSING), "không có quyền"),
    ],
)
def test_what_came_of_it_is_said(carrying: BuiltDesk, event: object, said: str) -> None:
    carrying.post(event)
    carrying.settle()
    assert said in notices(carrying, CarryView)

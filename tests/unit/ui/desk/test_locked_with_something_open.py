"""The desk locks while something stands above the page: nothing of a citizen may be read over the gate."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from counter.account_events import DeskLocked
from counter.events import ListDrafts, SearchFilings, SignedIn
from counter.model.account import Role
from tests import pictures
from tests.fakes.built_desk import BuiltDesk
from ui.desk.ask_folder import ask_folder
from ui.desk.quick_jump import QuickJump

pytestmark = pytest.mark.usefixtures("dressed")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def built(qapp: QApplication, qtbot: QtBot) -> BuiltDesk:
    made = BuiltDesk(qapp, catalogue=pictures.CATALOGUE)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    made.sign_in()
    return made


def jump_of(built: BuiltDesk) -> QuickJump:
    found = built.window.findChild(QuickJump)
    assert isinstance(found, QuickJump)
    return found


def test_the_quick_jump_is_gone_also_where_another_program_had_the_keyboard(built: BuiltDesk, qtbot: QtBot) -> None:
    built.press(Qt.Key.Key_K, CONTROL)
    jump = jump_of(built)
    assert jump.isVisible()
    other = QWidget()  # another program, from which the officer did not come back
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not built.window.isActiveWindow(), timeout=5000)
    assert jump.isVisible()
    built.post(DeskLocked("Lan Anh"))
    qtbot.waitUntil(lambda: not jump.isVisible(), timeout=5000)
    built.press(Qt.Key.Key_K, CONTROL)
    assert not jump.isVisible(), "the gate opens nothing"


def test_a_dialog_that_waits_for_a_folder_does_not_hold_the_gate(built: BuiltDesk) -> None:
    chosen: list[object] = []
    ask_folder(built.window, "Chọn nơi ghi", chosen.append)
    built.settle()
    assert any(one.isVisible() for one in built.window.findChildren(QDialog))
    built.post(DeskLocked("Lan Anh"))
    built.settle()
    assert built.window.findChildren(QDialog) == []
    assert QApplication.activeModalWidget() is None
    assert chosen == []


def test_what_one_officer_found_and_keeps_is_not_offered_to_the_next(built: BuiltDesk) -> None:
    pictures.SCENES["desk-filings"](built)
    name = built.desk.filings[0].filer_name
    built.press(Qt.Key.Key_K, CONTROL)
    jump = jump_of(built)
    line, found = jump.findChild(QLineEdit), jump.findChild(QListWidget)
    assert line is not None
    assert found is not None

    def said() -> str:
        return "\n".join(found.item(row).text() for row in range(found.count()))

    line.setText(name[:6])
    built.settle()
    assert name in said()
    built.press(Qt.Key.Key_Escape)
    built.desk.unanswered |= {ListDrafts, SearchFilings}  # the store has not answered the next officer yet
    built.screens.shell.sign_out()
    built.post(SignedIn("maichi", "Mai Chi", Role.OFFICER))
    built.press(Qt.Key.Key_K, CONTROL)
    line.setText(name[:6])
    built.settle()
    assert name not in said()


@pytest.mark.parametrize("scene", ["desk-1-reading", "desk-1-read"])
def test_the_keyboard_is_never_in_a_field_that_is_gone(built: BuiltDesk, scene: str) -> None:
    pictures.SCENES[scene](built)
    built.settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()

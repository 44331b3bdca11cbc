"""Quick fingers: what is typed right behind a key that moves the cursor stands where the cursor goes.

Keys that the window system has queued behind one another come in one after the other, with no turn of the
event loop between them.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.scenes import card_scenes
from ui.desk.walk_in import Step


@pytest.fixture
def declaring(built):
    """The declaration of a temporary residence, the cursor in its first question."""
    built.sign_in()
    card_scenes.read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("1.004194")
    built.screens.procedure.choose()
    built.settle()
    return built


def strike(built, key: Qt.Key) -> None:
    """A shortcut, or a key as the window system hands it over: to the window, which knows where the focus is."""
    if key is Qt.Key.Key_F3:
        QTest.keyClick(QApplication.focusWidget(), key)
        return
    text = "\r" if key is Qt.Key.Key_Return else chr(key.value).lower()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(built.window.windowHandle(), QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def answer(built, pointer: str) -> str:
    said = built.screens.walk_in.answers.get(pointer)
    return str(said.value) if said is not None else ""


def test_what_follows_enter_at_once_stands_in_the_next_field(declaring):
    declaring.screens.declaration.go_to("/head/name")
    declaring.settle()
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Return, Qt.Key.Key_7, Qt.Key.Key_9):
        strike(declaring, key)
    declaring.settle()
    assert (answer(declaring, "/head/name").upper(), answer(declaring, "/head/number")) == ("AB", "79")


def test_what_follows_f3_at_once_is_looked_for(declaring):
    declaring.screens.declaration.go_to("/head/name")
    declaring.settle()
    before = answer(declaring, "/head/name")
    for key in (Qt.Key.Key_F3, Qt.Key.Key_L, Qt.Key.Key_Y):
        strike(declaring, key)
    declaring.settle()
    assert answer(declaring, "/head/name") == before
    assert QApplication.focusWidget().text() == "ly"

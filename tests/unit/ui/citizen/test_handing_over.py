"""Shift+F11: the officer hands a field over; presses in the citizen's window answer it, and no key of the desk does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from counter.events import SetAnswer
from tests.fakes.built_desk import BuiltDesk
from tests.scenes.filing_scenes import review
from ui.citizen.choice import Choice
from ui.desk.walk_in import Step

PHONE, CHOSEN = "/declarant/phone", "/head/relation"
SHIFT = Qt.KeyboardModifier.ShiftModifier


class HandedOver:
    """The desk at a declaration, the citizen's window beside it."""

    def __init__(self, built: BuiltDesk) -> None:
        self.built = built
        review(built)
        QTest.keyClick(built.window, Qt.Key.Key_F11)
        built.screens.shell.open_step(Step.DECLARATION)
        self.put_cursor(PHONE)

    @property
    def citizen(self) -> QWidget:
        return self.built.screens.citizen.window

    def put_cursor(self, pointer: str) -> None:
        self.built.settle()
        self.built.screens.declaration.go_to(pointer)
        self.built.settle()

    def ask(self) -> None:
        self.built.window.activateWindow()
        QTest.keyClick(QApplication.focusWidget() or self.built.window, Qt.Key.Key_F11, SHIFT)
        self.built.settle()

    def pressable(self) -> dict[str, Choice]:
        return {one.accessibleName(): one for one in self.citizen.findChildren(Choice) if one.isVisible()}

    def press(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.pressable()[name], Qt.MouseButton.LeftButton)
            self.built.settle()

    def on_the_desk(self) -> str:
        labels = (one for one in self.built.window.findChildren(QLabel) if one.window() is self.built.window)
        return " ".join(one.text() for one in labels if one.isVisible())

    def answers(self) -> list[SetAnswer]:
        return [one for one in self.built.desk.submitted if isinstance(one, SetAnswer)]


@pytest.fixture
def over(built: BuiltDesk) -> Iterator[HandedOver]:
    made = HandedOver(built)
    yield made
    made.citizen.close()


def test_the_citizen_types_reads_and_says_right(over: HandedOver) -> None:
    over.ask()
    before = len(over.answers())
    over.press(*"0900000077")
    assert "0900" not in over.on_the_desk(), "nothing of it is on the officer's side yet"
    over.press("Xong")
    assert len(over.answers()) == before
    over.press("Đúng")
    assert over.answers()[-1].pointer == PHONE
    assert over.answers()[-1].value == "0900000077"
    assert "Người dân đã tự nhập" in over.on_the_desk()
    assert over.built.screens.walk_in.answers[PHONE].value == "0900000077"
    assert not over.pressable().keys() & {"Đúng", "Xong"}, "the window goes back to the declaration"


def test_only_the_citizen_types_there_and_the_officer_may_take_it_back(over: HandedOver) -> None:
    over.ask()
    before = len(over.answers())
    for key in (Qt.Key.Key_5, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(over.citizen, key)
    over.built.settle()
    assert len(over.answers()) == before
    assert "Xong" in over.pressable()
    over.press("0", "9")
    over.ask()
    assert "Xong" not in over.pressable()
    over.ask()
    assert not [one for one in over.citizen.findChildren(QLabel) if one.isVisible() and one.text() == "09"]
    over.ask()
    over.put_cursor(CHOSEN)
    over.ask()
    assert "chọn trong danh sách" in over.on_the_desk()
    assert "Xong" not in over.pressable()

"""A card's code scanned while the cursor stands at a choice, a button, a page or a long text changes nothing there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from counter.events import FileDraft
from counter.training.cast import make_cast
from devices.code_scanner.wedge import KeystrokeRecogniser
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import card_scenes
from ui.desk.scan_filter import ScanFilter
from ui.desk.walk_in import Step
from ui.widgets.button import Button
from ui.widgets.editors import ChoiceEditor, LongEditor

LANDLORD = make_cast()["landlord"]
CODE = f"{LANDLORD.number.digits}||PHAM DUC THINH|12051971|Nam|Thon 2|02052025"
WAY = "/consent/owner/way"


class Ticks:
    """A clock that the test moves, in seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        self.now += 0.004
        return self.now


def scan(text: str) -> None:
    for letter in text:
        QTest.keyClick(QApplication.focusWidget(), letter)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


@pytest.fixture
def desk(dressed, qapp, qtbot, catalogue):
    """A temporary residence is declared, at a desk with a scanner; ``ticks`` moves 4 ms with each key."""
    made = BuiltDesk(qapp, catalogue=catalogue)
    made.taken, made.ticks = [], Ticks()
    ScanFilter(qapp, made.window, KeystrokeRecogniser(), made.ticks, made.taken.append, made.window.act_by_letter)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=5000)
    made.sign_in()
    card_scenes.read(made)
    made.screens.shell.open_step(Step.PROCEDURE)
    made.screens.procedure.search("1.004194")
    made.screens.procedure.choose()
    made.settle()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.settle()


def at_the_choice(desk) -> ChoiceEditor:
    desk.screens.declaration.go_to(WAY)
    desk.settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, ChoiceEditor)
    return focused


def test_a_scan_at_a_choice_chooses_nothing(desk, qtbot):
    at_the_choice(desk)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    qtbot.waitUntil(lambda: WAY in desk.screens.walk_in.answers, timeout=5000)
    chosen = desk.screens.walk_in.answers[WAY].value
    desk.settle()
    desk.ticks.now += 1.0
    scan(CODE)
    desk.settle()
    assert desk.taken == [CODE]
    assert desk.screens.walk_in.answers[WAY].value == chosen


def test_a_digit_by_hand_chooses_and_enter_right_behind_it_goes_on(desk):
    choice = at_the_choice(desk)
    QTest.keyClick(choice, Qt.Key.Key_2)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    desk.settle()
    assert desk.screens.walk_in.answers[WAY].value
    assert QApplication.focusWidget() is not choice


def test_the_spaces_of_a_scan_press_no_button(desk, qtbot):
    desk.screens.shell.open_step(Step.REVIEW)
    desk.settle()
    desk.window.focus_primary()
    assert isinstance(QApplication.focusWidget(), Button)
    pressed = []
    QApplication.focusWidget().clicked.connect(lambda: pressed.append(1))
    scan(CODE)
    desk.settle()
    assert not pressed
    assert not [one for one in desk.desk.submitted if isinstance(one, FileDraft)]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)  # a hand's
    qtbot.waitUntil(lambda: bool(pressed), timeout=5000)


@pytest.mark.parametrize("text", ["123", "12345", "1 2 3 4 5", "TAM-A3-0118"])
def test_a_code_too_short_for_a_card_presses_no_button(desk, qtbot, text):
    desk.screens.shell.open_step(Step.REVIEW)
    desk.settle()
    desk.window.focus_primary()
    button = QApplication.focusWidget()
    assert isinstance(button, Button)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    desk.ticks.now += 1.0
    scan(text)
    desk.settle()
    desk.ticks.now += 1.0
    QTest.keyClick(button, Qt.Key.Key_F24)  # whatever was kept back would come about now
    desk.settle()
    assert not pressed
    QTest.keyClick(button, Qt.Key.Key_Space)  # a hand's
    qtbot.waitUntil(lambda: bool(pressed), timeout=5000)


@pytest.mark.parametrize("text", ["22222", "2-1-2-1-2"])
def test_a_code_too_short_for_a_card_chooses_nothing(desk, qtbot, text):
    choice = at_the_choice(desk)
    QTest.keyClick(choice, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: WAY in desk.screens.walk_in.answers, timeout=5000)
    chosen = desk.screens.walk_in.answers[WAY].value
    desk.settle()
    focused = QApplication.focusWidget()
    desk.ticks.now += 1.0
    scan(text.replace("2", "1"))
    desk.settle()
    assert desk.screens.walk_in.answers[WAY].value == chosen
    assert QApplication.focusWidget() is focused


def test_a_scan_broken_by_a_gap_presses_no_button(desk):
    desk.screens.shell.open_step(Step.REVIEW)
    desk.settle()
    desk.window.focus_primary()
    button = QApplication.focusWidget()
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    for letter in "12 4 6":
        QTest.keyClick(button, letter)
    desk.ticks.now += 0.1
    QTest.keyClick(button, "7")
    desk.settle()
    assert not pressed


def test_the_keys_of_a_page_are_not_a_scanners(desk, qtbot):
    """The ways without a card are chosen by digits, and one of them asks to scan."""
    desk.screens.declaration.park()
    desk.settle()
    desk.press(Qt.Key.Key_F6)
    QApplication.focusWidget().nextInFocusChain()
    before = desk.screens.card._no_card.screen()
    scan(CODE)
    desk.settle()
    assert desk.taken == [CODE]
    assert desk.screens.card._no_card.screen() == before
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_4)
    qtbot.waitUntil(lambda: desk.screens.card._no_card.screen() != before, timeout=5000)


def test_a_long_text_stands_as_it_was(dressed, qapp, qtbot):
    field: QPlainTextEdit = LongEditor(None)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow, timeout=5000)
    taken: list[str] = []
    field.setFocus()
    watcher = ScanFilter(qapp, field, KeystrokeRecogniser(), Ticks(), taken.append)
    field.setPlainText("đã có")
    scan(CODE)
    assert taken == [CODE]
    assert field.toPlainText() == "đã có"
    watcher.deleteLater()

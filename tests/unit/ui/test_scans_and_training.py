"""A scanner's burst is taken wherever the cursor stands; the training panel calls what it was given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from counter.emrtd.card_record import AccessMethod
from counter.events import CardInserted, ReadCard
from devices.code_scanner.wedge import KeystrokeRecogniser
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.presented_desk import Shown
from ui.desk.card import CardView
from ui.desk.scan_filter import ScanFilter
from ui.desk.training_presenter import TrainingCard, TrainingControls, TrainingPresenter

pytestmark = pytest.mark.usefixtures("dressed")


class Ticks:
    """A monotonic clock that moves by ``step`` seconds at every look."""

    def __init__(self) -> None:
        self.now, self.step = 100.0, 0.2

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def watched(qapp, qtbot):
    field, ticks, taken = QLineEdit("đang gõ"), Ticks(), []
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=5000)
    watcher = ScanFilter(qapp, field, KeystrokeRecogniser(), ticks, taken.append)
    yield field, ticks, taken
    qapp.removeEventFilter(watcher)


def test_a_burst_is_taken_and_leaves_the_field_as_it_was(watched, qtbot):
    field, ticks, taken = watched
    qtbot.keyClick(field, Qt.Key.Key_End)
    ticks.step = 0.002
    ticks.now += 1
    qtbot.keyClicks(field, "000099000012||Le Quang Huy|05111999")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert taken == ["000099000012||Le Quang Huy|05111999"]
    assert field.text() == "đang gõ"


def test_what_is_typed_into_another_window_is_its_own(watched, qtbot):
    _field, ticks, taken = watched
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus, timeout=5000)
    ticks.step = 0.002
    ticks.now += 1
    qtbot.keyClicks(other, "000099000012||Le Quang Huy|05111999")
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert taken == []
    assert other.text() == "000099000012||Le Quang Huy|05111999"


def press(field, text: str, milliseconds: int) -> None:
    """A key press that bears the window system's time."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(milliseconds)
    QApplication.sendEvent(field, event)


def test_a_gui_thread_that_stalls_does_not_split_a_scan(watched):
    field, ticks, taken = watched
    ticks.step = 0.5  # half a second goes by before each press is looked at
    for number, letter in enumerate("000099000012||Le Quang Huy|05111999\r"):
        press(field, letter, 1000 + 4 * number)
    assert taken == ["000099000012||Le Quang Huy|05111999"]
    assert field.text() == "đang gõ"


def test_a_hand_is_no_scanner_however_late_its_presses_are_looked_at(watched):
    field, ticks, taken = watched
    ticks.step = 0.001  # all at once, after a stall
    for number, letter in enumerate("000099000012\r"):
        press(field, letter, 1000 + 120 * number)
    assert taken == []


def test_presses_with_and_without_a_time_do_not_mix(watched, qtbot):
    field, _ticks, taken = watched
    for number, letter in enumerate("0000990000"):
        press(field, letter, 1000 + 4 * number)
    qtbot.keyClicks(field, "12")  # by the clock these are slow
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert taken == []


@pytest.fixture
def step_one(qapp, qtbot, catalogue):
    built = BuiltDesk(qapp, catalogue=catalogue, recogniser=KeystrokeRecogniser())
    qtbot.addWidget(built.window)
    built.window.show()
    built.window.activateWindow()
    qtbot.waitUntil(built.window.isActiveWindow, timeout=5000)
    built.sign_in()
    built.post(CardInserted("r"))
    yield built
    qapp.removeEventFilter(built.screens.kept[1])


def test_a_scan_into_the_number_field_begins_one_reading_with_all_that_it_says(step_one):
    for number, letter in enumerate("000099000012||Lê Quang Huy|05111999|Nam|Thôn 4|02052025\r"):
        press(QApplication.focusWidget(), letter, 1000 + 4 * number)
    assert len(step_one.card.submitted) == 1
    assert step_one.card.submitted[0].mrz_candidates
    assert step_one.screens.walk_in.claim.number.can == "000012"


def test_twelve_typed_digits_begin_after_a_pause_and_six_only_with_enter(step_one, qtbot):
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "000099")
    pause = step_one.window.findChild(CardView)._pause
    with qtbot.waitSignal(pause.timeout, timeout=5000):
        pass
    assert step_one.card.submitted == []
    qtbot.keyClicks(field, "000012")
    assert step_one.card.submitted == []
    qtbot.waitUntil(lambda: step_one.card.submitted == [ReadCard(AccessMethod.PACE_CAN, "000012")], timeout=5000)


def test_a_scan_into_the_sign_in_page_opens_no_card(qapp, qtbot, catalogue):
    built = BuiltDesk(qapp, catalogue=catalogue, recogniser=KeystrokeRecogniser())
    qtbot.addWidget(built.window)
    built.window.show()
    built.window.activateWindow()
    qtbot.waitUntil(built.window.isActiveWindow, timeout=5000)
    built.post(CardInserted("r"))
    for number, letter in enumerate("000099000012||Lê Quang Huy|05111999|Nam|Thôn 4|02052025\r"):
        press(QApplication.focusWidget(), letter, 1000 + 4 * number)
    assert built.card.submitted == []
    assert built.screens.walk_in.claim is None
    qapp.removeEventFilter(built.screens.kept[1])


def test_typing_is_left_alone(watched, qtbot):
    field, _ticks, taken = watched
    field.clear()
    qtbot.keyClicks(field, "000099000012 abc")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert taken == []
    assert field.text() == "000099000012 abc"


def test_the_training_panel_calls_what_it_was_given():
    calls: list[tuple[str, str]] = []
    controls = TrainingControls(
        cards=(TrainingCard("tenant", "Lê Quang Huy", ""), TrainingCard("child", "Bé", "không ảnh")),
        insert=lambda key: calls.append(("insert", key)),
        remove=lambda: calls.append(("remove", "")),
        qr=lambda key: f"qr of {key}",
        cut_line=lambda: calls.append(("cut", "")),
        restore_line=lambda: calls.append(("restore", "")),
    )
    view: Shown = Shown()
    panel = TrainingPresenter(controls, lambda text: calls.append(("scan", text)), view)
    panel.insert()
    panel.choose("child")
    panel.scan()
    panel.remove()
    panel.toggle_line()
    panel.toggle_line()
    assert calls == [
        ("insert", "tenant"),
        ("scan", "qr of child"),
        ("remove", ""),
        ("cut", ""),
        ("restore", ""),
    ]
    assert not view.now.line_cut


def test_a_ground_that_was_laid_anew_has_nothing_on_its_reader_and_a_whole_line():
    cards = (TrainingCard("tenant", "Lê Quang Huy", ""),)
    controls = TrainingControls(cards, lambda _key: None, lambda: None, str, lambda: None, lambda: None)
    view: Shown = Shown()
    panel = TrainingPresenter(controls, lambda _text: None, view)
    panel.insert()
    panel.toggle_line()
    assert view.now.inserted == "tenant"
    assert view.now.line_cut
    panel.begin_anew()
    assert view.now.inserted == ""
    assert not view.now.line_cut

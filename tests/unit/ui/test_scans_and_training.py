"""A scanner's burst is taken wherever the cursor stands; the training panel calls what it was given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from devices.code_scanner.wedge import KeystrokeRecogniser
from tests.fakes.presented_desk import Shown
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

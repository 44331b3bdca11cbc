"""An exception that nobody caught: in a slot, in painting, on a thread. Said, recorded without a person, and once."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter.events import Failed
from ui.bootstrap.escaped import say_what_escaped
from ui.bridge import Bridge

PERSON = "TRẦN THỊ BÍCH NGỌC 001099012345"


class Hooked:
    """Both hooks stand, in the place of the test runner's; what the desk would say is kept."""

    def __init__(self) -> None:
        self.bridge, self.said, self.now = Bridge(), list[object](), 0.0
        self.bridge.arrived.connect(self.said.append)
        say_what_escaped(self.bridge, lambda: self.now)


@contextmanager
def hooked() -> Iterator[Hooked]:
    before = sys.excepthook, threading.excepthook
    try:
        yield Hooked()
    finally:
        sys.excepthook, threading.excepthook = before


def test_a_thread_of_its_own_is_heard_and_nothing_of_a_person_is_recorded(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ValueError(PERSON)

    with hooked() as desk:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(desk.said) == 1, timeout=5000)
    assert isinstance(desk.said[0], Failed)
    assert desk.said[0].command == "window"
    assert "ValueError" in caplog.text
    assert PERSON not in caplog.text


class Torn(QWidget):
    """Fails whenever it is painted, and is painted anew by whatever is said of it, as under a toast."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.painted = 0
        bridge.arrived.connect(lambda _event: self.update())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        self.painted += 1
        raise ValueError(PERSON)


def test_a_screen_that_fails_in_painting_is_said_once_and_not_painted_for_ever(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with hooked() as desk:
        torn = Torn(desk.bridge)
        qtbot.addWidget(torn)
        torn.show()
        qtbot.waitUntil(lambda: len(desk.said) == 1, timeout=5000)
        for _ in range(50):
            QApplication.processEvents()
        assert torn.painted < 10
        assert len(desk.said) == 1
        desk.now += 11
        torn.update()
        qtbot.waitUntil(lambda: len(desk.said) == 2, timeout=5000)
        torn.close()
    assert caplog.text.count("uncaught ValueError") == 2
    assert PERSON not in caplog.text

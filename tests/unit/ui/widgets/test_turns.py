"""Long work in turns: others come round in between, and its end or its failure is told once."""

from __future__ import annotations

import sys
from collections.abc import Generator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.turns import Turns, at_once


def counting(to: int, done: list[object]) -> Generator[None, None, str]:
    for number in range(to):
        done.append(number)
        yield
    return "all"


def failing() -> Generator[None, None, None]:
    yield
    raise ValueError("in the second piece")


def test_the_event_loop_comes_round_between_two_pieces(qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp
    done: list[object] = []
    ends: list[object] = []
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: done.append("beat"))
    beat.start()
    Turns(counting(5, done), ends.append, ends.append).start()
    assert done == [], "not within the turn that starts it"
    qtbot.waitUntil(lambda: bool(ends), timeout=10_000)
    beat.stop()
    assert ends == ["all"]
    assert [one for one in done if one != "beat"] == [0, 1, 2, 3, 4]
    assert all("beat" in done[done.index(number) : done.index(number + 1)] for number in range(4))


def test_a_failure_is_told_to_who_asked(qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp
    ends: list[object] = []
    failures: list[Exception] = []
    Turns(failing(), ends.append, failures.append).start()
    qtbot.waitUntil(lambda: bool(failures), timeout=10_000)
    assert [str(one) for one in failures] == ["in the second piece"]
    assert ends == []


def test_what_is_stopped_runs_no_further_and_tells_nobody(qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp
    done: list[object] = []
    ends: list[object] = []
    turns = Turns(counting(sys.maxsize, done), ends.append, ends.append)
    turns.start()
    qtbot.waitUntil(lambda: len(done) > 2, timeout=10_000)
    turns.stop()
    then, later = len(done), []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: later.append(1)))
    qtbot.waitUntil(lambda: bool(later), timeout=10_000)
    assert len(done) == then
    assert ends == []


def test_all_at_once_gives_the_same() -> None:
    done: list[object] = []
    assert at_once(counting(3, done)) == "all"
    assert done == [0, 1, 2]
    with pytest.raises(ValueError, match="second piece"):
        at_once(failing())

"""A log-off is announced, may be called off, and then happens."""

from __future__ import annotations

from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication

from ui.bootstrap.session_end import SessionEnd


def test_the_announcement_keeps_and_the_desk_goes_on_until_the_end_itself(qapp: QApplication) -> None:
    done: list[str] = []
    announced = SIGNAL("commitDataRequest(QSessionManager&)")
    before = qapp.receivers(announced)
    ending = SessionEnd(qapp, lambda: not done.append("keep"), lambda: not done.append("close"))
    assert qapp.receivers(announced) == before + 1, "Qt tells it of a log-off that is asked for"
    ending.ends_soon()
    assert done == ["keep"], "another program may call the log-off off"
    ending.ends()
    assert done == ["keep", "keep", "close"]
    qapp.commitDataRequest.disconnect(ending.ends_soon)
    qapp.aboutToQuit.disconnect(ending.ends)

"""What watches people's input sees their keys and their touches, and not the thousands of events of every widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.input_watch import InputWatch
from ui.widgets.label import Label

pytestmark = pytest.mark.usefixtures("dressed")
KEY, PRESS = QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress


class Noted(InputWatch):
    """Every event that came to it, with whom it was for."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        self.seen: list[tuple[QObject, QEvent.Type]] = []
        super().__init__(app, window, pointer=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - overrides Qt's
        self.seen.append((watched, event.type()))
        return False

    def of(self, kind: QEvent.Type) -> list[QObject]:
        return [watched for watched, seen in self.seen if seen == kind]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    for name in ("first", "second"):
        field = QLineEdit()
        field.setObjectName(name)
        layout.addWidget(field)
    return made


@pytest.fixture
def noted(qapp: QApplication, qtbot: QtBot, window: QWidget) -> Noted:
    watch = Noted(qapp, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is window.windowHandle(), timeout=5000)
    focus(qtbot, window, "first")
    watch.seen.clear()
    return watch


def focus(qtbot: QtBot, window: QWidget, name: str) -> QLineEdit:
    return focus_on(qtbot, window.findChild(QLineEdit, name))


def focus_on(qtbot: QtBot, field: QLineEdit) -> QLineEdit:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=5000)
    return field


def test_a_screen_is_built_without_it(qtbot: QtBot, window: QWidget, noted: Noted) -> None:
    for number in range(20):
        window.layout().addWidget(Label(f"dòng {number}"))
    QApplication.processEvents()
    assert {type(watched) for watched, _ in noted.seen}.isdisjoint({QWidget, Label})


def test_keys_are_seen_where_the_focus_goes(qtbot: QtBot, window: QWidget, noted: Noted) -> None:
    for name in ("first", "second"):
        field = focus(qtbot, window, name)
        noted.seen.clear()
        QTest.keyClick(field, Qt.Key.Key_A)
        assert noted.of(KEY) == [field]


def test_a_press_anywhere_in_the_window_is_seen(window: QWidget, noted: Noted) -> None:
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))
    QApplication.processEvents()
    assert window.windowHandle() in noted.of(PRESS)


def test_it_goes_with_its_window(qapp: QApplication, qtbot: QtBot) -> None:
    gone = QWidget()
    Noted(qapp, gone)
    gone.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    focus_on(qtbot, other)
    QTest.keyClick(other, Qt.Key.Key_A)
    assert other.text() == "a"

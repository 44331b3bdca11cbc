"""What events bring is drawn soon and once; what a key brings is drawn before the next key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget

from counter.events import LineChanged
from tests.fakes.built_desk import BuiltDesk
from tests.scenes.refused_scenes import mending
from ui.desk.declaration import DeclarationView
from ui.desk.drawing import Drawing
from ui.widgets.field_row import FieldRow


def drawing_of(window: QObject, drawn: list[str]) -> Drawing:
    return Drawing(window, lambda: drawn.append("page"), lambda: drawn.append("frame"))


def test_what_is_asked_in_a_row_is_drawn_once_and_in_order(qtbot):
    window, drawn = QObject(), []
    drawing = drawing_of(window, drawn)
    for _ in range(40):
        drawing.ask()
    assert drawn == []
    qtbot.waitUntil(lambda: drawn == ["page", "frame"], timeout=5000)


def test_a_part_that_waits_is_drawn_however_often_one_asks(qtbot):
    window, drawn = QObject(), []
    drawing = Drawing(window, lambda: (drawn.append("page"), drawing.ask()), lambda: drawn.append("frame"))
    drawing.ask()
    qtbot.waitUntil(lambda: drawn.count("frame") >= 3, timeout=5000)


def test_other_work_of_the_thread_comes_between_the_parts(qtbot):
    window, drawn = QObject(), []
    drawing = drawing_of(window, drawn)
    drawing.ask()
    QTimer.singleShot(0, window, lambda: drawn.append("a key"))
    qtbot.waitUntil(lambda: "frame" in drawn, timeout=5000)
    assert drawn == ["page", "a key", "frame"]


def test_a_part_that_fails_keeps_the_others_from_nothing(qtbot):
    window, drawn = QObject(), []
    drawing = Drawing(window, lambda: drawn[0], lambda: drawn.append("frame"))
    with qtbot.capture_exceptions() as failed:
        drawing.ask()
        qtbot.waitUntil(lambda: drawn == ["frame"], timeout=5000)
        drawing.ask()
        qtbot.waitUntil(lambda: drawn == ["frame", "frame"], timeout=5000)
    assert [kind for kind, _, _ in failed] == [IndexError]


def test_a_window_that_is_gone_draws_nothing(qtbot):
    window, drawn, ended = QObject(), [], []
    drawing_of(window, drawn).ask()
    window.destroyed.connect(lambda: ended.append(True))
    window.deleteLater()
    qtbot.waitUntil(lambda: bool(ended), timeout=5000)
    assert "frame" not in drawn


def test_an_event_asks_and_a_key_draws(presented):
    asked: list[bool] = []
    presented.shell.draw_by(lambda: asked.append(True))
    before = presented.shell_view.now
    presented.post(LineChanged(up=True, waiting=40))
    assert asked
    assert presented.shell_view.now is before
    presented.shell.refresh()
    assert presented.shell_view.now.bar.waiting == 40


def test_a_key_meets_the_screen_that_the_key_before_it_opened(built: BuiltDesk):
    built.sign_in()
    pages = built.window.findChild(QStackedWidget)
    before = pages.currentWidget()
    QTest.keyClick(built.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert pages.currentWidget() is not before


def test_a_draft_that_opens_right_behind_the_last_citizen_is_shown_whole(built: BuiltDesk):
    """The screens that are hidden are being blanked meanwhile, one a turn."""
    mending(built)
    view = built.window.findChild(DeclarationView)
    assert view.isVisible()
    assert [row.pointer for row in view.findChildren(FieldRow)] == ["/head/number"]
    assert view.focused() == "/head/number"

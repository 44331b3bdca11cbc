"""What events bring is drawn soon and once; what a key brings is drawn in turns, and before the next key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget

from counter.events import LineChanged
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import card_scenes
from tests.scenes.refused_scenes import mending
from ui.desk.declaration import DeclarationView
from ui.desk.drawing import Drawing
from ui.desk.ports import Page
from ui.desk.procedure import ProcedureView
from ui.desk.walk_in import Step
from ui.widgets.field_row import FieldRow

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


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


def test_what_is_asked_between_two_parts_is_drawn_whole_behind_them(qtbot):
    """A later part shows what an earlier one has found."""
    window, drawn = QObject(), []

    def frame() -> None:
        drawn.append("frame")
        if drawn.count("frame") == 1:
            drawing.ask()

    drawing = Drawing(window, lambda: drawn.append("page"), frame, lambda: drawn.append("people"))
    drawing.ask()
    qtbot.waitUntil(lambda: drawing.resting, timeout=5000)
    assert drawn == ["page", "frame", "people", "page", "frame", "people"]


def test_what_a_key_meets_is_drawn_before_it_and_the_rest_in_its_turn(qtbot):
    window, drawn = QObject(), []
    parts = (lambda: drawn.append("page"), lambda: drawn.append("frame"), lambda: drawn.append("people"))
    drawing = Drawing(window, *parts, met=2)
    drawing.owe()
    drawing.meet()
    assert drawn == ["page", "frame"]
    assert not drawing.owed
    qtbot.waitUntil(lambda: drawing.resting, timeout=5000)
    assert drawn == ["page", "frame", "people"]


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


def test_what_is_finished_is_drawn_at_once_and_not_again(qtbot):
    window, drawn = QObject(), []
    drawing = drawing_of(window, drawn)
    drawing.owe()
    assert drawing.owed
    drawing.finish()
    assert (drawn, drawing.owed, drawing.resting) == (["page", "frame"], False, True)
    QTimer.singleShot(0, window, lambda: drawn.append("a key"))
    qtbot.waitUntil(lambda: "a key" in drawn, timeout=5000)
    assert drawn == ["page", "frame", "a key"]


def test_what_a_key_is_owed_is_paid_when_all_is_drawn(qtbot):
    window, drawn = QObject(), []
    drawing = drawing_of(window, drawn)
    drawing.owe()
    drawing.ask()  # an event behind the key takes nothing of it back
    assert drawing.owed
    qtbot.waitUntil(lambda: drawing.resting, timeout=5000)
    assert (drawn, drawing.owed) == (["page", "frame"], False)


def test_what_is_asked_for_while_it_is_finished_is_drawn_too():
    window, drawn = QObject(), []
    drawing = Drawing(
        window,
        lambda: drawn.append("page"),
        lambda: (drawn.append("frame"), drawing.ask() if drawn.count("frame") == 1 else None),
    )
    drawing.owe()
    drawing.finish()
    assert drawn == ["page", "frame", "page", "frame"]


def test_an_event_asks_and_a_key_is_owed(presented):
    asked: list[str] = []
    presented.shell.draw_by(lambda: asked.append("soon"), lambda: asked.append("owed"), lambda: None, lambda: False)
    before = presented.shell_view.now
    presented.post(LineChanged(up=True, waiting=40))
    presented.shell.refresh()
    assert asked == ["soon", "owed"]
    assert presented.shell_view.now is before


def test_a_page_that_the_way_has_left_is_not_shown(presented):
    """The way goes on between page and frame: what is shown was drawn before."""
    presented.shell.draw_by(lambda: None, lambda: None, lambda: None, lambda: False)
    page, frame, _beside = presented.shell.parts
    before = presented.shell_view.now
    page()
    presented.shell.open_page(Page.QUEUE)
    frame()
    assert presented.shell_view.now is before
    frame()
    assert presented.shell_view.now.page is Page.QUEUE
    assert presented.queue_view.screens


def searching(built: BuiltDesk) -> None:
    """F3, and not a turn of the event loop behind it."""
    card_scenes.read(built)
    built.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F3)
    assert built.screens.shell.step is Step.PROCEDURE
    assert not isinstance(built.window.findChild(QStackedWidget).currentWidget(), ProcedureView)


def test_a_key_is_drawn_in_turns_and_the_next_one_meets_it_whole(built: BuiltDesk):
    built.sign_in()
    pages = built.window.findChild(QStackedWidget)
    before = pages.currentWidget()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert pages.currentWidget() is before
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Shift)
    assert pages.currentWidget() is not before


def test_text_of_an_input_method_right_behind_a_key_stands_where_the_focus_goes(built: BuiltDesk):
    searching(built)
    typed = QInputMethodEvent()
    typed.setCommitString("tạm trú")
    QApplication.sendEvent(QApplication.focusWidget(), typed)
    assert QApplication.focusWidget().text() == "tạm trú"


def test_a_press_right_behind_a_key_meets_its_screen(built: BuiltDesk):
    searching(built)
    at = QPointF(2, 2)
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress, at, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, NO_MODIFIER
    )
    QApplication.sendEvent(built.window.windowHandle(), press)
    assert isinstance(built.window.findChild(QStackedWidget).currentWidget(), ProcedureView)


def test_the_keys_of_a_screen_are_those_that_the_key_before_has_brought(built: BuiltDesk):
    """F3, and Esc right behind it, which is the search's own way back."""
    searching(built)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert built.screens.shell.step is Step.CARD


def test_a_draft_that_opens_right_behind_the_last_citizen_is_shown_whole(built: BuiltDesk):
    """The screens that are hidden are being blanked meanwhile, one a turn."""
    mending(built)
    view = built.window.findChild(DeclarationView)
    assert view.isVisible()
    assert [row.pointer for row in view.findChildren(FieldRow)] == ["/head/number"]
    assert view.focused() == "/head/number"

"""The citizen's window: presses made in it count; no key, no focus, no program presses anything there."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter.events import FileDraft
from counter.model.rating import Satisfaction
from counter.rating_events import ConfirmByCitizen, RateFiling
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.presented_desk import PresentedDesk
from tests.scenes.filing_scenes import review
from ui.citizen.build import other_screen
from ui.citizen.choice import Choice
from ui.citizen.citizen_presenter import CitizenPresenter
from ui.citizen.citizen_window import CitizenWindow
from ui.citizen.line_row import LineRow
from ui.citizen.pressable import Pressable
from ui.citizen.screen import CitizenLine, CitizenScreen, Scene
from ui.desk.idle_lock import IdleLock
from ui.desk.walk_in import Step
from ui.theme.dress import put_on

pytestmark = pytest.mark.usefixtures("dressed")


@dataclass
class Beside:
    """A desk without a window at its review, and the citizen's window beside it."""

    desk: PresentedDesk
    window: CitizenWindow

    def find(self, words: str) -> Pressable:
        found = [one for one in self.window.findChildren(Pressable) if one.accessibleName() == words]
        shown = [one for one in found if one.isVisible()]
        assert shown, words
        return shown[0]

    def press(self, words: str) -> None:
        QTest.mouseClick(self.find(words), Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def submitted(self, kind: type) -> list[object]:
        return [one for one in self.desk.desk.submitted if isinstance(one, kind)]

    def words(self) -> list[str]:
        return [one.accessibleName() for one in self.window.findChildren(QWidget) if one.accessibleName()]


@pytest.fixture
def beside(qtbot: QtBot, complete: PresentedDesk, dressed: object) -> Beside:
    window, shell = CitizenWindow(), complete.shell
    qtbot.addWidget(window)
    citizen = CitizenPresenter(complete.ports, complete.walk_in, shell, lambda: (shell.page, shell.step), window)
    window.act(citizen)
    window.opened.connect(lambda is_open: citizen.opened(is_open=is_open))
    shell.stand_beside(citizen)
    shell.open_step(Step.REVIEW)
    window.stand_beside(QRect(0, 0, 1280, 800))
    qtbot.waitExposed(window)
    made = Beside(complete, window)
    made.settle()
    return made


# ------------------------------------------------------------ beside the desk


def press_f11(built: BuiltDesk) -> None:
    QTest.keyClick(built.window, Qt.Key.Key_F11)
    built.settle()


def test_f11_opens_covers_and_closes_on_the_only_screen_and_says_so(built: BuiltDesk) -> None:
    assert len(QGuiApplication.screens()) == 1
    window = built.screens.citizen.window
    press_f11(built)
    assert window.isVisible()
    assert not window.isFullScreen()
    assert any("F11" in label.text() for label in window.findChildren(QLabel))
    press_f11(built)
    assert window.isFullScreen()
    press_f11(built)
    assert not window.isVisible()


def test_the_keyboard_stays_with_the_officer_and_the_window_goes_with_the_desk(built: BuiltDesk) -> None:
    """The officer tabs through the review and back, and the citizen presses in between."""
    review(built)
    press_f11(built)
    window = built.screens.citizen.window
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    for n in range(12):
        QTest.keyClick(QApplication.focusWidget() or built.window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is None or not window.isAncestorOf(at)
        if n == 5:
            mend = next(one for one in window.findChildren(Pressable) if one.accessibleName() == "Cần sửa")
            QTest.mouseClick(mend, Qt.MouseButton.LeftButton)
            built.settle()
    assert all(one.focusPolicy() is Qt.FocusPolicy.NoFocus for one in window.findChildren(QWidget))
    built.window.close()
    built.settle()
    assert not window.isVisible()


def test_no_key_and_no_action_of_the_desk_answers_the_rating(built: BuiltDesk) -> None:
    review(built)
    press_f11(built)
    QTest.keyClick(built.window, Qt.Key.Key_F9)
    built.settle()
    assert [one for one in built.desk.submitted if isinstance(one, FileDraft)]
    assert any(one.accessibleName() == "Rất hài lòng" for one in built.screens.citizen.window.findChildren(Pressable))
    assert not [action for action in built.window.footer.actions if "hài lòng" in action.words.lower()]
    for key in (*range(Qt.Key.Key_0, Qt.Key.Key_9 + 1), Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(QApplication.focusWidget() or built.window, Qt.Key(key))
    built.settle()
    assert not [one for one in built.desk.submitted if isinstance(one, RateFiling)]


# ------------------------------------------------------------ in the window


def test_the_citizen_confirms_by_pressing(beside: Beside) -> None:
    beside.press("Đúng")
    assert len(beside.submitted(ConfirmByCitizen)) == 1


def test_the_citizen_says_which_line_is_wrong(beside: Beside) -> None:
    beside.press("Cần sửa")
    beside.press("Số điện thoại liên hệ: 0900 000 018")
    assert [label for _, label in beside.desk.walk_in.citizen.mends] == ["Số điện thoại liên hệ"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_1])
def test_no_key_means_anything_in_it(beside: Beside, key: Qt.Key) -> None:
    before, shown = list(beside.desk.desk.submitted), beside.words()
    for target in (beside.window, *beside.window.findChildren(Pressable)):
        QTest.keyClick(target, key)
    beside.settle()
    assert beside.desk.desk.submitted == before
    assert beside.words() == shown


def test_a_press_that_a_program_made_up_counts_nothing(beside: Beside) -> None:
    """A macro inside the program, and assistive technology's "press": neither is the citizen."""
    yes = beside.find("Đúng")
    at = QPointF(yes.rect().center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        made = QMouseEvent(kind, at, yes.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(yes, made)
    face = QAccessible.queryAccessibleInterface(yes)
    assert face is not None
    actions = face.actionInterface()
    assert actions is None or "Press" not in actions.actionNames()
    assert not beside.submitted(ConfirmByCitizen)


def test_letting_go_elsewhere_is_no_press(beside: Beside) -> None:
    yes = beside.find("Đúng")
    QTest.mousePress(yes, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(yes, Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))
    assert not beside.submitted(ConfirmByCitizen)


def test_the_citizen_rates_by_two_presses(beside: Beside) -> None:
    beside.desk.review.file()
    beside.settle()
    beside.press("Hài lòng")
    assert beside.find("Hài lòng, đã chọn")
    beside.press("Gửi đánh giá")
    (rated,) = beside.submitted(RateFiling)
    assert isinstance(rated, RateFiling)
    assert rated.satisfaction is Satisfaction.SATISFIED


def test_where_touch_is_asked_for_the_mouse_counts_nothing_and_a_finger_does(qtbot: QtBot, dressed: object) -> None:
    pressed: list[str] = []
    yes = Choice("Đúng", lambda: pressed.append("Đúng"), touch_only=True)
    qtbot.addWidget(yes)
    yes.show()
    qtbot.waitExposed(yes)
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert not pressed
    finger: QPointingDevice = QTest.createTouchDevice()
    middle = QPoint(yes.width() // 2, yes.height() // 2)
    touch = QTest.touchEvent(yes, finger)
    touch.press(1, middle, yes).commit()
    touch.release(1, middle, yes).commit()
    qtbot.waitUntil(lambda: pressed == ["Đúng"], timeout=5000)


def test_the_first_screen_that_is_not_the_desks_is_the_citizens() -> None:
    desk, left, right = object(), object(), object()
    assert other_screen([desk, left, right], desk) is left  # type: ignore[list-item, arg-type]  # screens by identity
    assert other_screen([left, desk], desk) is left  # type: ignore[list-item, arg-type]  # screens by identity
    assert other_screen([desk], desk) is None  # type: ignore[list-item, arg-type]  # screens by identity


def test_the_officers_text_scale_is_the_officers(beside: Beside, qapp: QApplication) -> None:
    """The words here are large already; twice as large none of them would fit."""
    before = beside.find("Đúng").height()
    put_on(qapp, "light", 2.0)
    beside.press("Cần sửa")
    beside.press("Quay lại")
    assert beside.find("Đúng").height() == before
    put_on(qapp)


LINES = tuple(CitizenLine(f"/{n}", f"Mục {n}", "NGUYỄN ẲẪM THỬ, đường Ví Dụ rất dài " * (n % 3)) for n in range(23))


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 800), (1366, 768), (1080, 1920)])
def test_every_line_is_reached_and_the_window_stays_in_its_screen(beside: Beside, width: int, height: int) -> None:
    window = beside.window
    window.resize(width, height)
    window.show_screen(CitizenScreen(Scene.CHECKING, "Phường An Bình", title="Đăng ký tạm trú", lines=LINES))
    seen: list[str] = []
    for _ in range(len(LINES)):
        beside.settle()
        rows = [one for one in window.findChildren(LineRow) if one.isVisible()]
        seen += [one.accessibleName().partition(":")[0] for one in rows]
        foot = beside.find("Đúng")
        assert foot.mapTo(window, foot.rect().bottomLeft()).y() <= height
        further = [one for one in window.findChildren(Choice) if one.accessibleName() == "Xem tiếp"]
        if not further:
            break
        QTest.mouseClick(further[0], Qt.MouseButton.LeftButton)
    assert seen == [line.label for line in LINES]
    assert (window.width(), window.height()) == (width, height)


def test_the_citizens_presses_do_not_keep_the_officers_desk_open(
    beside: Beside, qapp: QApplication, qtbot: QtBot
) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    locked: list[str] = []
    idle = IdleLock(qapp, desk, 0.2, lambda: locked.append("locked"))
    yes = beside.find("Đúng")

    def citizen_presses_on() -> bool:
        QTest.mousePress(yes, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        return bool(locked)

    qtbot.waitUntil(citizen_presses_on, timeout=5000)
    qapp.removeEventFilter(idle)

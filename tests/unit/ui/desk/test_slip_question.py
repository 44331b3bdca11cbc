"""Phiếu đã ra chưa? stands above every screen of who is signed in, and one key answers it."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from counter.account_events import DeskLocked
from counter.catalogue.catalogue import Catalogue
from counter.errors import FailureCode
from counter.events import Failed, SlipKind
from counter.slip_events import DoubtedSlip, SettleSlip, SlipsDoubted
from tests.fakes.built_desk import NOW, BuiltDesk
from ui.desk.action import Trouble
from ui.theme.dress import put_on

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
FIRST = DoubtedSlip(UUID(int=1), SlipKind.CONFIRMATION, "A3-261119-0007", NOW, again=False)
SECOND = DoubtedSlip(UUID(int=2), SlipKind.RECEIPT, "H15.50.05.13-261119-0012", NOW, again=True)


@pytest.fixture
def built(qapp: QApplication, catalogue: Catalogue, dressed: object) -> Iterator[BuiltDesk]:
    desk = BuiltDesk(qapp, catalogue=catalogue)
    desk.window.show()
    desk.window.activateWindow()
    desk.settle()
    yield desk
    desk.window.close()
    desk.window.deleteLater()
    desk.settle()


def standing(built: BuiltDesk) -> Trouble | None:
    screen = built.window._screen
    return screen.standing if screen else None


def answers(built: BuiltDesk) -> list[SettleSlip]:
    return [one for one in built.paper.submitted if isinstance(one, SettleSlip)]


def test_nobody_is_asked_before_signing_in_nor_behind_the_lock(built: BuiltDesk) -> None:
    built.post(SlipsDoubted((FIRST,)))
    assert standing(built) is None
    built.sign_in()
    assert FIRST.code in standing(built).title
    built.post(DeskLocked("Lan Anh"))
    assert standing(built) is None
    built.press(Qt.Key.Key_Y, BOTH)
    assert answers(built) == []


@pytest.mark.parametrize(("key", "came_out"), [(Qt.Key.Key_Y, True), (Qt.Key.Key_R, False)])
def test_one_key_answers_and_the_next_one_is_asked(built: BuiltDesk, *, key: Qt.Key, came_out: bool) -> None:
    built.sign_in()
    built.post(SlipsDoubted((FIRST, SECOND)))
    for slip in (FIRST, SECOND):
        assert slip.code in standing(built).title
        built.press(key, BOTH)
    assert standing(built) is None
    built.press(key, BOTH)
    assert answers(built) == [SettleSlip(one.filing, one.kind, came_out) for one in (FIRST, SECOND)]


def test_a_slip_that_failed_anew_is_asked_about_anew(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(SlipsDoubted((FIRST,)))
    built.press(Qt.Key.Key_R, BOTH)
    built.post(SlipsDoubted((FIRST,)), Failed("SettleSlip", FailureCode.PRINT_FAILED))
    assert FIRST.code in standing(built).title


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_question_fits_the_small_display(qapp: QApplication, catalogue: Catalogue, scale: float) -> None:
    put_on(qapp, "light", scale)
    desk = BuiltDesk(qapp, catalogue=catalogue)
    desk.window.show()
    desk.sign_in()
    desk.post(SlipsDoubted((SECOND, FIRST)))
    desk.settle()
    assert desk.window.size().toTuple() == (1366, 768)
    shown = {one.accessibleName() for one in desk.window._standing.findChildren(QPushButton) if one.isVisible()}
    assert shown == {"Đã ra", "Chưa, in lại"}
    desk.window.close()
    desk.window.deleteLater()
    desk.settle()
    put_on(qapp)

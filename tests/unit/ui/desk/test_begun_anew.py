"""The counter behind the window was begun anew: the desk asks who is there, and shows nobody's data."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from counter.account_events import BegunAnew
from counter.errors import FailureCode
from counter.events import Event, Failed, ReadersChanged, ReaderState, SignIn, SignOut
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.presented_desk import PresentedDesk, Shown
from tests.scenes import account_scenes, filing_scenes
from ui.desk.begun_anew import BegunAnewWatch
from ui.desk.gate import GateView
from ui.desk.ports import Page
from ui.desk.training_presenter import TrainingCard, TrainingControls, TrainingPresenter, TrainingScreen
from ui.widgets.toast import Toast

ENDED = Failed("counter", FailureCode.COUNTER_ENDED)
either = pytest.mark.parametrize("event", [BegunAnew(), ENDED], ids=["begun anew", "ended"])


def test_whoever_was_there_signs_in_anew_and_the_citizens_data_leave_the_screen(built: BuiltDesk) -> None:
    filing_scenes.declared(built)
    assert built.screens.walk_in.draft is not None
    built.post(BegunAnew())
    assert built.screens.shell.page is Page.SIGN_IN
    assert not built.screens.walk_in.anybody
    assert "được mở lại" in built.window.findChild(Toast).accessibleName()
    built.sign_in()
    assert built.screens.shell.page is Page.INTAKE


@either
def test_no_secret_stays_in_the_hidden_gate(built: BuiltDesk, event: Event) -> None:
    account_scenes.codes(built)
    gate = built.window.findChild(GateView)
    assert isinstance(gate, GateView)
    assert any("Mã dự phòng" in one.text() for one in gate.findChildren(QLabel))
    built.post(event)
    assert built.screens.shell.page is Page.SIGN_IN
    assert gate.findChildren(QLabel) == []


@either
def test_who_has_to_take_up_a_factor_at_the_next_sign_in_leaves_by_signing_out(built: BuiltDesk, event: Event) -> None:
    account_scenes.codes(built)
    built.post(event)
    account_scenes.enrolling(built)
    assert built.screens.shell.page is Page.GATE
    built.desk.submitted.clear()
    built.press(Qt.Key.Key_Escape)
    assert SignOut() in built.desk.submitted
    assert built.screens.shell.page is Page.SIGN_IN


def try_to_sign_in(built: BuiltDesk) -> int:
    """How often it has reached the desk."""
    if not built.desk.submitted:
        QTest.keyClicks(QApplication.focusWidget(), "lananh")
        built.press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "a password")
    built.press(Qt.Key.Key_Return)
    return sum(isinstance(one, SignIn) for one in built.desk.submitted)


@either
def test_whoever_was_just_signing_in_may_try_again(built: BuiltDesk, event: Event) -> None:
    built.desk.unanswered.add(SignIn)
    assert try_to_sign_in(built) == 1
    assert try_to_sign_in(built) == 1, "one at a time"
    built.post(event)
    assert try_to_sign_in(built) == 2


def test_a_card_that_was_laid_before_the_new_counter_stood_is_not_shown_as_lying_there(
    presented: PresentedDesk,
) -> None:
    cards = (TrainingCard("tenant", "Lê Quang Huy", ""),)
    controls = TrainingControls(cards, lambda _key: None, lambda: None, str, lambda: None, lambda: None)
    view: Shown[TrainingScreen] = Shown()
    panel = TrainingPresenter(controls, lambda _text: None, view)
    presented.shell.stand_beside(BegunAnewWatch(presented.shell, panel))
    standing = ReadersChanged(ReaderState.READY, ("Đầu đọc 1",))
    presented.post(BegunAnew())
    panel.insert()
    panel.toggle_line()
    assert view.now.inserted == "tenant"
    presented.post(standing)
    assert (view.now.inserted, view.now.line_cut) == ("", False)
    panel.insert()
    presented.post(standing)
    assert view.now.inserted == "tenant", "this one reached the reader"

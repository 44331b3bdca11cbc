"""The counter behind the window was begun anew: the desk asks who is there, and shows nobody's data."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counter.account_events import BegunAnew
from counter.errors import FailureCode
from counter.events import Event, Failed, SignIn, SignOut
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import account_scenes, filing_scenes
from ui.desk.gate import GateView
from ui.desk.ports import Page
from ui.widgets.toast import Toast

ENDED = pytest.mark.parametrize(
    "event", [BegunAnew(), Failed("counter", FailureCode.COUNTER_ENDED)], ids=["begun anew", "ended"]
)


def test_whoever_was_there_signs_in_anew_and_the_citizens_data_leave_the_screen(built: BuiltDesk) -> None:
    filing_scenes.declared(built)
    assert built.screens.walk_in.draft is not None
    built.post(BegunAnew())
    assert built.screens.shell.page is Page.SIGN_IN
    assert not built.screens.walk_in.anybody
    assert "được mở lại" in built.window.findChild(Toast).accessibleName()
    built.sign_in()
    assert built.screens.shell.page is Page.INTAKE


def in_the_gate(built: BuiltDesk) -> str:
    """Hidden or not."""
    gate = built.window.findChild(GateView)
    assert isinstance(gate, GateView)
    return " ".join(one.text() for one in gate.findChildren(QLabel))


@ENDED
def test_no_secret_stays_in_the_hidden_gate(built: BuiltDesk, event: Event) -> None:
    account_scenes.codes(built)
    assert "Mã dự phòng" in in_the_gate(built)
    built.post(event)
    assert built.screens.shell.page is Page.SIGN_IN
    assert not in_the_gate(built).strip()


@ENDED
def test_who_has_to_take_up_a_factor_at_the_next_sign_in_leaves_by_signing_out(built: BuiltDesk, event: Event) -> None:
    account_scenes.codes(built)
    built.post(event)
    account_scenes.enrolling(built)
    assert [action.label for action in built.window.footer.actions if action.key == "Esc"] == ["Đổi người"]
    built.desk.submitted.clear()
    built.press(Qt.Key.Key_Escape)
    assert SignOut() in built.desk.submitted
    assert built.screens.shell.page is Page.SIGN_IN


@ENDED
def test_whoever_was_just_signing_in_may_try_again(built: BuiltDesk, event: Event) -> None:
    built.desk.unanswered.add(SignIn)
    built.sign_in_by_hand("lananh", "x")
    built.post(event)
    built.sign_in_by_hand("lananh", "x")
    assert sum(isinstance(one, SignIn) for one in built.desk.submitted) == 2

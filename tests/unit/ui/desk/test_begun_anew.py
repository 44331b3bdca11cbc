"""The counter behind the window was begun anew: the desk asks who is there, and shows nobody's data."""

from __future__ import annotations

from counter.account_events import BegunAnew
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import filing_scenes
from ui.desk.ports import Page
from ui.widgets.toast import Toast


def test_whoever_was_there_signs_in_anew_and_the_citizens_data_leave_the_screen(built: BuiltDesk) -> None:
    filing_scenes.declared(built)
    assert built.screens.walk_in.draft is not None
    built.post(BegunAnew())
    assert built.screens.shell.page is Page.SIGN_IN
    assert not built.screens.walk_in.anybody
    assert "được mở lại" in built.window.findChild(Toast).accessibleName()
    built.sign_in()
    assert built.screens.shell.page is Page.INTAKE

"""The desk's window is raised a page a turn, and is whole when it is handed on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from counter.settings import StationSettings
from ui.desk.desk_window import DeskWindow
from ui.desk.ports import Page
from ui.desk.raising import Raised, raise_window
from ui.desk.step_view import StepView
from ui.desk.walk_in import Step


def raised(app: QApplication) -> tuple[Raised, list[int]]:
    """The window, and how many screens each turn made."""
    work = raise_window(StationSettings(), with_training=True)
    known, made = _screens(app), list[int]()
    while True:
        try:
            next(work)
        except StopIteration as ended:
            whole: Raised = ended.value
            return whole, made
        app.processEvents()  # as the event loop does between two turns
        new = _screens(app) - known
        made.append(len(new))
        known |= new
        assert not any(isinstance(one, DeskWindow) and one.isVisible() for one in new)


def _screens(app: QApplication) -> set[QWidget]:
    return {one for one in app.allWidgets() if isinstance(one, (StepView, DeskWindow))}


def test_no_turn_makes_more_than_one_screen(qapp: QApplication) -> None:
    whole, made = raised(qapp)
    assert max(made) == 1
    assert sum(made) == len(whole.views.steps) + len(whole.views.pages) + 1, "and the window around them"
    whole.window.deleteLater()


def test_every_step_and_page_stands_in_the_window(qapp: QApplication) -> None:
    whole, _made = raised(qapp)
    inside = whole.window.findChildren(StepView)
    assert set(whole.views.steps) == set(Step)
    assert set(whole.views.pages) == set(Page) - {Page.INTAKE}
    assert {id(one) for one in inside} == {
        id(one) for one in (*whole.views.steps.values(), *whole.views.pages.values())
    }
    assert not whole.window.isVisible()
    whole.window.deleteLater()

"""Who comes back to a search finds the old words marked: the next key asks for something else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.fakes.built_desk import BuiltDesk
from tests.scenes import filing_scenes, list_scenes
from ui.desk.ports import Page
from ui.desk.walk_in import Step


def the_field(built: BuiltDesk) -> QLineEdit:
    focused = built.window.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def test_the_service_search_marks_what_was_asked_before(built: BuiltDesk) -> None:
    filing_scenes.searching(built)
    built.screens.shell.open_step(Step.CARD)
    built.settle()
    built.screens.shell.open_step(Step.PROCEDURE)
    built.settle()
    assert the_field(built).selectedText() == "tam tru"
    built.press(Qt.Key.Key_K)
    assert the_field(built).text() == "k"


def test_so_does_the_search_for_filings(built: BuiltDesk) -> None:
    list_scenes.lookup(built)
    the_field(built).setText("TAM-A3")
    built.screens.shell.open_page(Page.FILINGS)
    built.settle()
    built.screens.shell.open_page(Page.SEARCH)
    built.settle()
    assert the_field(built).selectedText() == the_field(built).text()

"""Bảng chép, and the review that the citizen confirmed, fit the small display at every text scale."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.built_desk import BuiltDesk
from tests.scenes import copy_scenes, day_scenes, filing_scenes, list_scenes
from ui.desk.ports import Page
from ui.theme.dress import put_on
from ui.widgets.label import Label


@pytest.fixture(params=[1.0, 1.25, 2.0])
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    put_on(qapp, "light", request.param)
    yield
    put_on(qapp)


def test_it_fits(built: BuiltDesk) -> None:
    copy_scenes.copying(built)
    assert built.screens.shell.page is Page.COPY
    assert (built.window.width(), built.window.height()) == (1366, 768)
    cut = [
        label.text()
        for label in built.window.findChildren(Label)
        if label.isVisible()
        and not label.toolTip()
        and label.width() < label.fontMetrics().horizontalAdvance(label.text())
    ]
    assert cut == []


def test_so_does_the_review_once_the_citizen_has_confirmed(built: BuiltDesk) -> None:
    filing_scenes.review(built)
    built.window.resize(1366, 768)
    built.screens.citizen.toggle()
    built.settle()
    built.screens.citizen.presenter.confirm()
    built.settle()
    assert built.screens.walk_in.citizen.confirmed
    assert built.window.footer.left_note is not None
    assert (built.window.width(), built.window.height()) == (1366, 768)


@pytest.mark.parametrize("play", [day_scenes.filtered, filing_scenes.scanning, list_scenes.carried])
def test_so_do_a_supervisors_day_papers_being_scanned_and_what_was_carried(
    built: BuiltDesk, play: Callable[[BuiltDesk], None]
) -> None:
    """A supervisor's rail has the most places, and these footers the most words."""
    play(built)
    built.settle()
    assert (built.window.width(), built.window.height()) == (1366, 768)
    smallest = built.window.minimumSizeHint()
    assert smallest.width() <= 1366
    assert smallest.height() <= 768

"""Bảng chép, and the review that the citizen confirmed, fit the small display at every text scale."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from counter.catalogue.catalogue import Catalogue
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import copy_scenes, filing_scenes
from ui.desk.ports import Page
from ui.theme.dress import put_on
from ui.widgets.label import Label


@pytest.fixture(params=[1.0, 1.25, 2.0])
def built(request: pytest.FixtureRequest, qapp: QApplication, catalogue: Catalogue) -> Iterator[BuiltDesk]:
    put_on(qapp, "light", request.param)
    desk = BuiltDesk(qapp, catalogue=catalogue)
    desk.window.show()
    desk.settle()
    yield desk
    desk.window.close()
    desk.window.deleteLater()
    desk.settle()
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

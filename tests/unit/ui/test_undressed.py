"""A window that is built without the style sheet wears it afterwards, whatever happened in between."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui.theme.dress import undressed


def test_what_is_built_without_the_sheet_wears_it_afterwards(dressed: object, qapp: QApplication) -> None:
    sheet = qapp.styleSheet()
    with undressed(qapp):
        assert qapp.styleSheet() == ""
        label = QLabel("a")
    assert qapp.styleSheet() == sheet
    usual = QLabel("a")
    label.ensurePolished()
    usual.ensurePolished()
    assert label.palette() == usual.palette()
    label.deleteLater()
    usual.deleteLater()


def test_a_window_that_cannot_be_built_leaves_the_others_dressed(dressed: object, qapp: QApplication) -> None:
    sheet = qapp.styleSheet()
    with pytest.raises(ZeroDivisionError), undressed(qapp):
        1 / 0  # noqa: B018 - the failure is what is wanted
    assert qapp.styleSheet() == sheet

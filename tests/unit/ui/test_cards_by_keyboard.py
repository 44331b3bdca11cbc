"""The training cards are chosen without a mouse: a key leads into their list, the arrows go through it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from ui.desk.training_panel import TrainingPanel
from ui.desk.training_presenter import TrainingCard, TrainingControls, TrainingPresenter

pytestmark = pytest.mark.usefixtures("dressed")


def test_the_arrows_go_on_through_the_list_and_the_chosen_card_is_laid(qtbot):
    laid = []
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    cards = tuple(TrainingCard(key, key.title(), "") for key in ("one", "two", "three"))
    controls = TrainingControls(cards, laid.append, lambda: None, str, lambda: None, lambda: None)
    presenter = TrainingPresenter(controls, lambda _text: None, panel)
    panel.chosen.connect(presenter.choose)
    panel.inserted.connect(presenter.insert)
    presenter.refresh()
    panel.hide()

    panel.focus_cards()
    panel.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QComboBox), timeout=5000)
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert isinstance(QApplication.focusWidget(), QComboBox), "the list keeps the keyboard"
    panel.inserted.emit()
    assert laid == ["three"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_lead_back_to_the_field_the_officer_was_in(built, qtbot, key):
    panel, field = _beside_a_field(built)
    panel.focus_cards()
    assert isinstance(QApplication.focusWidget(), QComboBox)
    QTest.keyClick(QApplication.focusWidget(), key)
    assert QApplication.focusWidget() is field


def test_laying_the_card_leads_back_too(built):
    panel, field = _beside_a_field(built)
    panel.focus_cards()
    panel.inserted.emit()
    assert QApplication.focusWidget() is field


def test_where_the_field_is_gone_the_page_is_asked_for_the_place(built, qtbot):
    panel, field = _beside_a_field(built)
    panel.focus_cards()
    field.hide()
    with qtbot.waitSignal(panel.went, timeout=5000):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def _beside_a_field(built):
    """A training panel in the window of a desk that is shown and active, the cursor in a field."""
    panel, field = TrainingPanel(), QLineEdit()
    cards = (TrainingCard("one", "One", ""), TrainingCard("two", "Two", ""))
    controls = TrainingControls(cards, lambda _key: None, lambda: None, str, lambda: None, lambda: None)
    presenter = TrainingPresenter(controls, lambda _text: None, panel)
    for part in (panel, field):
        part.setParent(built.window)
        part.show()
    presenter.refresh()
    field.setFocus()
    return panel, field

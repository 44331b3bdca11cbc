"""The training cards are chosen without a mouse: a key leads into their list, the arrows go through it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

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

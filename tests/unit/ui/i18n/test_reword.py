"""Words on widgets: said again where they stand, each in the window that it belongs to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.i18n.reword import reword, say
from ui.i18n.words import VIETNAMESE, choose, learn, mark
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.paragraph import Paragraph
from ui.widgets.stack import column
from ui.widgets.table import Cell, Column, RowTable

pytestmark = pytest.mark.usefixtures("dressed")
OTHER = "yy"


@pytest.fixture(autouse=True)
def taught() -> Iterator[None]:
    learn(OTHER, lambda source, _comment, _n: {"Lưu": "Save", "Tên": "Name"}.get(source, ""))
    yield
    choose(VIETNAMESE)


def in_other(window: QWidget) -> None:
    choose(OTHER)
    reword(window)


def test_widgets_that_were_given_marked_words_say_them_again(qtbot: QtBot) -> None:
    label, paragraph, button = Label(mark("Lưu")), Paragraph(mark("Tên")), Button(mark("Lưu"), "F9")
    window = column(label, paragraph, button)
    qtbot.addWidget(window)
    in_other(window)
    assert (label.text(), paragraph.text(), button.accessibleName()) == ("Save", "Name", "Save")


def test_what_was_not_marked_stays(qtbot: QtBot) -> None:
    label = Label("Lưu")
    window = column(label)
    qtbot.addWidget(window)
    in_other(window)
    assert label.text() == "Lưu"


def test_the_last_words_count(qtbot: QtBot) -> None:
    label = Label(mark("Lưu"))
    label.say("Nguyễn Văn Lưu")
    window = column(label)
    qtbot.addWidget(window)
    in_other(window)
    assert label.text() == "Nguyễn Văn Lưu"


def test_a_menu_belongs_to_its_window_and_a_second_window_does_not(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    menu = QMenu(window)
    say(menu, QMenu.setTitle, mark("Tên"))
    beside = QWidget(window, Qt.WindowType.Window)
    apart = say(QLabel(beside), QLabel.setText, mark("Lưu"))
    in_other(window)
    assert (menu.title(), apart.text()) == ("Name", "Lưu")


def test_a_table_says_its_cells_and_columns_in_the_language_of_now(qtbot: QtBot) -> None:
    table = RowTable((Column(mark("Tên")),), mark("Lưu"))
    qtbot.addWidget(table)
    table.show_rows(((Cell(mark("Lưu"), below="Lưu"),),))
    in_other(table)
    model = table.model()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"
    assert model.index(0, 0).data() == "Save, Lưu"


def test_a_widget_that_is_gone_is_not_asked(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    gone = say(QLabel(window), QLabel.setText, mark("Lưu"))
    gone.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(QLabel), timeout=5000)
    in_other(window)

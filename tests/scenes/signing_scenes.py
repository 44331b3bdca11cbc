"""Who cannot read: how it is signed, what is read out; and help for the officer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.fakes.built_desk import BuiltDesk
from tests.scenes.copy_scenes import answered
from tests.scenes.filing_scenes import half
from ui.desk.ports import Page
from ui.desk.signing_page import SigningView

WITNESS = ("Trần Thị Chứng", "001180000456")


def signing(built: BuiltDesk) -> None:
    """A fingerprint, read out, a witness who was written down; not read to the end yet."""
    answered(built)
    built.screens.shell.open_page(Page.SIGNING)
    built.settle()
    for key in (Qt.Key.Key_2, Qt.Key.Key_4):
        built.press(key)
    name, number = built.window.findChildren(SigningView)[0].findChildren(QLineEdit)
    for field, text in ((name, WITNESS[0]), (number, WITNESS[1])):
        field.setFocus()
        field.insert(text)  # QTest types ASCII only
    name.setFocus()
    built.settle()


def helped(built: BuiltDesk) -> None:
    """F1 at the declaration."""
    half(built)
    built.press(Qt.Key.Key_F1)


def reading(built: BuiltDesk) -> None:
    """The fourth line of the declaration."""
    signing(built)
    built.screens.shell.open_page(Page.READING)
    for _ in range(3):
        built.press(Qt.Key.Key_Down)
    built.settle()

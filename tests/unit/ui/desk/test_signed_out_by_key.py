"""Who signs out takes the citizen off every screen, those too that are left before their turn to be drawn comes."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.fakes.built_desk import BuiltDesk
from tests.scenes.card_scenes import TENANT, read
from ui.desk.ports import Page


def words(built: BuiltDesk) -> str:
    """Hidden ones too."""
    return " ".join(f"{one.text()} {one.toolTip()}" for one in built.window.findChildren(QLabel))


def test_the_last_citizen_is_nowhere_behind_the_sign_in_page(built: BuiltDesk):
    read(built)
    built.settle()
    assert TENANT.name.full.upper() in words(built)
    built.screens.shell.sign_out()
    for _ in range(3):  # a screen a turn
        built.settle()
    assert built.screens.shell.page is Page.SIGN_IN
    assert TENANT.name.full.upper() not in words(built)
    assert TENANT.number.masked not in words(built)

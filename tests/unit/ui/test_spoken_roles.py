"""Every control on every page has a name and a role in the accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget

from counter.slip_events import SlipsDoubted
from tests import pictures
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.built_kiosk import BuiltKiosk
from tests.scenes import citizen_scenes, kiosk_scenes
from tests.unit.ui.desk.test_slip_question import FIRST
from ui.citizen.pressable import Pressable
from ui.desk.page_tile import PageTile
from ui.desk.ports import Page
from ui.desk.walk_in import Step
from ui.theme.dress import put_on
from ui.widgets.editors import ChoiceEditor

# painted here, so Qt has no role for them: a screen reader says their names, and what they hold is buttons
OWN = (ChoiceEditor, PageTile)

# a scene for each page of the desk and each step of a filing, and more where a page has several faces
SCENES: dict[str, Page | Step] = {
    "desk-0-refused": Page.SIGN_IN,
    "desk-1-waiting": Step.CARD,
    "desk-1-no-card": Step.CARD,
    "desk-1-qr-differs": Step.CARD,
    "desk-2-suggested": Step.PROCEDURE,
    "desk-3-open-group": Step.DECLARATION,
    "desk-4-pages": Step.PAPERS,
    "desk-5-blocked": Step.REVIEW,
    "desk-5-signing": Page.SIGNING,
    "desk-5-reading": Page.READING,
    "desk-6-official": Step.SLIP,
    "desk-queue": Page.QUEUE,
    "desk-outages": Page.OUTAGES,
    "desk-hand-over": Page.SHIFT,
    "desk-carry": Page.CARRY,
    "desk-filings": Page.FILINGS,
    "desk-lookup": Page.SEARCH,
    "desk-settings-import": Page.SETTINGS,
    "desk-jump": Page.INTAKE,
    "desk-gate-enrolling": Page.GATE,
    "desk-security": Page.SECURITY,
    "desk-accounts-adding": Page.ACCOUNTS,
    "desk-trail": Page.TRAIL,
    "desk-day": Page.DAY,
    "desk-asked": Page.ASKED,
    "desk-results": Page.RESULTS,
    "desk-giving": Page.GIVE,
    "desk-overdue": Page.OVERDUE,
    "desk-history": Page.HISTORY,
    "desk-return": Page.RETURN,
    "desk-consents": Page.CONSENTS,
    "desk-mismatches": Page.MISMATCHES,
    "desk-training": Page.INTAKE,
    "desk-copy": Page.COPY,
}


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication, dressed: object) -> Iterator[None]:
    yield
    put_on(qapp)


def flaws(window: QWidget) -> list[str]:
    """What takes the focus, a press or a text, and could not be told to somebody who does not see it."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and one.window() is window]
    controls = [one for one in shown if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not _scrolls(one)]
    assert controls, "nothing was looked at"
    found = []
    for one in controls:
        told = QAccessible.queryAccessibleInterface(one)
        assert told is not None
        if not told.text(QAccessible.Text.Name).strip():
            found.append(f"no name: {type(one).__name__}")
        if told.role() in (QAccessible.Role.Client, QAccessible.Role.NoRole) and not isinstance(one, OWN):
            found.append(f"no role: {type(one).__name__} {one.accessibleName()}")
    return found


def _scrolls(one: QWidget) -> bool:
    """A frame that scrolls what is told by itself."""
    return isinstance(one, QAbstractScrollArea) and not isinstance(one, QAbstractItemView | QPlainTextEdit)


def test_there_is_a_scene_for_every_page_and_every_step() -> None:
    assert set(Page) | set(Step) == set(SCENES.values()), "a new page is looked at too"


@pytest.mark.parametrize("name", SCENES)
def test_every_control_of_the_desk_has_a_name_and_a_role(qapp: QApplication, name: str) -> None:
    built = BuiltDesk(qapp, catalogue=pictures.CATALOGUE, training=pictures._controls())
    built.window.show()
    pictures.SCENES[name](built)
    built.settle()
    where = SCENES[name]
    assert where in (built.screens.shell.page, built.screens.shell.step)
    built.post(SlipsDoubted((FIRST,)))
    assert flaws(built.window) == []
    built.window.close()
    built.window.deleteLater()
    built.settle()


def test_every_control_of_the_citizens_window_has_a_name(qapp: QApplication) -> None:
    """It takes no focus and offers no press: whoever reads aloud reads names alone (``ui.citizen.own_input``)."""
    for play in citizen_scenes.SCENES.values():
        built = BuiltDesk(qapp, catalogue=pictures.CATALOGUE)
        built.window.show()
        built.screens.citizen.toggle()
        play(built)
        built.settle()
        window = built.screens.citizen.window
        pressed = [one for one in window.findChildren(Pressable) if one.isVisible()]
        assert [one for one in pressed if not one.accessibleName().strip()] == []
        built.window.close()
        built.window.deleteLater()
        built.settle()


@pytest.mark.parametrize("name", ["kiosk-digits", "kiosk-services", "kiosk-question", "kiosk-check", "kiosk-pin"])
def test_every_control_of_the_kiosk_has_a_name_and_a_role(qapp: QApplication, name: str) -> None:
    put_on(qapp, scale=2.0)
    kiosk = BuiltKiosk(qapp, catalogue=pictures.CATALOGUE)
    kiosk.window.show()
    kiosk_scenes.SCENES[name](kiosk)
    kiosk.settle()
    assert flaws(kiosk.window) == []
    kiosk.close()

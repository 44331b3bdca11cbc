"""Every control on every page has a name and a role in the accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QLabel, QPlainTextEdit, QWidget

from counter.slip_events import SlipsDoubted
from tests import pictures
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.built_kiosk import BuiltKiosk
from tests.scenes import citizen_scenes, filing_scenes, kiosk_scenes
from tests.unit.ui.desk.test_slip_question import FIRST
from ui.citizen.pressable import Pressable
from ui.desk.page_tile import PageTile
from ui.desk.ports import Page
from ui.desk.walk_in import Step
from ui.theme.dress import put_on
from ui.widgets.editors import ChoiceEditor

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
        if told.role() in (QAccessible.Role.Client, QAccessible.Role.NoRole):
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


def role(one: QWidget) -> QAccessible.Role:
    told = QAccessible.queryAccessibleInterface(one)
    assert told is not None
    return told.role()


def state(one: QWidget) -> QAccessible.State:
    told = QAccessible.queryAccessibleInterface(one)
    assert told is not None
    return told.state()


def test_a_choice_is_a_group_of_radio_buttons_of_which_one_is_checked(built: BuiltDesk) -> None:
    filing_scenes.half(built)
    group = next(one for one in built.window.findChildren(ChoiceEditor) if one.isVisible())
    assert role(group) is QAccessible.Role.Grouping
    group.setFocus()
    built.press(Qt.Key.Key_2)
    inside = [one for one in group.buttons() if one.isVisible()]
    assert {role(one) for one in inside} == {QAccessible.Role.RadioButton}
    assert [state(one).checked for one in inside] == [False, True, *([False] * (len(inside) - 2))]
    QTest.mouseClick(inside[1], Qt.MouseButton.LeftButton)
    assert [state(one).checked for one in group.buttons() if one.isVisible()].count(1) == 1
    assert group.hasFocus()


def test_a_page_is_an_item_of_a_list_and_the_one_with_the_cursor_is_selected(built: BuiltDesk) -> None:
    filing_scenes.pages(built)
    tiles = [one for one in built.window.findChildren(PageTile) if one.isVisible()]
    assert {role(one) for one in tiles} == {QAccessible.Role.ListItem}
    assert [one.accessibleName() for one in tiles if state(one).selected] == [
        one.accessibleName() for one in tiles if one.hasFocus()
    ]
    assert any(one.hasFocus() for one in tiles)


def test_a_service_that_was_found_is_an_item_and_the_marked_one_is_selected(built: BuiltDesk) -> None:
    filing_scenes.searching(built)
    built.settle()
    shown = [one for one in built.window.findChildren(QWidget) if one.isVisible()]
    found = [one for one in shown if role(one) is QAccessible.Role.ListItem]
    assert [state(one).selected for one in found] == [True, *([False] * (len(found) - 1))]
    assert len(found) > 1


def test_what_the_citizens_window_paints_is_told_as_texts_and_buttons(qapp: QApplication) -> None:
    """It takes no focus and offers no press: whoever reads aloud reads names alone (``ui.citizen.own_input``)."""
    static, button = QAccessible.Role.StaticText, QAccessible.Role.Button
    for play in citizen_scenes.SCENES.values():
        built = BuiltDesk(qapp, catalogue=pictures.CATALOGUE)
        built.window.show()
        built.screens.citizen.toggle()
        play(built)
        built.settle()
        window = built.screens.citizen.window
        pressed = [one for one in window.findChildren(Pressable) if one.isVisible()]
        assert [one for one in pressed if not one.accessibleName().strip()] == []
        painted = {role(one) for one in window.findChildren(QWidget) if isinstance(one, Pressable | QLabel)}
        assert painted <= {static, button}
        assert button in painted
        built.window.close()
        built.window.deleteLater()
        built.settle()


@pytest.mark.parametrize(
    "name",
    [
        "kiosk-start",
        "kiosk-digits",
        "kiosk-services",
        "kiosk-question",
        "kiosk-check",
        "kiosk-pin",
        "kiosk-no-card",
        "kiosk-find",
        "kiosk-found",
        "kiosk-rating-telephone",
    ],
)
def test_every_control_of_the_kiosk_has_a_name_and_a_role(qapp: QApplication, name: str) -> None:
    put_on(qapp, scale=2.0)
    kiosk = BuiltKiosk(qapp, catalogue=pictures.CATALOGUE)
    kiosk.window.show()
    kiosk_scenes.SCENES[name](kiosk)
    kiosk.settle()
    assert flaws(kiosk.window) == []
    kiosk.close()

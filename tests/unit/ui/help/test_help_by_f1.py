"""F1 by real keys: beside the page and never over it, its very keys, Esc and F1 close, the focus goes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.fakes.built_desk import BuiltDesk
from tests.scenes import filing_scenes
from ui.desk.ports import Page
from ui.desk.quick_jump import QuickJump
from ui.desk.walk_in import Step
from ui.desk.window_keys import WINDOW_KEYS
from ui.help.guide_window import GuideWindow
from ui.help.page_keys import page_keys
from ui.help.panel import HelpPanel
from ui.help.texts import help_text
from ui.i18n.words import choose
from ui.theme.dress import put_on
from ui.widgets.key_hint import KeyHint
from ui.widgets.paragraph import Paragraph

pytestmark = pytest.mark.usefixtures("dressed")
CONTROL = Qt.KeyboardModifier.ControlModifier


def built_of(qapp, qtbot, catalogue) -> BuiltDesk:
    made = BuiltDesk(qapp, catalogue=catalogue)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=5000)
    return made


@pytest.fixture
def built(qapp, qtbot, catalogue, dressed):
    return built_of(qapp, qtbot, catalogue)


def panel_of(built) -> HelpPanel:
    (panel,) = built.window.findChildren(HelpPanel)
    return panel


def words_in(panel) -> list[str]:
    return [one.text() for one in panel.findChildren(Paragraph)]


def test_it_opens_beside_the_field_and_the_focus_comes_back_to_it(built):
    filing_scenes.half(built)
    field = QApplication.focusWidget()
    built.press(Qt.Key.Key_F1)
    panel = panel_of(built)
    assert panel.isVisible()
    assert help_text("step_declaration", "vi").purpose in words_in(panel)
    assert isinstance(QApplication.focusWidget(), QScrollArea)
    beside = panel.mapTo(built.window, panel.rect().topLeft()).x()
    assert field.mapTo(built.window, field.rect().topRight()).x() < beside
    assert built.window.width() == 1366
    built.press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert QApplication.focusWidget() is field
    assert built.screens.shell.step is Step.DECLARATION  # Esc in the help is not the page's
    built.press(Qt.Key.Key_F1)
    built.press(Qt.Key.Key_F1)
    assert panel.isHidden()
    assert QApplication.focusWidget() is field


def test_it_says_the_keys_of_the_page_that_is_shown_and_goes_along(built):
    filing_scenes.half(built)
    built.press(Qt.Key.Key_F1)
    panel, shell = panel_of(built), built.screens.shell
    keys = [key for key, _words in page_keys(built.window._stack.currentWidget(), built.window.footer.actions)]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if " " in key]  # a hint on a button is written with spaces: the same key
    for step in (Step.DECLARATION, Step.PAPERS, Step.REVIEW):
        shell.open_step(step)
        built.settle()
        assert help_text(f"step_{step.name.lower()}", "vi").title in words_in(panel)
        for action in (one for one in built.window.footer.actions if not one.key.isdigit()):
            assert action.words in words_in(panel)
            assert any(hint._key == action.key for hint in panel.findChildren(KeyHint))


def test_it_answers_before_anyone_signed_in_and_where_nothing_is_typed(built):
    built.press(Qt.Key.Key_F1)
    assert help_text("sign_in", "vi").purpose in words_in(panel_of(built))


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_on_every_page_it_fits_the_screen(qapp, qtbot, catalogue, dressed, scale):
    put_on(qapp, "light", scale)
    try:
        built = built_of(qapp, qtbot, catalogue)
        built.sign_in(who="minhduc")
        built.press(Qt.Key.Key_F1)
        panel, shell = panel_of(built), built.screens.shell
        (area,) = panel.findChildren(QScrollArea)
        pages = [page for page in shell.places if page not in (Page.COPY, Page.SIGNING, Page.READING)]
        assert len(pages) > 12
        for page in pages:
            shell.open_page(page)
            built.settle()
            if shell.page is not page:
                continue  # it has nothing to show without a citizen
            assert panel.isVisible()
            assert area.widget().minimumSizeHint().width() <= area.viewport().width(), page
            assert built.window.width() <= 1366, page
    finally:
        put_on(qapp, "light", 1.0)


def test_the_windows_keys_all_have_words(built):
    places = {key for key in built.window._keys._always if key.startswith("Alt+")}
    assert set(built.window._keys._always) - places == set(WINDOW_KEYS)


def test_over_the_quick_jump_it_tells_of_the_jump_and_leaves_it_open(built):
    built.sign_in()
    built.press(Qt.Key.Key_K, CONTROL)
    built.press(Qt.Key.Key_F1)
    assert help_text("quick_jump", "vi").title in words_in(panel_of(built))
    assert built.window.findChildren(QuickJump)[0].isVisible()


def test_it_speaks_the_language_of_the_screen(built):
    built.sign_in()
    built.press(Qt.Key.Key_F1)
    choose("en")
    try:
        built.screens.shell.refresh()
        built.settle()
        assert help_text("step_card", "en").purpose in words_in(panel_of(built))
    finally:
        choose("vi")


def test_the_guide_opens_at_the_pages_section_and_closes_by_esc(built, qtbot):
    built.sign_in()
    built.screens.shell.open_page(Page.QUEUE)
    built.press(Qt.Key.Key_F1)
    built.press(Qt.Key.Key_F1, CONTROL)
    guide = next(one for one in QApplication.topLevelWidgets() if isinstance(one, GuideWindow) and one.isVisible())
    qtbot.addWidget(guide)
    assert guide.heading == "7. Phiếu, và khi mất mạng"
    guide.show_section("nowhere")
    assert guide.heading == "Hướng dẫn cho cán bộ tiếp nhận"
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert guide.isHidden()

"""A footer that says the same in part keeps those buttons where they stand, and each does what it means now."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.desk.action import Action, Footer, Note
from ui.desk.footer_bar import FooterBar
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, tr
from ui.widgets.button import Button
from ui.widgets.label import Label


@pytest.fixture
def bar(dressed, qtbot) -> FooterBar:
    made = FooterBar()
    qtbot.addWidget(made)
    made.resize(1200, 64)
    made.show()
    return made


def buttons(bar: FooterBar) -> dict[str, Button]:
    return {one.words: one for one in bar.findChildren(Button) if not one.isHidden()}


def show(bar: FooterBar, footer: Footer) -> None:
    bar.show_footer(footer)
    QApplication.processEvents()  # a layout shows what is new a turn later


def footer_of(done: list[str], who: str, *, note: str = "", on: str = "Tiếp") -> Footer:
    return Footer(
        (Action("Lùi", "Esc", partial(done.append, f"back of {who}")),),
        (Action(on, "Ctrl+Enter", partial(done.append, f"on of {who}"), "primary"),),
        right_note=Note(note) if note else None,
    )


def test_what_is_said_again_keeps_its_button_and_its_focus(bar, qtbot):
    done: list[str] = []
    show(bar, footer_of(done, "card"))
    before = buttons(bar)
    bar.window().activateWindow()
    qtbot.waitUntil(bar.window().isActiveWindow, timeout=5000)
    assert bar.focus_primary()
    show(bar, footer_of(done, "papers", note="Đã lưu"))
    after = buttons(bar)
    assert (after["Lùi"], after["Tiếp"]) == (before["Lùi"], before["Tiếp"])
    assert after["Tiếp"].hasFocus()
    QTest.keyClick(after["Tiếp"], "\r")
    after["Lùi"].click()
    assert done == ["on of papers", "back of papers"]


def test_other_words_are_another_button_and_the_focus_goes_along(bar, qtbot):
    done: list[str] = []
    show(bar, footer_of(done, "papers"))
    bar.window().activateWindow()
    qtbot.waitUntil(bar.window().isActiveWindow, timeout=5000)
    bar.focus_primary()
    show(bar, footer_of(done, "review", on="Nộp hồ sơ"))
    assert set(buttons(bar)) == {"Lùi", "Nộp hồ sơ"}
    assert bar.primary is buttons(bar)["Nộp hồ sơ"]
    assert bar.primary.hasFocus()


def test_a_note_comes_and_goes_between_buttons_that_stay(bar):
    done: list[str] = []
    show(bar, footer_of(done, "papers", note="Đã lưu 09:14"))
    show(bar, footer_of(done, "papers", note="Đã lưu 09:15"))
    shown = [one.text() for one in bar.findChildren(Label) if one.isVisibleTo(bar)]
    assert "Đã lưu 09:15" in shown
    assert "Đã lưu 09:14" not in shown
    show(bar, Footer())
    assert buttons(bar) == {}
    assert bar.primary is None


def test_a_button_that_stays_is_said_in_the_language_of_now(bar, qapp):
    show(bar, Footer(right=(Action(tr("Lùi"), "Esc", lambda: None),)))
    try:
        speak(qapp, ENGLISH)
        show(bar, Footer(right=(Action(tr("Lùi"), "Esc", lambda: None),)))
        (stands,) = buttons(bar).values()
        assert stands.accessibleName() == str(tr("Lùi")) != "Lùi"
    finally:
        speak(qapp, VIETNAMESE)

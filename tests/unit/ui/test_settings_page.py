"""Cài đặt: who may open it, and every change to the trust store after a question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter.errors import FailureCode
from counter.events import Failed
from counter.trust_events import ConfirmTrust, ImportTrust, ListTrust, RemoveTrust, TrustListed
from tests.fakes.built_desk import BuiltDesk
from tests.scenes.list_scenes import TRUST, settings
from ui.desk.language_switch import NAMES
from ui.desk.ports import Page
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, language
from ui.widgets.button import Button
from ui.widgets.label import Label


@pytest.fixture
def opened(presented):
    """A supervisor at the settings."""
    presented.desk.trust = TRUST
    presented.enter("minhduc")
    presented.shell.open_page(Page.SETTINGS)
    return presented


def sent(presented, kind):
    return [one for one in presented.desk.submitted if isinstance(one, kind)]


def test_an_officer_neither_sees_nor_opens_it(presented):
    assert Page.SETTINGS not in presented.shell_view.now.places
    presented.shell.open_page(Page.SETTINGS)
    assert presented.shell.page is Page.INTAKE
    assert sent(presented, ListTrust) == []


def test_a_supervisor_sees_whom_the_station_trusts(opened):
    screen = opened.settings_view.now
    assert [line.kind for line in screen.lines] == ["CSCA gốc", "CSCA gốc", "Nối khóa", "CSCA gốc", "Thu hồi"]
    assert (screen.lines[0].since, screen.lines[0].until) == ("01/03/2021", "01/03/2036")
    assert screen.lines[-1].until == ""
    assert "".join(screen.lines[0].fingerprint) == TRUST[0].fingerprint
    assert ("Mở bằng BAC", "cho phép khi chip không có PACE") in screen.facts


def test_signing_out_takes_the_place_away(opened):
    opened.shell.sign_out()
    opened.enter()
    assert Page.SETTINGS not in opened.shell_view.now.places


@pytest.mark.parametrize("name", ["csca.cer", "csca.DER", "csca.pem", "thu-hoi.crl"])
def test_a_certificate_is_imported_at_once(opened, name):
    opened.settings.take_file(Path(name))
    assert sent(opened, ImportTrust) == [ImportTrust(Path(name), None)]
    assert opened.settings_view.now.said.tone == "jade"
    assert len(opened.settings_view.now.lines) == 6


def test_a_master_list_asks_for_the_certificate_behind_its_signer(opened):
    opened.settings.take_file(Path("icao.ml"))
    assert sent(opened, ImportTrust) == []
    assert [action.key for action in opened.settings_view.now.question.actions] == ["Ctrl+Enter", "Ctrl+G", "Esc"]
    opened.settings.take_root(Path("un.cer"))
    assert sent(opened, ImportTrust) == [ImportTrust(Path("icao.ml"), Path("un.cer"))]
    assert opened.settings_view.now.question is None


def test_or_goes_without(opened):
    opened.settings.take_file(Path("icao.ml"))
    opened.settings.without_root()
    assert sent(opened, ImportTrust) == [ImportTrust(Path("icao.ml"), None)]


def test_another_kind_of_file_is_turned_down(opened):
    opened.settings.take_file(Path("anh.jpg"))
    assert sent(opened, ImportTrust) == []
    assert opened.settings_view.now.said.tone == "red"


def test_removal_is_asked_first_and_may_be_dropped(opened):
    opened.settings.mark(3)
    opened.settings.ask_removal()
    assert "UTOPIA" in opened.settings_view.now.question.title
    opened.settings.drop_question()
    opened.settings.remove()
    assert sent(opened, RemoveTrust) == []
    opened.settings.ask_removal()
    opened.settings.remove()
    assert sent(opened, RemoveTrust) == [RemoveTrust(TRUST[3].fingerprint)]
    assert len(opened.settings_view.now.lines) == 4


def test_what_was_refused_stands_before_what_came(opened):
    said = (*(f"+ CN=CSCA {number}" for number in range(500)), "! icao.ml: chữ ký không đúng")
    opened.post(TrustListed(TRUST, said))
    shown = opened.settings_view.now.said
    assert (shown.tone, shown.title) == ("amber", "Đã đổi 500 mục, 1 không nhận")
    assert shown.text.startswith("Không nhận: icao.ml")
    assert "498 mục nữa" in shown.text


@pytest.mark.parametrize("code", [FailureCode.MALFORMED_CERTIFICATE, FailureCode.TRAINING_MIXED, FailureCode.NOT_FOUND])
def test_a_failed_change_is_said_on_the_page_and_only_there(opened, code):
    opened.post(Failed("ImportTrust", code))
    assert opened.settings_view.now.said.code == code.value
    assert opened.shell_view.toasts == []


@pytest.fixture
def strange(presented):
    """A supervisor at the settings, where a file waits that nobody imported."""
    presented.desk.trust = (TRUST[0], replace(TRUST[3], kind="waiting", since=None, until=None))
    presented.enter("minhduc")
    presented.shell.open_page(Page.SETTINGS)
    return presented


def footer_keys(presented):
    return [action.key for action in presented.settings_view.now.footer.actions]


def test_a_strange_file_is_told_apart_and_counted_among_no_issuers(strange):
    screen = strange.settings_view.now
    assert [(line.kind, line.kind_tone) for line in screen.lines] == [("CSCA gốc", "jade"), ("Chưa được tin", "red")]
    assert screen.lines[1].since == ""
    assert screen.summary == "1 nơi cấp được tin cậy, 0 mục kèm theo, 1 tệp chờ xác nhận"
    assert "Ctrl+Enter" in footer_keys(strange)


def test_it_is_confirmed_behind_a_question_that_shows_its_fingerprint(strange):
    strange.settings.ask_confirmation()
    question = strange.settings_view.now.question
    assert TRUST[3].fingerprint in question.text
    assert footer_keys(strange).count("Ctrl+Enter") == 1, "now the answer's"
    strange.settings.drop_question()
    strange.settings.confirm()
    assert sent(strange, ConfirmTrust) == []
    strange.settings.ask_confirmation()
    strange.settings.confirm()
    assert sent(strange, ConfirmTrust) == [ConfirmTrust(TRUST[3].fingerprint)]
    assert [line.kind for line in strange.settings_view.now.lines] == ["CSCA gốc", "CSCA gốc"]
    assert "Ctrl+Enter" not in footer_keys(strange)


def test_or_deleted(strange):
    strange.settings.mark(1)
    strange.settings.ask_removal()
    assert strange.settings_view.now.question.title.startswith("Xóa tệp")
    strange.settings.remove()
    assert sent(strange, RemoveTrust) == [RemoveTrust(TRUST[3].fingerprint)]


def test_nothing_waits_nothing_is_confirmed(opened):
    opened.settings.ask_confirmation()
    assert opened.settings_view.now.question is None
    assert "Ctrl+Enter" not in footer_keys(opened)


@pytest.mark.usefixtures("dressed")
def test_by_keys_alone(qapp, qtbot, catalogue):
    built = BuiltDesk(qapp, catalogue=catalogue)
    qtbot.addWidget(built.window)
    built.window.show()
    built.window.activateWindow()
    qtbot.waitUntil(built.window.isActiveWindow, timeout=5000)
    built.desk.trust = TRUST
    built.sign_in(who="minhduc")

    built.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert built.screens.shell.page is Page.SETTINGS
    built.press(Qt.Key.Key_Down)
    built.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    built.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert built.desk.submitted[-1] == RemoveTrust(TRUST[1].fingerprint)


def test_the_language_stands_among_the_settings_and_a_press_switches_it(built):
    settings(built)
    one, other = language_buttons(built)
    assert (one.isChecked(), other.isChecked()) == (True, False)
    assert other.key == "Ctrl+Shift+N"
    try:
        QTest.mouseClick(other, Qt.MouseButton.LeftButton)
        built.settle()
        assert language() == ENGLISH
        one, other = language_buttons(built)
        assert (one.isChecked(), other.isChecked()) == (False, True)
        assert "Language of the counter" in {label.text() for label in built.window.findChildren(Label)}
    finally:
        speak(QApplication.instance())


def language_buttons(built):
    """Tiếng Việt and English, as they stand now."""
    found = [one for one in built.window.findChildren(Button) if one.isVisible() and one.words in NAMES.values()]
    assert [one.words for one in found] == list(NAMES.values())
    return found

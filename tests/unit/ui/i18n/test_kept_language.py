"""The language outlives the program: what was chosen at this counter is spoken at its next start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.bootstrap.kept_language import KeptLanguage
from ui.desk.language_switch import LanguageSwitch
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE, language, tr


def test_a_restart_speaks_what_was_chosen(qapp: QApplication, tmp_path: Path) -> None:
    speak(qapp, VIETNAMESE)
    LanguageSwitch(qapp, KeptLanguage(tmp_path / "language").keep).switch()
    speak(qapp, VIETNAMESE)  # the program ends
    speak(qapp, KeptLanguage(tmp_path / "language").read())
    assert (language(), tr("Mật khẩu")) == (ENGLISH, "Password")
    speak(qapp, VIETNAMESE)


@pytest.mark.parametrize("content", [b"", b"fr", b"\xff\xfe\x00", b"en" * 100_000])
def test_a_file_that_says_nothing_known_is_vietnamese(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "language").write_bytes(content)
    assert KeptLanguage(tmp_path / "language").read() == VIETNAMESE


def test_without_a_file_it_is_vietnamese(tmp_path: Path) -> None:
    assert KeptLanguage(tmp_path / "gone" / "language").read() == VIETNAMESE


def test_a_disk_that_takes_nothing_costs_the_choice_alone(tmp_path: Path) -> None:
    KeptLanguage(tmp_path / "gone" / "language").keep(ENGLISH)
    assert KeptLanguage(tmp_path / "gone" / "language").read() == VIETNAMESE


def test_qt_says_its_own_words_in_vietnamese(qapp: QApplication) -> None:
    speak(qapp, VIETNAMESE)
    assert qapp.translate("QWidgetTextControl", "&Copy") == "&Chép"
    speak(qapp, ENGLISH)
    assert qapp.translate("QWidgetTextControl", "&Copy") == "&Copy"
    speak(qapp, VIETNAMESE)

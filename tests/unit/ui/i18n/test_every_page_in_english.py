"""Every page in English: no Vietnamese word but names, answers, and what stands beside its translation.

Each scene is played in Vietnamese, switched, and switched back: nothing of one language is left in the other. The six
steps are walked beside (``test_six_steps_in_english``); the lane ``english`` walks every scene of the pictures.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.built_desk import BuiltDesk, Scene
from tests.fakes.built_kiosk import BuiltKiosk
from tests.fakes.screen_words import come_to_rest, words
from tests.fakes.vietnamese_left import copied, vietnamese
from tests.scenes import (
    account_scenes,
    citizen_scenes,
    copy_scenes,
    day_scenes,
    filing_scenes,
    kiosk_scenes,
    list_scenes,
    people_scenes,
    refused_scenes,
    signing_scenes,
    work_scenes,
)
from ui.i18n.language import speak
from ui.i18n.words import ENGLISH, VIETNAMESE

DESK: dict[str, Scene] = {
    "declaration": filing_scenes.half,
    "called alike": refused_scenes.alike,
    "papers": filing_scenes.papers,
    "queue": list_scenes.queue,
    "outages": list_scenes.outages,
    "filings": list_scenes.filings,
    "settings": list_scenes.settings,
    "jump": list_scenes.jump,
    "trail": account_scenes.broken_trail,
    "day": day_scenes.closed,
    "asked": work_scenes.asked,
    "giving": work_scenes.giving,
    "history": work_scenes.history,
    "return": work_scenes.returning,
    "second card": people_scenes.second_person,
    "consents": people_scenes.consents,
    "copy": copy_scenes.copying,
    "signing": signing_scenes.signing,
    "reading": signing_scenes.reading,
}
CITIZEN = {name: citizen_scenes.SCENES[name] for name in ("citizen-checking",)}
KIOSK = {
    name: kiosk_scenes.SCENES[f"kiosk-{name}"]
    for name in ("start", "services", "check", "no-card", "find-not-here", "found")
}


@pytest.fixture(autouse=True)
def vietnamese_again(qapp: QApplication, dressed: object) -> Iterator[None]:
    speak(qapp, VIETNAMESE)
    yield
    speak(qapp, VIETNAMESE)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[BuiltDesk]:
    made = BuiltDesk(qapp)
    made.window.resize(1366, 768)
    made.window.show()
    made.settle()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.settle()


@pytest.mark.parametrize("page", DESK)
def test_the_desk(desk: BuiltDesk, qapp: QApplication, page: str) -> None:
    DESK[page](desk)
    come_to_rest(desk.window, desk.settle)
    before = words(desk.window)
    speak(qapp, ENGLISH)
    come_to_rest(desk.window, desk.settle)
    assert vietnamese(desk.window, copied(desk) if page == "copy" else ()) == []
    speak(qapp, VIETNAMESE)
    come_to_rest(desk.window, desk.settle)
    assert words(desk.window) == before


@pytest.mark.parametrize("page", CITIZEN)
def test_the_citizens_window(desk: BuiltDesk, page: str) -> None:
    desk.screens.citizen.toggle()
    CITIZEN[page](desk)
    window, presenter = desk.screens.citizen.window, desk.screens.citizen.presenter
    come_to_rest(window, desk.settle)
    before = words(window)
    presenter.switch_language()
    come_to_rest(window, desk.settle)
    assert vietnamese(window) == []
    presenter.switch_language()
    come_to_rest(window, desk.settle)
    assert words(window) == before


@pytest.mark.parametrize("place", KIOSK)
def test_the_kiosk(kiosk: BuiltKiosk, place: str) -> None:
    KIOSK[place](kiosk)
    come_to_rest(kiosk.window, kiosk.settle)
    before = words(kiosk.window)
    kiosk.presenter.switch_language()
    come_to_rest(kiosk.window, kiosk.settle)
    assert vietnamese(kiosk.window) == []
    kiosk.presenter.switch_language()
    come_to_rest(kiosk.window, kiosk.settle)
    assert words(kiosk.window) == before

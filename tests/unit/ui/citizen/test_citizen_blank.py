"""While the desk is locked, or its window has failed, nothing of the citizen stands on the second screen."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter.account_events import DeskLocked, DeskUnlocked
from counter.catalogue.catalogue import Catalogue
from counter.errors import FailureCode
from counter.events import Failed, LineChanged
from counter.model.rating import Satisfaction
from counter.rating_events import RatingOpened
from tests.fakes.built_desk import BuiltDesk
from tests.scenes.filing_scenes import review
from ui.bootstrap.escaped import say_what_escaped
from ui.citizen.choice import Choice
from ui.desk.ports import Page

PERSON = "Lê Quang Huy"
LOCKED, UNLOCKED = DeskLocked("Lan Anh"), DeskUnlocked()


@pytest.fixture
def built(qapp, catalogue: Catalogue, dressed: object) -> Iterator[BuiltDesk]:
    """At the review, the citizen's window open beside it."""
    desk = BuiltDesk(qapp, catalogue=catalogue)
    desk.window.show()
    desk.window.activateWindow()
    review(desk)
    desk.screens.citizen.toggle()
    desk.settle()
    yield desk
    desk.window.close()
    desk.window.deleteLater()
    desk.settle()


def words(built: BuiltDesk) -> list[str]:
    """What can be read on the citizen's window, by eye and by a screen reader."""
    window = built.screens.citizen.window
    seen = [one for one in window.findChildren(QWidget) if one.isVisible()]
    texts = [one.text() for one in seen if isinstance(one, QLabel)]
    return [*texts, *(text for one in seen for text in (one.accessibleName(), one.accessibleDescription()))]


def shows(built: BuiltDesk, what: str) -> bool:
    return any(what.casefold() in one.casefold() for one in words(built))


def press(built: BuiltDesk, name: str) -> None:
    (one,) = [
        c for c in built.screens.citizen.window.findChildren(Choice) if c.isVisible() and c.accessibleName() == name
    ]
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    built.settle()


def test_locked_it_shows_no_one_and_unlocked_it_stands_as_it_was(built: BuiltDesk) -> None:
    assert shows(built, PERSON)
    press(built, "Xem tiếp")
    before = words(built)
    built.post(LOCKED)
    assert built.screens.shell.page is Page.GATE
    assert not shows(built, PERSON)
    assert not shows(built, "Đăng ký tạm trú")
    built.settle()
    built.post(UNLOCKED)
    built.settle()
    assert words(built) == before, "the same lines, the same page of them"


def test_what_the_citizen_has_confirmed_stays_confirmed_through_the_lock(built: BuiltDesk) -> None:
    built.screens.citizen.presenter.confirm()
    built.post(LOCKED, UNLOCKED)
    assert built.screens.walk_in.citizen.confirmed


def test_news_that_come_in_behind_the_lock_light_nothing_up(built: BuiltDesk) -> None:
    built.post(LOCKED, LineChanged(up=False, waiting=3))
    assert not shows(built, PERSON)


def test_a_rating_waits_behind_the_lock_and_ends_with_signing_out(built: BuiltDesk) -> None:
    draft = built.screens.walk_in.draft
    assert draft is not None
    built.post(RatingOpened(draft.id, "Đăng ký tạm trú", rated=False))
    built.screens.citizen.presenter.choose(Satisfaction.SATISFIED)
    built.settle()
    assert shows(built, "hài lòng")
    built.post(LOCKED)
    assert not shows(built, "hài lòng")
    built.post(UNLOCKED)
    built.settle()
    assert shows(built, "hài lòng")
    built.screens.shell.sign_out()
    built.settle()
    assert not shows(built, "hài lòng")


@pytest.mark.parametrize(
    "leave",
    [
        pytest.param(lambda built: built.press(Qt.Key.Key_F8), id="parked"),
        pytest.param(lambda built: built.screens.shell.sign_out(), id="signed out"),
    ],
)
def test_parked_or_signed_out_the_next_person_sees_the_greeting(
    built: BuiltDesk, leave: Callable[[BuiltDesk], None]
) -> None:
    leave(built)
    built.settle()
    assert not shows(built, PERSON)
    assert shows(built, "Kính chào ông/bà")


def test_a_screen_that_fails_is_said_and_recorded_without_the_person_and_the_desk_goes_on(
    built: BuiltDesk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception leaves a slot of the desk's window, as a defect in a screen would have it."""

    def defect() -> None:
        raise ValueError(f"no such answer: {PERSON}")

    hook = sys.excepthook
    say_what_escaped(built.bridge)
    recorded = sys.excepthook
    sys.excepthook = hook
    with caplog.at_level(logging.ERROR), qtbot.capture_exceptions() as escaped:
        QTimer.singleShot(0, built.window, defect)
        qtbot.waitUntil(lambda: bool(escaped), timeout=5000)
        kind, value, trace = escaped[0]
        recorded(kind, value, trace)
    qtbot.waitUntil(lambda: shows(built, "Xin ông/bà chờ"), timeout=5000)
    assert not shows(built, PERSON)
    assert "ValueError" in caplog.text
    assert PERSON not in caplog.text
    assert FailureCode.UNEXPECTED.value in " ".join(
        one.text() for one in built.window._toast.findChildren(QLabel) if one.isVisibleTo(built.window)
    )
    built.press(Qt.Key.Key_Escape)
    assert built.screens.shell.step.name == "PAPERS", "Esc leads one step back, as ever"
    assert shows(built, PERSON)


def test_a_screen_that_fails_each_time_it_is_shown_is_not_shown_again_for_saying_so(built: BuiltDesk) -> None:
    shown: list[object] = []

    class Watching:
        def handle(self, _event: object) -> None: ...

        def refresh(self) -> None:
            shown.append(built.screens.shell.page)

    built.screens.shell.stand_beside(Watching())
    built.post(Failed("window", FailureCode.UNEXPECTED))
    assert shown == []

"""What stands above every screen: this machine's log was closed, and what came of a new catalogue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from counter.catalogue.catalogue import Catalogue
from counter.catalogue_events import CatalogueTaken
from counter.errors import FailureCode
from counter.events import DraftsListed, Failed, SignedIn
from counter.model.account import Role
from counter.model.hand_over import HandOverNote
from counter.settings import CardSettings, StationSettings
from counter.trust_events import TrustFolderFound, TrustListed
from tests.fakes.built_desk import BuiltDesk
from tests.fakes.presented_desk import PresentedDesk, Recorder, Shown
from tests.scenes.list_scenes import TRUST, _drafts
from ui.desk.filings_presenter import FilingsPresenter, FilingsScreen
from ui.desk.ports import DeskPorts

CLOSED = Failed("SendLeaves", FailureCode.LOG_CLOSED)
TAKEN = CatalogueTaken(7, date(2026, 12, 1), "cổng của tỉnh")


def said(built: BuiltDesk) -> str:
    bar = built.window._standing
    return (
        " ".join(one.accessibleName() for one in bar.children() if hasattr(one, "accessibleName"))
        if bar.isVisible()
        else ""
    )


def test_a_closed_log_stands_before_and_after_signing_in_and_nothing_puts_it_away(built, qtbot):
    built.post(CLOSED)
    assert "máy khác nối tiếp" in said(built)
    built.sign_in()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(built.window, Qt.Key.Key_L, both)
    built.post(TAKEN)
    assert "máy khác nối tiếp" in said(built)
    assert built.window.size().toTuple() == (1366, 768)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (TAKEN, "Đã nhận danh mục thủ tục mới"),
        (Failed("catalogue", FailureCode.CATALOGUE_BROKEN), "Không nhận được gói danh mục mới"),
        (TrustFolderFound(waiting=2, taken_over=True), "2 tệp lạ trong thư mục nơi cấp"),
        (TrustFolderFound(waiting=0, taken_over=True), "Nơi cấp tin cậy đã nhận từ thư mục của bản trước"),
    ],
)
def test_what_came_of_a_catalogue_stands_until_it_was_read(built, qtbot, event, words):
    built.sign_in(who="minhduc")
    assert said(built) == ""
    built.post(event)
    assert said(built).strip() == words
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(built.window, Qt.Key.Key_L, both)
    built.settle()
    assert said(built) == ""


def test_what_is_said_of_trust_is_put_away_by_whoever_may_look_at_it_only(presented: PresentedDesk) -> None:
    presented.post(TrustFolderFound(waiting=1, taken_over=False))
    for who, may in (("", False), ("lananh", False), ("minhduc", True)):
        if who:
            presented.enter(who)
        assert presented.shell_view.now.may_go is may
        presented.shell.put_away()
        assert (presented.shell_view.now.standing is None) is may


def test_a_folder_that_was_cleared_by_hand_is_not_said_any_more(presented: PresentedDesk) -> None:
    presented.enter()
    presented.post(TrustFolderFound(waiting=1, taken_over=False))
    presented.post(TrustFolderFound(waiting=0, taken_over=False))
    assert presented.shell_view.now.standing is None


def test_a_strange_file_is_said_until_none_waits_and_before_what_is_less_grave(presented: PresentedDesk) -> None:
    presented.enter()
    presented.post(TAKEN)
    presented.post(TrustFolderFound(waiting=1, taken_over=False))
    assert "tệp lạ" in presented.shell_view.now.standing.title
    presented.post(TrustListed((replace(TRUST[0], kind="waiting"),)))
    assert "tệp lạ" in presented.shell_view.now.standing.title
    presented.post(TrustListed(TRUST))
    assert "danh mục" in presented.shell_view.now.standing.title


@pytest.mark.parametrize("event", [CLOSED, Failed("catalogue", FailureCode.CATALOGUE_BROKEN)])
def test_what_stands_is_not_said_in_a_toast_too(presented: PresentedDesk, event: Failed) -> None:
    before = len(presented.shell_view.toasts)
    presented.post(event)
    assert len(presented.shell_view.toasts) == before
    assert presented.shell_view.now.standing is not None


@pytest.mark.parametrize(("hours", "words"), [(3, ["1 nháp của bạn đã được bàn giao cho minhduc: nghỉ ốm"]), (30, [])])
def test_the_giver_hears_of_it_at_the_next_sign_in(
    presented: PresentedDesk, catalogue: Catalogue, hours: int, words: list[str]
) -> None:
    (draft, *_rest) = _drafts()
    at = presented.clock() - timedelta(hours=hours)
    note = HandOverNote(draft.id, "lananh", "minhduc", "mai", "nghỉ ốm", at)
    recorder, view = Recorder(), Shown[FilingsScreen]()
    ports = DeskPorts(StationSettings(), catalogue, recorder, recorder, recorder, presented.clock, CardSettings())
    presenter = FilingsPresenter(ports, presented.shell, view, presented.walk_in)
    before = len(presented.shell_view.toasts)
    presenter.handle(SignedIn("lananh", "Lan Anh", Role.OFFICER.value))
    for _twice in range(2):
        presenter.handle(DraftsListed((), (note,)))
    assert [toast.words for toast in presented.shell_view.toasts[before:]] == words
    presenter.handle(SignedIn("lananh", "Lan Anh", Role.OFFICER.value))
    presenter.handle(DraftsListed((replace(draft, officer="lananh"),), (note,)))
    assert len(presented.shell_view.toasts) == before + len(words), "what came back was not taken"


def test_a_counter_that_does_not_come_back_stands_above_everything(built):
    built.sign_in()
    built.post(Failed("counter", FailureCode.COUNTER_ENDED))
    assert "không mở lại được" in said(built)

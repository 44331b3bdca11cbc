"""Chờ đồng ý by the keyboard alone: who is waited for, a reminder, the paper to sign, and back to the draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counter.consent_events import (
    AskConsents,
    ConsentsChanged,
    ConsentsListed,
    ConsentsUnavailable,
    ListConsents,
    RemindConsent,
)
from counter.consents import RESTS
from counter.errors import FailureCode
from counter.events import OpenDraft, ReopenDraft
from counter.paper_events import PrintDeclaration
from tests.fakes.built_desk import BuiltDesk
from tests.scenes import people_scenes
from ui.desk.ports import Page
from ui.widgets.table import RowTable

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def waited(built: BuiltDesk) -> BuiltDesk:
    people_scenes.consents(built)
    return built


def rows(built: BuiltDesk) -> list[list[str]]:
    (table,) = [one for one in built.window.findChildren(RowTable) if one.isVisible()]
    model = table.model()
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def words(built: BuiltDesk) -> str:
    return " ".join(one.text() for one in built.window.findChildren(QLabel) if one.isVisible())


def last(built: BuiltDesk, kind: type) -> object:
    return [one for one in built.desk.submitted if isinstance(one, kind)][-1]


def test_a_row_says_who_for_which_filing_since_when_how_often_reminded_and_until_when(waited: BuiltDesk) -> None:
    first, _owner, parent, refused, lapsed = rows(waited)
    assert first == [
        "Nguyễn Ẫm Thử, chủ hộ, Đăng ký tạm trú · PHẠM VĂN THỬ",
        "09:14 15/11",
        "2 lần, lần cuối 09:14 18/11",
        "09:14 25/11, còn 6 ngày",
        "Đang chờ",
    ]
    assert parent[2] == "chưa nhắc"
    assert (refused[4], lapsed[4]) == ("Không đồng ý", "Đã quá hạn")
    assert "3 người đang chờ · 2 cần hỏi lại hoặc đổi cách" in words(waited)


def test_ctrl_r_reminds_whoever_is_waited_for(waited: BuiltDesk) -> None:
    waited.press(Qt.Key.Key_R, CONTROL)
    assert last(waited, RemindConsent) == RemindConsent(people_scenes.WAITED[0].draft, "head")


def test_who_was_asked_a_moment_ago_is_left_in_peace(waited: BuiltDesk) -> None:
    assert timedelta(minutes=12) < RESTS
    for _ in range(2):
        waited.press(Qt.Key.Key_Down)
    waited.press(Qt.Key.Key_R, CONTROL)
    assert not [one for one in waited.desk.submitted if isinstance(one, RemindConsent)]


def test_who_refused_is_asked_again_by_the_same_key(waited: BuiltDesk) -> None:
    for _ in range(3):
        waited.press(Qt.Key.Key_Down)
    waited.press(Qt.Key.Key_R, CONTROL)
    assert last(waited, AskConsents) == AskConsents(people_scenes.WAITED[3].draft)


def test_ctrl_p_prints_the_declaration_to_be_signed(waited: BuiltDesk) -> None:
    waited.press(Qt.Key.Key_P, CONTROL)
    assert waited.paper.submitted[-1] == PrintDeclaration(people_scenes.WAITED[0].draft)


def test_enter_opens_the_draft(built: BuiltDesk) -> None:
    built.sign_in()
    built.desk.submit(OpenDraft("1.004194"))
    built.settle()
    (draft,) = built.desk.drafts
    built.screens.shell.start_over()
    built.screens.shell.open_page(Page.CONSENTS)
    built.post(ConsentsListed((replace(people_scenes.WAITED[0], draft=draft),)))
    built.press(Qt.Key.Key_Return)
    assert last(built, ReopenDraft) == ReopenDraft(draft)
    assert built.screens.shell.page is Page.INTAKE


def test_an_answer_that_comes_down_is_asked_for_at_once(waited: BuiltDesk) -> None:
    before = len([one for one in waited.desk.submitted if isinstance(one, ListConsents)])
    waited.post(ConsentsChanged(people_scenes.WAITED[0].draft, ()))
    assert len([one for one in waited.desk.submitted if isinstance(one, ListConsents)]) == before + 1


def test_without_a_way_to_vneid_the_page_says_what_to_do(waited: BuiltDesk) -> None:
    waited.post(ConsentsUnavailable(people_scenes.WAITED[0].draft, FailureCode.NO_CONSENT_ROAD))
    assert "Chọn ký trên tờ khai hoặc giấy riêng" in words(waited)


def test_with_nobody_to_wait_for_it_says_so(built: BuiltDesk) -> None:
    people_scenes.nobody_waited_for(built)
    assert "Không chờ ai đồng ý" in words(built)
    built.press(Qt.Key.Key_Escape)
    assert built.screens.shell.page is Page.FILINGS

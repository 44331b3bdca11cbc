"""News of what stands are asked about once at a time, and none is lost; a list that is not shown asks nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from counter.account_events import DeskUnlocked, IdentityConfirmed, IdentityWanted
from counter.errors import FailureCode
from counter.events import Failed, FilingChanged, LineChanged, ListQueue, QueueListed
from counter.model.work import WorkList
from counter.work_events import ListWork, WorkListed
from tests.scenes import list_scenes, work_scenes
from ui.desk.asked_anew import AskedAnew
from ui.desk.ports import Page

ALT = Qt.KeyboardModifier.AltModifier
CHANGED = FilingChanged(work_scenes.asked_filing())


@given(st.lists(st.sampled_from(["changed", "taken up", "answered"]), max_size=60))
def test_whatever_comes_when_what_is_told_last_is_what_stands(happens):
    """One that answers: it looks at ``stands`` when it takes a question up, and tells that later."""
    waiting, looked, told = [], [], [0]
    asked = AskedAnew(lambda: waiting.append(True))
    stands = 0

    def answer() -> None:
        told.append(looked.pop(0))
        asked.answered()

    for what in happens:
        if what == "changed":
            stands += 1
            asked.changed()
        elif what == "taken up" and waiting:
            waiting.pop()
            looked.append(stands)
        elif what == "answered" and looked:
            answer()
        assert len(waiting) + len(looked) <= 1
    while waiting or looked:
        while waiting:
            waiting.pop()
            looked.append(stands)
        answer()
    assert told[-1] == stands


def test_who_comes_back_is_told_though_an_answer_never_came():
    asked = []
    question = AskedAnew(lambda: asked.append(True))
    question.changed()
    question.changed()
    assert len(asked) == 1
    question.from_the_start()
    assert len(asked) == 2
    question.answered()
    assert len(asked) == 2, "what had changed before is in that answer"


def counted(built) -> int:
    return built.desk.submitted.count(ListWork())


def listed(built) -> int:
    return built.desk.submitted.count(ListQueue())


def test_a_row_of_news_counts_the_work_twice_at_most(built):
    built.sign_in()
    built.post(WorkListed(None, {}))
    before = counted(built)
    built.post(*[CHANGED] * 6)
    assert counted(built) == before + 1
    built.post(WorkListed(None, {}))
    assert counted(built) == before + 2
    built.post(WorkListed(None, {}))
    assert counted(built) == before + 2


def test_work_that_could_not_be_counted_is_counted_with_the_next_news(built):
    built.sign_in()
    built.post(WorkListed(None, {}))
    before = counted(built)
    built.post(CHANGED, Failed("ListWork", FailureCode.UNEXPECTED), CHANGED)
    assert counted(built) == before + 2


def test_the_work_is_counted_for_who_unlocks_though_nothing_was_told_behind_the_lock(built):
    built.sign_in()
    built.post(WorkListed(None, {}), CHANGED)
    before = counted(built)
    built.post(DeskUnlocked())
    assert counted(built) == before + 1


def test_the_queue_follows_the_line_while_it_is_shown(built):
    built.sign_in()
    built.post(LineChanged(up=False, waiting=7), CHANGED)
    assert listed(built) == 0, "nobody looks"
    list_scenes.queue(built)
    assert built.screens.shell.page is Page.QUEUE
    before = listed(built)
    built.post(LineChanged(up=False, waiting=8))
    assert listed(built) == before + 1


def test_a_list_of_work_follows_the_news_while_it_is_shown(built):
    work_scenes.asked(built)
    which = ListWork(WorkList.ASKED)
    built.desk.submitted.clear()
    built.post(WorkListed(None, {}))
    assert built.desk.submitted.count(which) == 1
    built.press(Qt.Key.Key_1, ALT)
    built.post(WorkListed(None, {}))
    assert built.desk.submitted.count(which) == 1


PAST_THE_GATE = pytest.mark.parametrize(
    "event", [IdentityConfirmed(), Failed("ClearLogAlarm", FailureCode.NOT_CONFIRMED)], ids=["confirmed", "given up"]
)


@PAST_THE_GATE
def test_the_queue_is_told_anew_past_the_gate_in_front_of_what_is_grave(built, event):
    list_scenes.alarm(built)
    built.post(IdentityWanted("ClearLogAlarm"))
    before = listed(built)
    built.post(LineChanged(up=False, waiting=8, code=FailureCode.LOG_REWRITTEN))
    assert listed(built) == before, "it is not shown"
    leave_the_gate(built, event)
    assert built.screens.shell.page is Page.QUEUE
    assert listed(built) == before + 1


@PAST_THE_GATE
def test_a_list_of_work_is_told_anew_past_the_gate(built, event):
    work_scenes.asked(built)
    which = ListWork(WorkList.ASKED)
    built.post(IdentityWanted("MakeBackup"))
    built.desk.submitted.clear()
    built.post(WorkListed(None, {}))
    assert which not in built.desk.submitted, "it is not shown"
    leave_the_gate(built, event)
    assert built.screens.shell.page is Page.ASKED
    assert built.desk.submitted.count(which) == 1


def leave_the_gate(built, event) -> None:
    if isinstance(event, Failed):
        built.press(Qt.Key.Key_Escape)
    built.post(event)


def test_news_of_the_queue_wait_for_the_answer_to_whoever_opened_it(built):
    built.sign_in()
    built.desk.unanswered.add(ListQueue)
    built.screens.shell.open_page(Page.QUEUE)
    assert built.desk.submitted.count(ListQueue(looked=True)) == 1
    built.post(CHANGED, CHANGED)
    assert listed(built) == 0
    built.post(QueueListed((), {}))
    assert listed(built) == 1


def test_who_signs_in_after_another_whose_question_had_no_answer_is_told_the_news(built):
    list_scenes.queue(built)
    built.desk.unanswered.add(ListQueue)
    built.post(CHANGED)
    built.screens.shell.sign_out()
    built.sign_in()
    built.desk.unanswered.clear()
    built.screens.shell.open_page(Page.QUEUE)
    before = listed(built)
    built.post(CHANGED)
    assert listed(built) == before + 1

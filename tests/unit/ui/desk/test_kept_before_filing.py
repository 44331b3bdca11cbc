"""F9 right behind the last letter, or after an answer that could not be saved: what is filed is what is on the screen."""

from __future__ import annotations

import pytest

from counter.errors import FailureCode
from counter.events import Failed, FileDraft, SetAnswer
from ui.desk.walk_in import Step


@pytest.fixture
def unsaved(complete):
    """The months were mended, and the store has not kept it: "24" stands on the screen."""
    complete.desk.unanswered.add(SetAnswer)
    complete.answer(request__months="24")
    complete.shell.open_step(Step.REVIEW)
    return complete


def filed(desk) -> list[FileDraft]:
    return [one for one in desk.desk.submitted if isinstance(one, FileDraft)]


def test_nothing_is_filed_before_it_is_kept(unsaved):
    unsaved.review.file()
    assert not filed(unsaved)
    assert unsaved.desk.submitted[-1] == SetAnswer(unsaved.walk_in.draft.id, "/request/months", 24)
    assert unsaved.review_view.now.filing


def test_once_it_is_kept_it_is_filed(unsaved):
    unsaved.desk.unanswered.clear()
    unsaved.review.file()
    assert len(filed(unsaved)) == 1
    assert unsaved.walk_in.filing is not None


def test_what_cannot_be_kept_is_said_and_not_filed(unsaved):
    unsaved.review.file()
    unsaved.post(Failed("SetAnswer", FailureCode.DISK_FULL))
    assert not filed(unsaved)
    assert unsaved.review_view.now.trouble.code == FailureCode.DISK_FULL.value
    assert not unsaved.review_view.now.filing


def test_with_nothing_to_keep_it_is_filed_at_once(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.review.file()
    assert len(filed(complete)) == 1

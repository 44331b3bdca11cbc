"""Step 2 before step 1: the card that comes later fills the open declaration, if it is the filer's."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from counter.errors import FailureCode
from counter.events import (
    CardFailed,
    CardInserted,
    CardRead,
    CardRemoved,
    DraftOpened,
    Failed,
    OpenDraft,
    PersonSeen,
)
from counter.filer_events import FillFromFiler
from counter.model.filing import Draft
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of

CAST = make_cast()


def lay(desk, who: str) -> None:
    """Another card, opened by its own number at F2."""
    desk.post(CardRemoved("r"))
    desk.post(CardInserted("r"))
    desk.card.type_number(CAST[who].number.digits)


def fills(desk) -> list[FillFromFiler]:
    return [one for one in desk.desk.submitted if isinstance(one, FillFromFiler)]


@pytest.fixture
def blank(presented):
    """The declaration is open, and nobody has shown a card."""
    presented.open()
    return presented


def test_the_card_read_into_an_open_declaration_fills_it(blank):
    lay(blank, "tenant")
    hers = record_of(CAST["tenant"])
    blank.post(PersonSeen(hers))
    blank.post(CardRead(hers))
    assert fills(blank) == [FillFromFiler(blank.walk_in.draft.id, hers)]
    assert blank.walk_in.record == hers


def test_a_card_of_somebody_else_than_the_declaration_speaks_of_leaves_nobody_on_the_screen(blank):
    lay(blank, "tenant")
    blank.post(CardRead(record_of(CAST["tenant"])))
    blank.post(Failed("FillFromFiler", FailureCode.DIFFERENT_CARD))
    assert blank.walk_in.record is None
    assert blank.shell_view.toasts[-1].code == FailureCode.DIFFERENT_CARD.value
    assert [one.words for one in blank.shell_view.toasts if one.code] == [
        "Thẻ của người khác: giữ nháp (F8) hoặc nộp trước, rồi đọc lại"
    ]


@pytest.mark.parametrize("theirs", [None, record_of(CAST["divorced"])], ids=["no card", "their own card"])
def test_a_refusal_for_a_citizen_who_has_left_changes_nobody_on_the_screen(opened, theirs):
    hers = opened.walk_in.record
    lay(opened, "tenant")
    opened.card.read()
    opened.post(CardRead(hers))
    assert len(fills(opened)) == 1
    opened.shell.start_over()
    if theirs is not None:
        opened.post(CardRead(theirs))
    opened.open()
    opened.post(Failed("FillFromFiler", FailureCode.STORE_IN_USE))
    assert opened.walk_in.record == theirs


def test_another_card_at_f2_does_not_take_the_filers_place(opened):
    hers = opened.walk_in.record
    lay(opened, "divorced")
    opened.card.read()
    opened.post(PersonSeen(record_of(CAST["divorced"])))
    opened.post(CardRead(record_of(CAST["divorced"])))
    assert opened.walk_in.record == hers
    assert opened.walk_in.portrait_arrived == 1.0
    assert "người khác" in opened.shell_view.toasts[-1].words
    assert not fills(opened)


def test_a_reading_that_fails_at_f2_leaves_the_filer_on_the_screen(opened):
    hers = opened.walk_in.record
    lay(opened, "tenant")
    opened.card.read()
    opened.post(CardFailed(FailureCode.CARD_REMOVED))
    assert opened.walk_in.record == hers


@pytest.mark.parametrize("seen", [True, False])
def test_a_card_read_whole_while_the_declaration_opens_is_its_evidence(presented, seen):
    hers = record_of(CAST["tenant"])
    half = replace(hers, portrait=None)
    lay(presented, "tenant")
    if seen:
        presented.post(PersonSeen(half))
    presented.desk.unanswered.add(OpenDraft)
    presented.open()
    presented.post(CardRead(hers))
    assert not fills(presented)
    procedure, now = presented.ports.catalogue.get("1.004194"), presented.ports.clock()
    draft = Draft(UUID(int=7), procedure.code, procedure.version, "lananh", now, now)
    presented.post(DraftOpened(draft, half if seen else None))
    assert fills(presented) == [FillFromFiler(draft.id, hers)]
    assert presented.walk_in.record == hers


def test_a_declaration_opened_with_the_whole_card_is_filled_once(opened):
    assert opened.walk_in.record is not None
    assert not fills(opened)

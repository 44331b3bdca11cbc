"""The states of a consent: no road leads around an answer, and time takes back what was not answered."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.consents import (
    LASTS,
    REMINDED_AFTER,
    RESTS,
    Consent,
    ConsentState,
    ConsentStep,
    Way,
    after,
    has_lapsed,
    may,
    may_remind,
    next_reminder,
)
from counter.model.vietnam_time import VIETNAM

NOON = datetime(2026, 10, 8, 12, tzinfo=VIETNAM)
STEPS = st.lists(st.tuples(st.sampled_from(ConsentStep), st.integers(0, 20 * 24)), max_size=12)


def consent(way: Way = Way.VNEID) -> Consent:
    return Consent(UUID(int=1), "head", "Nguyễn Văn Chủ", "000171000001", way)


def asked(way: Way = Way.VNEID) -> Consent:
    return after(consent(way), ConsentStep.ASKED, NOON)


def test_who_is_asked_is_waited_for_until_an_end() -> None:
    waiting = asked()
    assert waiting.state is ConsentState.WAITING
    assert waiting.ends_at == NOON + LASTS


@pytest.mark.parametrize("step", [ConsentStep.GIVEN, ConsentStep.REFUSED, ConsentStep.LAPSED])
def test_an_answer_or_the_end_settles_it(step: ConsentStep) -> None:
    settled = after(asked(), step, NOON + timedelta(hours=1))
    assert settled.state == step.value
    assert settled.settled_at == NOON + timedelta(hours=1)


@pytest.mark.parametrize("step", [ConsentStep.REFUSED, ConsentStep.LAPSED])
def test_who_refused_or_did_not_answer_may_be_asked_again(step: ConsentStep) -> None:
    again = after(after(asked(), step, NOON), ConsentStep.ASKED, NOON + LASTS)
    assert again.ends_at == NOON + 2 * LASTS
    assert again.settled_at is None


def test_nobody_is_asked_by_vneid_who_signs_the_form() -> None:
    assert not may(consent(Way.FORM), ConsentStep.ASKED)
    signed = after(consent(Way.FORM), ConsentStep.GIVEN, NOON)
    assert signed.state is ConsentState.GIVEN
    assert not may(signed, ConsentStep.GIVEN)


def test_an_answer_by_vneid_wants_a_question() -> None:
    with pytest.raises(ValueError, match="no given from owed"):
        after(consent(), ConsentStep.GIVEN, NOON)


def test_reminders_are_due_after_one_three_and_seven_days_and_then_comes_the_end() -> None:
    days = [next_reminder(NOON, sent) for sent in range(4)]
    assert days == [NOON + timedelta(days=1), NOON + timedelta(days=3), NOON + timedelta(days=7), None]
    assert max(REMINDED_AFTER) < LASTS
    assert not has_lapsed(asked(), NOON + LASTS - timedelta(seconds=1))
    assert has_lapsed(asked(), NOON + LASTS)


def test_reminders_are_counted_from_the_question_on() -> None:
    twice = after(after(asked(), ConsentStep.REMINDED, NOON), ConsentStep.REMINDED, NOON + timedelta(days=1))
    assert (twice.reminders, twice.reminded_at) == (2, NOON + timedelta(days=1))
    again = after(after(twice, ConsentStep.REFUSED, NOON), ConsentStep.ASKED, NOON)
    assert (again.reminders, again.reminded_at) == (0, None)


def test_nobody_is_reminded_twice_in_a_breath() -> None:
    assert not may_remind(NOON, None, NOON + RESTS / 2)
    assert may_remind(NOON, None, NOON + RESTS)
    assert not may_remind(NOON, NOON + RESTS, NOON + RESTS + RESTS / 2)
    assert may_remind(NOON, NOON + RESTS, NOON + 2 * RESTS)


def test_what_is_settled_does_not_lapse() -> None:
    assert not has_lapsed(after(asked(), ConsentStep.GIVEN, NOON), NOON + 2 * LASTS)
    assert not has_lapsed(consent(), NOON)


def test_an_answer_in_time_may_be_heard_after_the_end() -> None:
    lapsed = after(asked(), ConsentStep.LAPSED, NOON + LASTS)
    assert after(lapsed, ConsentStep.GIVEN, NOON + timedelta(days=2)).state is ConsentState.GIVEN
    assert not may(after(asked(), ConsentStep.REFUSED, NOON), ConsentStep.GIVEN)


def test_no_person_is_told_by_its_repr() -> None:
    assert "Chủ" not in repr(consent())
    assert "000171" not in repr(consent())


@given(way=st.sampled_from(Way), steps=STEPS)
def test_whatever_happens(way: Way, steps: list[tuple[ConsentStep, int]]) -> None:
    """Given stays given; it is reached from a question or a signature alone; moments stand where states want them."""
    now, one = NOON, consent(way)
    for step, hours in steps:
        now += timedelta(hours=hours)
        before = one
        if not may(one, step):
            with pytest.raises(ValueError, match="no "):
                after(one, step, now)
            continue
        one = after(one, step, now)
        assert before.state is not ConsentState.GIVEN
        assert one.same_as(before)
        assert (one.state is ConsentState.WAITING) == (one.asked_at is not None and one.settled_at is None)
        if one.state is ConsentState.GIVEN:
            assert way is Way.FORM or before.state in (ConsentState.WAITING, ConsentState.LAPSED)
        if one.state is ConsentState.WAITING:
            assert one.ends_at is not None
            assert one.asked_at is not None
            assert one.ends_at - one.asked_at == LASTS

"""Whose attachment is next, as a pure choice: its laws hold for any queue."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from counter.model.filing import SyncState
from counter.model.vietnam_time import VIETNAM
from counter.outbox import NEAR, OutboxEntry
from sync.priorities import Candidate, first_of

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


def candidate(sequence: int, due_in: int | None, rest: int, *, resumed: bool) -> Candidate:
    due_at = None if due_in is None else NOON + timedelta(hours=due_in)
    entry = OutboxEntry(UUID(int=sequence), sequence, SyncState.REGISTERED, NOON, registered=True, due_at=due_at)
    return Candidate(entry, rest, resumed)


@st.composite
def queues(draw: st.DrawFn) -> list[Candidate]:
    numbers = draw(st.lists(st.integers(1, 1000), unique=True, min_size=1, max_size=12))
    return [
        candidate(
            number,
            draw(st.none() | st.integers(-48, 400)),
            draw(st.sampled_from([0, 1, 400, 90_000, 5_000_000])),
            resumed=draw(st.booleans()),
        )
        for number in numbers
    ]


def is_near(one: Candidate) -> bool:
    return one.entry.due_at is not None and one.entry.due_at <= NOON + NEAR


@given(queues(), st.randoms(use_true_random=False))
def test_the_choice_keeps_every_law_whatever_stands_in_the_queue(queue: list[Candidate], random: object) -> None:
    chosen = first_of(queue, NOON)
    assert chosen is not None
    # a deadline that is near goes before the rest
    assert is_near(chosen) or not any(is_near(one) for one in queue)
    equals = [one for one in queue if is_near(one) == is_near(chosen)]
    # small before large
    assert chosen.rest == min(one.rest for one in equals)
    equals = [one for one in equals if one.rest == chosen.rest]
    # begun before fresh
    assert chosen.resumed or not any(one.resumed for one in equals)
    # and last the counter's own order
    assert chosen.entry.sequence == min(one.entry.sequence for one in equals if one.resumed == chosen.resumed)
    shuffled = list(queue)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert first_of(shuffled, NOON) == chosen, "the order in which they are looked at must not matter"


@given(queues())
def test_everybody_comes_to_their_turn(queue: list[Candidate]) -> None:
    left = list(queue)
    while (chosen := first_of(left, NOON)) is not None:
        left.remove(chosen)
    assert left == []


def test_nobody_waits_of_an_empty_queue() -> None:
    assert first_of([], NOON) is None


def test_a_deadline_comes_near_as_time_passes() -> None:
    small, due = candidate(1, None, 10, resumed=False), candidate(2, 100, 5_000_000, resumed=False)
    assert first_of([small, due], NOON) == small
    assert first_of([small, due], NOON + timedelta(hours=76)) == due

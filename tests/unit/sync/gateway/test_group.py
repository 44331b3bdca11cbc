"""One commit for all who wait for it: everybody gets its own outcome, nobody waits for ever, a failure is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from sync.gateway.group import MOST, Group

Take = Callable[[], Sequence[int]]
SOON = 10.0  # seconds: nothing here takes long


class Desk:
    """Doubles numbers; the first call waits until it is let go, so that others gather behind it."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.go = threading.Event()
        self.done: list[tuple[int, ...]] = []
        self.group: Group[int, int] = Group(self.work)

    def work(self, take: Take) -> list[int]:
        if not self.begun.is_set():
            items = take()
            self.begun.set()
            assert self.go.wait(SOON)
        else:
            items = take()
        self.done.append(tuple(items))
        if -13 in items:
            raise ValueError("thirteen")
        return [2 * item for item in items]


def gathered(desk: Desk, threads: ThreadPoolExecutor, behind: Sequence[int]) -> list[Future[int]]:
    """One under way, the others waiting behind it; then all let go."""
    first = threads.submit(desk.group, 0)
    assert desk.begun.wait(SOON)
    waiting = [threads.submit(desk.group, item) for item in behind]
    while len(desk.group) < len(behind):
        desk.go.wait(0.001)
    desk.go.set()
    return [first, *waiting]


def test_alone_one_goes_at_once() -> None:
    desk = Desk()
    desk.go.set()
    assert [desk.group(item) for item in (1, 2, 3)] == [2, 4, 6]
    assert desk.done == [(1,), (2,), (3,)]


def test_who_came_meanwhile_goes_together_and_each_gets_its_own() -> None:
    desk = Desk()
    with ThreadPoolExecutor(9) as threads:
        outcomes = gathered(desk, threads, range(1, 9))
        assert [outcome.result(SOON) for outcome in outcomes] == [2 * item for item in range(9)]
    assert [len(items) for items in desk.done] == [1, 8]
    assert {item for items in desk.done for item in items} == set(range(9))


def test_no_more_than_so_many_at_once() -> None:
    desk = Desk()
    with ThreadPoolExecutor(MOST + 6) as threads:
        outcomes = gathered(desk, threads, range(1, MOST + 6))
        assert sorted(outcome.result(SOON) for outcome in outcomes) == [2 * item for item in range(MOST + 6)]
    assert [len(items) for items in desk.done] == [1, MOST, 5]


def test_a_failure_is_told_to_all_it_befell_and_to_nobody_else() -> None:
    desk = Desk()
    with ThreadPoolExecutor(4) as threads:
        first, *others = gathered(desk, threads, (12, -13, 14))
        assert first.result(SOON) == 0
        for outcome in others:
            with pytest.raises(ValueError, match="thirteen"):
                outcome.result(SOON)
    assert desk.group(5) == 10


def test_work_that_fails_before_it_took_anybody_fails_its_leader_alone() -> None:
    turns = iter([OSError("no lock"), None, None])

    def work(take: Take) -> Sequence[int]:
        if (failure := next(turns)) is not None:
            raise failure
        return take()

    group: Group[int, int] = Group(work)
    with pytest.raises(OSError, match="no lock"):
        group(1)
    assert [group(2), group(3)] == [2, 3]

"""One commit for all who wait for it: what arrived while the last commit was under way goes into the next.

A lock that is kept until the commit lets one transaction through at a time, so a registration each would be
one round to the disk each. Here the first who comes leads: it waits for the lock, then takes along everybody
who waits in this worker by then. There is no thread of its own and no pause: alone, one goes at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Final, Generic, NoReturn, TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

MOST: Final = 64  # of one commit: more than a worker works on at once


class _Waiting(Generic[Item, Outcome]):
    def __init__(self, item: Item) -> None:
        self.item = item
        self.turn = threading.Event()  # to take the outcome, or to lead
        self.settled: Callable[[], Outcome] | None = None


class Group(Generic[Item, Outcome]):
    """``work`` is called in the thread of one who waits, by one at a time. It calls what it is given once, when it
    is ready for them, for the items to be done together; and returns an outcome for each, in their order.
    """

    def __init__(self, work: Callable[[Callable[[], Sequence[Item]]], Sequence[Outcome]]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._queue: list[_Waiting[Item, Outcome]] = []
        self._led = False

    def __len__(self) -> int:
        """How many wait for the next commit."""
        return len(self._queue)

    def __call__(self, item: Item) -> Outcome:
        """The outcome of this item. Raises what ``work`` raised for those it was taken along with."""
        mine: _Waiting[Item, Outcome] = _Waiting(item)
        with self._lock:
            self._queue.append(mine)
            first, self._led = not self._led, True
        if not first:
            mine.turn.wait()
        if mine.settled is None:
            self._lead()
        assert mine.settled is not None  # noqa: S101 - whoever leads is the first of the queue, and settles it
        return mine.settled()

    def _lead(self) -> None:
        taken: list[_Waiting[Item, Outcome]] = []

        def take(most: int = MOST) -> Sequence[Item]:
            with self._lock:
                taken.extend(self._queue[:most])
                del self._queue[:most]
            return [one.item for one in taken]

        try:
            outcomes = self._work(take)
            for one, outcome in zip(taken, outcomes, strict=True):
                one.settled = _given(outcome)
        except BaseException as exc:
            if not taken:
                take(1)  # it never came to the others
            for one in taken:
                one.settled = _raised(exc)
            raise
        finally:
            with self._lock:
                leads_next = self._queue[:1]
                self._led = bool(leads_next)
            for one in (*leads_next, *taken):
                one.turn.set()


def _given(outcome: Outcome) -> Callable[[], Outcome]:
    return lambda: outcome


def _raised(exc: BaseException) -> Callable[[], NoReturn]:
    def outcome() -> NoReturn:
        raise exc

    return outcome

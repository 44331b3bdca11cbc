"""Where a reading is: what the screen is told while the lap clock runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from counter.emrtd.card_record import CardRecord
from counter.events import PersonSeen, ReadPhase, ReadProgress
from counter.ports import Post


class ReadingSteps:
    """Tells the screen in which phase the reading is; the finer times are the line's own."""

    def __init__(self, post: Post, monotonic: Callable[[], float]) -> None:
        self._post = post
        self._monotonic = monotonic
        self._start = monotonic()

    @contextmanager
    def phase(self, phase: ReadPhase) -> Iterator[None]:
        self.tell(phase)
        yield
        self.tell(phase, finished=True)

    def tell(
        self, phase: ReadPhase, detail: str = "", *, done: int = 0, total: int = 0, finished: bool = False
    ) -> None:
        self._post(ReadProgress(phase, finished, detail, done, total, self._monotonic() - self._start))

    def person(self, record: CardRecord) -> None:
        self._post(PersonSeen(record))

"""Where a reading is: what the screen is told, and how long each phase took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from counter.emrtd.card_record import CardRecord, PhaseTime
from counter.events import PersonSeen, ReadPhase, ReadProgress
from counter.ports import Post
from devices.card.chip_line import ChipLine


class ReadingSteps:
    """Tells the screen where the reading is, and keeps the times of its phases."""

    def __init__(self, post: Post, monotonic: Callable[[], float], line: ChipLine) -> None:
        self._post = post
        self._monotonic = monotonic
        self._line = line
        self._start = monotonic()
        self.times: tuple[PhaseTime, ...] = ()

    @contextmanager
    def phase(self, phase: ReadPhase) -> Iterator[None]:
        began, commands = self._monotonic(), self._line.commands
        self.tell(phase)
        yield
        self.times += (PhaseTime(phase.value, self._monotonic() - began, self._line.commands - commands),)
        self.tell(phase, finished=True)

    def tell(
        self, phase: ReadPhase, detail: str = "", *, done: int = 0, total: int = 0, finished: bool = False
    ) -> None:
        self._post(ReadProgress(phase, finished, detail, done, total, self._monotonic() - self._start))

    def person(self, record: CardRecord) -> None:
        self._post(PersonSeen(record))

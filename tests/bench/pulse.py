"""Whether the GUI thread comes round: a beat is posted to it every few milliseconds, and its answer timed."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, Signal

BEAT = 0.005  # seconds between an answer and the next beat
LONG = 0.050  # a beat unanswered for so long is a stall
_CLOCK = getattr(time, "pthread_getcpuclockid", None)  # POSIX only: elsewhere a stall's own work is not told


@dataclass(frozen=True, slots=True)
class Stall:
    """``seconds`` until the thread came round, of which it worked itself for ``worked``; ``step``: of the walk-in."""

    seconds: float
    worked: float
    step: str


@dataclass(slots=True)
class _Beat:
    answered: threading.Event = field(default_factory=threading.Event)


class _Answering(QObject):
    """Lives on the GUI thread, and is asked from another."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.beat: _Beat | None = None
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def _answer(self) -> None:
        if self.beat is not None:
            self.beat.answered.set()


class Pulse:
    """From ``start()`` to ``stop()``; both on the GUI thread. ``at`` is told where the hand is."""

    def __init__(self) -> None:
        self._step = ""
        self.beats = 0
        self.stalls: list[Stall] = []
        self.longest = Stall(0.0, 0.0, "")
        self._answering = _Answering()
        self._ended = threading.Event()
        self._gui = threading.get_ident()
        self._thread = threading.Thread(target=self._watch, name="pulse", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def at(self, step: str) -> None:
        self._step = step

    def stop(self) -> None:
        self._ended.set()
        if beat := self._answering.beat:
            beat.answered.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(BEAT):
            beat = self._answering.beat = _Beat()
            begun, worked = time.monotonic(), self._worked()
            self._answering.asked.emit()
            while not beat.answered.wait(1.0) and not self._ended.is_set():
                pass  # nobody answers who waits for this thread
            if self._ended.is_set():
                return
            self.beats += 1
            stall = Stall(time.monotonic() - begun, self._worked() - worked, self._step)
            if stall.seconds > LONG:
                self.stalls.append(stall)
            if stall.seconds > self.longest.seconds:
                self.longest = stall

    def _worked(self) -> float:
        """Seconds of processor that the GUI thread has had."""
        return time.clock_gettime(_CLOCK(self._gui)) if _CLOCK is not None else 0.0

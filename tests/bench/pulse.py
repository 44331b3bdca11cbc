"""Whether the GUI thread comes round: a beat is posted to it every few milliseconds, and its answer timed."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEvent, QObject

BEAT = 0.005  # seconds between an answer and the next beat
LONG = 0.050  # a beat unanswered for so long is a stall
_SAMPLE = 0.010  # seconds between two looks at what holds the thread
_KIND = QEvent.Type(QEvent.registerEventType())
_CLOCK = getattr(time, "pthread_getcpuclockid", None)  # POSIX only: elsewhere a stall's own work is not told


@dataclass(frozen=True, slots=True)
class Stall:
    """``seconds`` until the thread came round, of which it worked itself for ``worked``; ``where``: seen most often."""

    seconds: float
    worked: float
    where: str
    step: str


@dataclass(slots=True)
class _Beat:
    answered: threading.Event = field(default_factory=threading.Event)


class _Answering(QObject):
    """Lives on the GUI thread."""

    beat: _Beat | None = None

    def event(self, event: QEvent) -> bool:
        if event.type() == _KIND and self.beat is not None:
            self.beat.answered.set()
            return True
        return super().event(event)


class Pulse:
    """From ``start()`` to ``stop()``; both on the GUI thread. ``at`` is told where the hand is."""

    def __init__(self) -> None:
        self._step = ""
        self.beats = 0
        self.stalls: list[Stall] = []
        self.longest = Stall(0.0, 0.0, "", "")
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
            QCoreApplication.postEvent(self._answering, QEvent(_KIND))
            seen: Counter[str] = Counter()
            answered = beat.answered.wait(LONG / 2)
            while not answered and not self._ended.is_set():  # nobody answers who waits for this thread
                seen[_place(sys._current_frames().get(self._gui))] += 1
                answered = beat.answered.wait(_SAMPLE)
            if self._ended.is_set():
                return
            self.beats += 1
            where = seen.most_common(1)[0][0] if seen else ""
            stall = Stall(time.monotonic() - begun, self._worked() - worked, where, self._step)
            if stall.seconds > LONG:
                self.stalls.append(stall)
            if stall.seconds > self.longest.seconds:
                self.longest = stall

    def _worked(self) -> float:
        """Seconds of processor that the GUI thread has had."""
        return time.clock_gettime(_CLOCK(self._gui)) if _CLOCK is not None else 0.0


def _place(frame: FrameType | None) -> str:
    """The innermost lines that are the program's own, outermost first."""
    own: list[str] = []
    while frame is not None and len(own) < 4:
        path = frame.f_code.co_filename.replace("\\", "/")
        if any(f"/{room}/" in path for room in ("counter", "ui", "devices", "sync")) and "site-packages" not in path:
            own.append(f"{'/'.join(path.rsplit('/', 2)[-2:])}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " > ".join(reversed(own))

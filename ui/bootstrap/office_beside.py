"""The counter in a process of its own, as its window has it.

The window has an interpreter to itself then: while the counter's threads computed in the same one, it came round
in turns with them, and late. And neither end takes the other along when it fails.
"""

from __future__ import annotations

import logging
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Final

from counter.account_events import BegunAnew
from counter.catalogue.catalogue import Catalogue
from counter.errors import CounterError, FailureCode
from counter.events import Command, Failed
from counter.ports import Post
from counter.switchboard import Switchboard
from devices.card.channel import TRAFFIC
from ui.bootstrap.kept_units import kept_units
from ui.bootstrap.office_launch import launch_office
from ui.bootstrap.office_words import (
    Begin,
    End,
    Ended,
    Finish,
    Finished,
    Ground,
    Held,
    Mouth,
    Open,
    Order,
    Play,
    Prop,
    Stands,
    StandsNot,
    To,
    heard,
    pipe_of,
)
from ui.bootstrap.station import Station, wall_clock
from ui.desk.training_presenter import TrainingCard

_OPENS: Final = 120.0  # seconds, on the slowest machine; a restored store is looked through first
_ENDS: Final = 40.0  # seconds: every worker of the counter has five of its own
_MOST: Final = 3  # times in _WHILE seconds that it is begun anew; then something is wrong that a new one does not mend
_WHILE: Final = 600.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class GroundBeside:
    """The training ground around it, as ``ui.bootstrap.desk_program.Ground``."""

    _say: Callable[[object], None]
    _told: Ground = field(repr=False)

    @property
    def cards(self) -> tuple[TrainingCard, ...]:
        return self._told.cards

    @property
    def accounts(self) -> tuple[str, str, str, str]:
        return self._told.accounts

    def qr(self, key: str) -> str:
        return self._told.qr[key]

    def insert(self, key: str) -> None:
        self._say(Play(Prop.INSERT, key))

    def remove(self) -> None:
        self._say(Play(Prop.REMOVE))

    def cut_line(self) -> None:
        self._say(Play(Prop.CUT_LINE))

    def restore_line(self) -> None:
        self._say(Play(Prop.RESTORE_LINE))


class WorkerBeside:
    """A worker of the counter, as the screens see it."""

    def __init__(self, say: Callable[[object], None], to: To) -> None:
        self._say, self._to = say, to

    def submit(self, command: Command) -> None:
        self._say(Order(self._to, command))


class DeskBeside(WorkerBeside):
    """The desk's worker."""

    def __init__(self, say: Callable[[object], None]) -> None:
        super().__init__(say, To.DESK)
        self._numbers = count()
        self._finishing: dict[int, threading.Event] = {}

    def finish(self, timeout: float = 2.0) -> bool:
        """As ``counter.worker.Worker.finish``."""
        number, done = next(self._numbers), threading.Event()
        self._finishing[number] = done
        self._say(Finish(number))
        in_time = done.wait(timeout)
        self._finishing.pop(number, None)
        return in_time

    def finished(self, number: int) -> None:
        if (done := self._finishing.get(number)) is not None:
            done.set()


class OfficeBeside:
    """Begun at once; ``standing`` waits for it. Then ``hear``, ``start`` and ``stop``, each once.

    Whatever was submitted is carried out in order. A counter that ends by itself is begun anew, which is said with
    ``BegunAnew``: nobody is signed in, and the store is as it was kept.
    """

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        station: Station,
        recovery_key: Path | None,
        held: Callable[[], None] = lambda: None,
        launch: Callable[[], subprocess.Popen[bytes]] = launch_office,
    ) -> None:
        """``process``: the first of ``launch``. ``held``: no other program opens this counter now; on a thread."""
        traffic = logging.getLogger("devices.card").isEnabledFor(TRAFFIC)
        self._opening = Open(station, recovery_key, traffic)
        self._held, self._launch = held, launch
        self._deaths: list[float] = []
        self._switchboard = Switchboard()
        self._known = threading.Event()  # whether it stands, or why it does not
        self._listens = False  # it stands, and is told what is ordered
        self._refused: CounterError | None = None
        self._stands: Stands | None = None
        self._catalogue: Catalogue | None = None
        self._stopping = self._ended_in_time = False
        self.station, self.units = station, kept_units(station)
        self.desk, self.card = DeskBeside(self._ordered), WorkerBeside(self._ordered, To.CARD)
        self._speak_with(process)
        self._thread = threading.Thread(target=self._listen, name="counter", daemon=True)
        self._thread.start()

    def standing(self) -> None:
        """Raises CounterError where it does not open."""
        in_time = self._known.wait(_OPENS)
        refused = self._refused if in_time else CounterError(FailureCode.COUNTER_ENDED, "it does not open")
        if refused is not None:
            self.stop()
            raise refused

    @property
    def catalogue(self) -> Catalogue:
        if self._catalogue is None:
            raise CounterError(FailureCode.COUNTER_ENDED, "asked before it stood")
        return self._catalogue

    @property
    def ground(self) -> GroundBeside | None:
        told = self._stands.ground if self._stands is not None else None
        return GroundBeside(self._ordered, told) if told is not None else None

    def hear(self, listener: Post) -> None:
        """From now on every event goes there, on a thread."""
        self._switchboard.connect(listener)

    def start(self) -> None:
        self._mouth.say(Begin())

    def stop(self) -> bool:
        """What was ordered is done first. True if every thread of it ended in time."""
        if not self._stopping:
            self._stopping = True
            self._mouth.say(End())
            self._thread.join(_ENDS)
            self._process.kill()  # one that has ended feels nothing
            self._thread.join()
        return self._ended_in_time

    # ------------------------------------------------------------ the process

    def _speak_with(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._mouth = Mouth(pipe_of(self._process.stdin), "counter-orders")
        self._mouth.say(self._opening)

    def _ordered(self, word: object) -> None:
        if self._listens:  # else it was meant for one that is gone
            self._mouth.say(word)

    def _listen(self) -> None:
        while not self._heard_out():
            _log.warning("the counter ended by itself with %s", self._process.returncode)
            if self._stands is None or self._too_often():
                self._give_up(CounterError(FailureCode.COUNTER_ENDED, f"it ended with {self._process.returncode}"))
                return
            self._speak_with(self._launch())

    def _give_up(self, failure: CounterError) -> None:
        self._refused = failure
        self._known.set()
        if self._stands is not None:  # else whoever waits for it says so
            self._switchboard.post(Failed("counter", FailureCode.COUNTER_ENDED))

    def _too_often(self) -> bool:
        now = time.monotonic()
        self._deaths = [*(one for one in self._deaths if now - one < _WHILE), now]
        return len(self._deaths) > _MOST

    def _heard_out(self) -> bool:
        """Everything that one process says; True if nothing more is wanted."""
        words, over = pipe_of(self._process.stdout), False
        with suppress(EOFError):
            while True:
                over = self._hear(heard(words)) or over
        self._listens = False
        self._mouth.close(1.0)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what it was still to be told
                pipe_of(pipe).close()
        return over or self._stopping

    def _hear(self, word: object) -> bool:
        """Whether that was the last word."""
        match word:
            case Stands():
                self._stood(word)
            case StandsNot(code=code, detail=detail):
                self._give_up(CounterError(code, detail))
            case Held():
                self._held()
            case Finished(number=number):
                self.desk.finished(number)
            case Ended(in_time=in_time):
                self._ended_in_time = in_time
            case _:
                self._switchboard.post(word)
        return isinstance(word, StandsNot | Ended)

    def _stood(self, word: Stands) -> None:
        anew, self._stands, self._listens = self._stands is not None, word, True
        if not anew:
            # its index and the list of communes are made at the first question, which is the window's thread's else
            self._catalogue = replace(word.catalogue, today=_today)
            self._catalogue.search("?")
            self.units(_today())
        self._known.set()
        if anew:
            self.start()
            self._switchboard.post(BegunAnew())


def _today() -> date:
    return wall_clock().date()

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
from counter.errors import CounterError, FailureCode, SettingsError
from counter.events import Command, Failed, SignIn
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
    GroundTold,
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
)
from ui.bootstrap.pipes import pipe_of
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

    _say: Callable[[object], object]
    _told: GroundTold = field(repr=False)

    @property
    def cards(self) -> tuple[TrainingCard, ...]:
        return self._told.cards

    @property
    def road(self) -> str:
        return self._told.road

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

    def __init__(self, say: Callable[[object], bool], to: To) -> None:
        self._say, self._to = say, to

    def submit(self, command: Command) -> None:
        self._say(Order(self._to, command))


class DeskBeside(WorkerBeside):
    """The desk's worker."""

    def __init__(self, say: Callable[[object], bool]) -> None:
        super().__init__(say, To.DESK)
        self._numbers = count()
        self._finishing: dict[int, threading.Event] = {}

    def finish(self, timeout: float = 2.0) -> bool:
        """As ``counter.worker.Worker.finish``: at once False where there is nobody."""
        number, done = next(self._numbers), threading.Event()
        self._finishing[number] = done
        in_time = self._say(Finish(number)) and done.wait(timeout)
        self._finishing.pop(number, None)
        return in_time

    def finished(self, number: int) -> None:
        if (done := self._finishing.get(number)) is not None:
            done.set()


class OfficeBeside:
    """Begun at once; ``standing`` waits for it. Then ``hear``, ``start`` and ``stop``, each once.

    What is submitted while it stands is carried out in order. A counter that ends by itself is begun anew, which is
    said with ``BegunAnew``; until it stands again what is submitted goes nowhere, and a SignIn is told why.
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
        self._turn = threading.Lock()  # of the two below
        self._started = self._listens = False  # somebody hears what it says; it hears what is ordered
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
        with self._turn:
            self._started = True
            if self._listens:
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
        self._mouth = Mouth(pipe_of(process.stdin), "counter-orders")
        self._mouth.say(self._opening)
        if self._stopping:
            self._mouth.say(End())

    def _ordered(self, word: object) -> bool:
        """Whether there is somebody who hears it."""
        if self._listens:
            self._mouth.say(word)
        elif isinstance(word, Order) and isinstance(word.command, SignIn):
            code = FailureCode.COUNTER_ENDED if self._refused else FailureCode.COUNTER_BEGUN_ANEW
            self._switchboard.post(Failed("SignIn", code))
        return self._listens

    def _listen(self) -> None:
        while not self._heard_out():
            ended = CounterError(FailureCode.COUNTER_ENDED, f"it ended with {self._process.returncode}")
            _log.warning("the counter: %s", ended)
            if self._stands is None or self._too_often():
                self._give_up(ended)
                return
            self._switchboard.post(BegunAnew())  # at once: nobody's data stays on a screen that cannot be locked
            try:
                process = self._launch()
            except OSError as exc:
                self._give_up(CounterError(FailureCode.COUNTER_ENDED, type(exc).__name__))
                return
            self._speak_with(process)

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
        with self._turn:
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
            case StandsNot(code=code, detail=detail, problems=problems):
                self._give_up(SettingsError(problems) if problems else CounterError(code, detail))
            case Held():
                if self._stands is None:  # else whoever is rung for is here already
                    self._held()
            case Finished(number=number):
                self.desk.finished(number)
            case Ended(in_time=in_time):
                self._ended_in_time = in_time
            case _:
                self._switchboard.post(word)
        return isinstance(word, StandsNot | Ended)

    def _stood(self, word: Stands) -> None:
        try:
            self._take(word)
        except CounterError as exc:
            self._give_up(exc)
            self._mouth.say(End())
            return
        with self._turn:
            self._listens = True
            if self._started:
                self._mouth.say(Begin())
        self._known.set()

    def _take(self, word: Stands) -> None:
        """Its catalogue is the window's too; screens that stand keep theirs, so another is not gone on with: raises."""
        if self._stands is not None:
            if word.catalogue != self._stands.catalogue:
                raise CounterError(FailureCode.COUNTER_ENDED, "it has another catalogue")
            return
        catalogue = replace(word.catalogue, today=_today)
        catalogue.search("?")  # the first question makes the index, and the next one the list of communes:
        self.units(_today())  # the window's thread would be held by either
        self._stands, self._catalogue = word, catalogue
        self._opening = replace(self._opening, recovery_key=None)  # the vault opens the store from now on


def _today() -> date:
    return wall_clock().date()

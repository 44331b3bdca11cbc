"""``motcua office``, which the desk begins: the counter in a process of its own, without a window."""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from typing import IO, Final, TypeVar

from counter.errors import CounterError, FailureCode, StoreError
from counter.ports import Submits
from counter.raised_at import raised_at
from devices.card.pcsc import PcscReaders
from ui.bootstrap.keys import open_store
from ui.bootstrap.office import build_office
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
)
from ui.bootstrap.station import log_to
from ui.bootstrap.training import TrainingGround, open_training_ground
from ui.bootstrap.training_footing import lay_footing
from ui.desk.training_presenter import TrainingCard

LOG: Final = "counter.log"  # two processes never turn one file over
_PATIENCE: Final = 5.0  # seconds for the last words to be heard
_LET_GO: Final = 3.0  # seconds for the counter of a window that was killed to close the store that is to be opened
_PAUSE: Final = 0.1
_log = logging.getLogger(__name__)
T = TypeVar("T")


class OfficeInside:
    """An office, and the training ground around it, as it was opened. Raises CounterError."""

    def __init__(self, opening: Open, held: Callable[[], None]) -> None:
        station = opening.station
        self.ground: TrainingGround | None = None
        with ExitStack() as unfinished:
            if station.training:
                footing = _released(lambda: lay_footing(station, station.folder.parent))
                unfinished.callback(footing.give_up)
                held()
                self.ground = open_training_ground(station, station.folder.parent, footing=footing)
                self.office, self.stop = self.ground.office, self.ground.stop
            else:
                store = _released(lambda: open_store(station, opening.recovery_key))
                unfinished.callback(store.close)
                held()
                self.office = build_office(station, store, gateway=station.settings.gateway, open_readers=PcscReaders)
                self.stop = self.office.stop
            unfinished.pop_all()

    def stands(self) -> Stands:
        ground = _told(self.ground) if self.ground is not None else None
        return Stands(replace(self.office.catalogue, today=None), ground)

    def obey(self, words: IO[bytes], say: Callable[[object], None]) -> None:
        """Until its window asks for the end, or is gone."""
        with suppress(EOFError):
            while self._done(heard(words), say):
                pass

    def _done(self, word: object, say: Callable[[object], None]) -> bool:
        """False for the last word."""
        match word:
            case Order(to=to, command=command):
                worker: Submits = self.office.card if to is To.CARD else self.office.desk
                worker.submit(command)
            case Begin():
                self.office.hear(say)
                self.office.start()
            case Finish(number=number):
                if self.office.desk.finish():
                    say(Finished(number))
            case Play() if self.ground is not None:
                _play(self.ground, word)
        return not isinstance(word, End)


def _released(attempt: Callable[[], T]) -> T:
    """The counter of a window that was killed may still be closing the store. Raises as ``attempt`` does at last."""
    until = time.monotonic() + _LET_GO
    while True:
        try:
            return attempt()
        except StoreError as exc:
            if exc.code is not FailureCode.STORE_IN_USE or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def end_after_the_window() -> None:
    """Windows ends the processes of a session by their level, higher ones first; 0x280 is everybody's."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows wants it

        ctypes.windll.kernel32.SetProcessShutdownParameters(0x27F, 0)


def _told(ground: TrainingGround) -> Ground:
    return Ground(
        tuple(TrainingCard(one.key, one.label, one.about) for one in ground.cards),
        {one.key: ground.qr(one.key) for one in ground.cards},
        ground.accounts,
    )


def _play(ground: TrainingGround, word: Play) -> None:
    match word.prop:
        case Prop.INSERT:
            ground.insert(word.card)
        case Prop.REMOVE:
            ground.remove()
        case Prop.CUT_LINE:
            ground.cut_line()
        case Prop.RESTORE_LINE:
            ground.restore_line()


def serve(words: IO[bytes], mouth: Mouth) -> None:
    """One counter, from ``Open`` to ``Ended``."""
    opening = heard(words)
    if not isinstance(opening, Open):
        raise TypeError("the first word opens the counter")
    log_to(opening.station.folder, traffic=opening.traffic, name=LOG)
    try:
        inside = OfficeInside(opening, lambda: mouth.say(Held()))
    except CounterError as exc:
        _log.warning("the counter does not open: %s", exc)
        mouth.say(StandsNot(exc.code, exc.detail))
        return
    except Exception as exc:  # noqa: BLE001 - the last line of a process: said on the screen, never silent
        _log.error("the counter does not open: %s", raised_at(exc))
        mouth.say(StandsNot(FailureCode.UNEXPECTED, ""))
        return
    mouth.say(inside.stands())
    inside.obey(words, mouth.say)
    mouth.say(Ended(inside.stop()))


def run_office(_options: object) -> int:
    """The window's end ends this: neither Ctrl+C nor a log-off does, while something is still to be kept."""
    for word in (signal.SIGINT, signal.SIGTERM):
        signal.signal(word, signal.SIG_IGN)
    end_after_the_window()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no word
    mouth = Mouth(answers, "mouth")
    try:
        serve(sys.stdin.buffer, mouth)
    finally:
        mouth.close(_PATIENCE)
    return 0

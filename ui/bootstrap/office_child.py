"""``motcua office``, which the desk begins: the counter in a process of its own, without a window.

The store is opened, and a practice gateway begun, before all that is loaded which takes about as long.
"""

from __future__ import annotations

import importlib
import logging
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Final

from counter.errors import CounterError, FailureCode, SettingsError
from counter.events import ChallengeFailed, ChallengeSigned, Failed
from counter.page_events import PaperReady
from counter.ports import Submits
from counter.raised_at import raised_at
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
from ui.bootstrap.pipes import own_output
from ui.bootstrap.station import log_to
from ui.desk.training_presenter import TrainingCard

if TYPE_CHECKING:
    from ui.bootstrap.office import Office
    from ui.bootstrap.training import TrainingGround

LOG: Final = "counter.log"  # two processes never turn one file over
_PATIENCE: Final = 5.0  # seconds for the last words to be heard
_KEPT_HERE: Final = (PaperReady, ChallengeSigned, ChallengeFailed)  # between its workers; some bear whole papers
_log = logging.getLogger(__name__)


class OfficeInside:
    """An office, and the training ground around it, as it was opened. Raises CounterError."""

    def __init__(self, opening: Open, held: Callable[[], None]) -> None:
        station = opening.station
        self.ground: TrainingGround | None = None
        with ExitStack() as unfinished:
            if station.training:
                footing = importlib.import_module("ui.bootstrap.training_footing").lay_footing(
                    station, station.folder.parent
                )
                unfinished.callback(footing.give_up)
                held()
                training = importlib.import_module("ui.bootstrap.training")  # while the gateway is on its way
                ground: TrainingGround = training.open_training_ground(station, station.folder.parent, footing=footing)
                self.ground = ground
                self.office, self.stop = ground.office, ground.stop
            else:
                store = importlib.import_module("ui.bootstrap.keys").open_store(station, opening.recovery_key)
                unfinished.callback(store.close)
                held()
                office: Office = importlib.import_module("ui.bootstrap.office").build_office(
                    station,
                    store,
                    gateway=station.settings.gateway,
                    open_readers=importlib.import_module("devices.card.pcsc").PcscReaders,
                )
                self.office, self.stop = office, office.stop
            unfinished.pop_all()

    def stands(self) -> Stands:
        ground = _told(self.ground) if self.ground is not None else None
        return Stands(replace(self.office.catalogue, today=None), ground)

    def obey(self, words: IO[bytes], say: Callable[[object], None]) -> None:
        """Until its window asks for the end, or is gone. What cannot be done is said, and the next word heard."""
        with suppress(EOFError):
            while not isinstance(word := heard(words), End):
                try:
                    self._do(word, say)
                except CounterError as exc:
                    _log.warning("%s: %s", type(word).__name__, exc)
                    say(Failed(type(word).__name__, exc.code))
                except Exception as exc:  # noqa: BLE001 - one word that fails is not the end of the counter
                    _log.error("%s: unexpected %s", type(word).__name__, raised_at(exc))
                    say(Failed(type(word).__name__, FailureCode.UNEXPECTED))
                del word  # or it holds a person's data for as long as it waits for the next one

    def _do(self, word: object, say: Callable[[object], None]) -> None:
        match word:
            case Order(to=to, command=command):
                worker: Submits = self.office.card if to is To.CARD else self.office.desk
                worker.submit(command)
            case Begin():
                self.office.hear(lambda event: None if isinstance(event, _KEPT_HERE) else say(event))
                self.office.start()
            case Finish(number=number):
                if self.office.desk.finish():
                    say(Finished(number))
            case Play() if self.ground is not None:
                _play(self.ground, word)


def _told(ground: TrainingGround) -> GroundTold:
    return GroundTold(
        ground.reader.road,
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
    _say_what_escapes(mouth)
    try:
        inside = OfficeInside(opening, lambda: mouth.say(Held()))
    except CounterError as exc:
        _log.warning("the counter does not open: %s", exc)
        mouth.say(StandsNot(exc.code, exc.detail, exc.problems if isinstance(exc, SettingsError) else ()))
        return
    except Exception as exc:  # noqa: BLE001 - the last line of a process: said on the screen, never silent
        _log.error("the counter does not open: %s", raised_at(exc))
        mouth.say(StandsNot(FailureCode.UNEXPECTED))
        return
    mouth.say(inside.stands())
    inside.obey(words, mouth.say)
    mouth.say(Ended(inside.stop()))


def _say_what_escapes(mouth: Mouth) -> None:
    """What nobody caught on any thread is recorded without a person's data, and said."""

    def on_a_thread(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            _log.error("uncaught %s", raised_at(caught.exc_value.with_traceback(caught.exc_traceback)))
            mouth.say(Failed("counter", FailureCode.UNEXPECTED))

    threading.excepthook = on_a_thread


def _outlive_the_session() -> None:
    """The window's end ends this: neither Ctrl+C nor a log-off does, while something is still to be kept."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows wants it

        # Windows ends the processes of a session by their level, higher ones first; 0x280 is everybody's
        ctypes.windll.kernel32.SetProcessShutdownParameters(0x27F, 0)


def run_office(_options: object) -> int:
    """Words come in at the standard input, and go out at the standard output."""
    _outlive_the_session()
    mouth = Mouth(own_output(), "mouth")
    try:
        serve(sys.stdin.buffer, mouth)
    except Exception as exc:  # noqa: BLE001 - as above
        _log.error("the counter ends: %s", raised_at(exc))
        return 1
    finally:
        mouth.close(_PATIENCE)
    return 0

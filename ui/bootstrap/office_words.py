"""What the window and the process that is its counter say to each other: one pickled value after the other.

Both ends are this program, of one user, and nobody else holds an end of the pipes.
"""

from __future__ import annotations

import logging
import pickle
import queue
import threading
from dataclasses import dataclass, field
from enum import StrEnum, unique
from pathlib import Path
from typing import IO

from counter.catalogue.catalogue import Catalogue
from counter.errors import FailureCode
from counter.events import Command
from counter.raised_at import raised_at
from ui.bootstrap.station import Station
from ui.desk.training_presenter import TrainingCard

_log = logging.getLogger(__name__)


@unique
class To(StrEnum):
    """The workers that the screens submit to."""

    DESK = "desk"
    CARD = "card"


# ------------------------------------------------------------ the window to its counter


@dataclass(frozen=True, slots=True)
class Open:
    """The first word: which counter. ``traffic``: what passes between reader and card is logged."""

    station: Station
    recovery_key: Path | None
    traffic: bool


@dataclass(frozen=True, slots=True)
class Begin:
    """Somebody listens: the workers may start."""


@dataclass(frozen=True, slots=True)
class Order:
    to: To
    command: Command


@dataclass(frozen=True, slots=True)
class Finish:
    """Say ``Finished(number)`` when everything that was ordered of the desk's worker until now is done."""

    number: int


@unique
class Prop(StrEnum):
    """What is moved on the training ground."""

    INSERT = "insert"
    REMOVE = "remove"
    CUT_LINE = "cut_line"
    RESTORE_LINE = "restore_line"


@dataclass(frozen=True, slots=True)
class Play:
    prop: Prop
    card: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """In order; what is queued is done first. The end of the pipe means the same."""


# ------------------------------------------------------------ the counter to its window: events, and these


@dataclass(frozen=True, slots=True)
class Held:
    """No other program can open this counter any more."""


@dataclass(frozen=True, slots=True)
class GroundTold:
    """``qr``: of each card's key. ``accounts``: officer, supervisor, administrator, and the password of them all.

    ``road``: how its cards are read.
    """

    road: str
    cards: tuple[TrainingCard, ...]
    qr: dict[str, str] = field(repr=False)
    accounts: tuple[str, str, str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Stands:
    """It is built, and waits for ``Begin``. ``catalogue`` knows no today: that is a function."""

    catalogue: Catalogue
    ground: GroundTold | None


@dataclass(frozen=True, slots=True)
class StandsNot:
    """``problems``: of the settings, where they are why."""

    code: FailureCode
    detail: str = ""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    number: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The last word. ``in_time``: no thread had to be left behind."""

    in_time: bool


class Mouth:
    """One end's words, in the order in which they were said. ``say`` returns at once, from any thread."""

    def __init__(self, pipe: IO[bytes], name: str) -> None:
        self._pipe = pipe
        self._words: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._speak, name=name, daemon=True)
        self._thread.start()

    def say(self, word: object) -> None:
        self._words.put(word)

    def close(self, timeout: float) -> None:
        """What was said until now goes out, unless nobody takes it for ``timeout`` seconds."""
        self._words.put(None)
        self._thread.join(timeout)

    def _speak(self) -> None:
        while (word := self._words.get()) is not None:
            try:
                octets = pickle.dumps(word, pickle.HIGHEST_PROTOCOL)
            except Exception as exc:  # noqa: BLE001 - the words behind it are waited for
                _log.error("%s cannot be said: %s", type(word).__name__, raised_at(exc))
                continue
            try:
                self._pipe.write(octets)
                self._pipe.flush()
            except (OSError, ValueError):
                return  # the other end is gone, which whoever listens there hears
            del word, octets  # or this thread holds a person's data for as long as it waits for the next one


def heard(pipe: IO[bytes]) -> object:
    """The next word of the other end. Raises EOFError when there will be none."""
    try:
        return pickle.load(pipe)  # noqa: S301 - our own other end
    except (OSError, ValueError, pickle.UnpicklingError) as exc:
        raise EOFError from exc

"""What goes on behind the opening window: a thread builds the program, the GUI's builds its screens, turn by turn.

Loaded once that window was painted.
"""

from __future__ import annotations

import gc
import importlib
import logging
import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, cast

from PySide6.QtWidgets import QApplication, QWidget

from counter.errors import CounterError, FailureCode
from counter.raised_at import raised_at
from ui.bootstrap.escaped import say_what_escaped
from ui.bootstrap.station import Station
from ui.bootstrap.window_first import window_first
from ui.bridge import Bridge
from ui.desk.opening import OpeningWindow
from ui.widgets.turns import Turns

if TYPE_CHECKING:
    from ui.bootstrap.single_instance import Doorbell

_log = logging.getLogger(__name__)
# wanted on the GUI thread, which would be held by their loading
_LATER: Final = ("ui.i18n.language", "ui.theme.dress", "ui.bootstrap.session_end", "ui.bootstrap.single_instance")


Screens: TypeAlias = "Generator[None, None, Any]"


class Program(Protocol):
    """What was built behind the opening window (``ui.bootstrap.desk_program``)."""

    stop: Callable[[], bool]
    keep: Callable[[], bool]

    def raising(self, app: QApplication, bridge: Bridge, raised: Any) -> Generator[None, None, QWidget]:
        """Connect the screens that were raised before, start the workers, show the window, which is returned.

        It pauses wherever the event loop may come round: no piece holds it longer than a person can see.
        """
        ...


class ProgramModule(Protocol):
    """What the module of a program offers."""

    def open_program(self, station: Station, recovery_key: Path | None, tell: Callable[[object], None]) -> Program:
        """On any thread. Raises CounterError.

        ``tell`` may be given ``StoreHeld`` and ``ScreensLoaded``, each once, by a program that has something to tell
        before it is whole.
        """
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be opened: ``module`` names a ``ProgramModule``. ``shown`` is called on the GUI thread.

    ``station`` and then ``prepare``, which gives the language to speak, are called on the thread behind the
    window, and may raise CounterError.
    """

    station: Callable[[], Station]
    prepare: Callable[[Station], str]
    module: str
    recovery_key: Path | None
    shown: Callable[[Program], None]


@dataclass(frozen=True, slots=True)
class StationKnown:
    station: Station
    language: str


@dataclass(frozen=True, slots=True)
class StoreHeld:
    """No other desk of this folder can open any more: a second start is answered from now on."""


@dataclass(frozen=True, slots=True)
class ScreensLoaded:
    """``screens`` raises them as far as they need no program: the GUI thread goes through it meanwhile."""

    screens: Screens


@dataclass(frozen=True, slots=True)
class Opened:
    program: Program


@dataclass(frozen=True, slots=True)
class OpenElsewhere:
    """Another desk of this folder was there first, and has come forward."""


@dataclass(frozen=True, slots=True)
class NotOpened:
    failure: CounterError


class Behind:
    """Lives on the GUI thread. Whatever goes wrong is said by the opening window, and leaves it standing."""

    def __init__(self, app: QApplication, opening: OpeningWindow, wanted: Wanted) -> None:
        self._app, self._opening, self._wanted = app, opening, wanted
        self._program: Program | None = None
        self._station: Station | None = None
        self._turns: Turns[Any] | None = None
        self._raised: object = None
        self._still_raising = False
        self._session: object = None
        self._doorbell: Doorbell | None = None
        self._ended: bool | None = None
        self._bridge = Bridge()
        self._bridge.arrived.connect(self._arrived)
        say_what_escaped(self._bridge)
        window_first()
        threading.Thread(target=self._build, name="opening", daemon=True).start()

    def close(self) -> bool:
        """True if every thread ended in time. Asked twice, the program is ended once."""
        if self._turns is not None:
            self._turns.stop()
        if self._ended is None and self._program is not None:
            self._ended = self._program.stop()
        return self._ended is not False

    def _build(self) -> None:
        station: Station | None = None
        gc.disable()  # what is loaded now stays: to look through it for cycles takes a seventh of the time
        try:
            station = self._wanted.station()
            language = self._wanted.prepare(station)
            for later in _LATER:
                importlib.import_module(later)
            self._bridge.post(StationKnown(station, language))
            module = cast("ProgramModule", importlib.import_module(self._wanted.module))
            program = module.open_program(station, self._wanted.recovery_key, self._bridge.post)
            self._bridge.post(Opened(program))
        except CounterError as exc:
            _log.warning("the desk cannot open: %s", exc)
            elsewhere = exc.code is FailureCode.STORE_IN_USE and station is not None and _came_forward(station)
            self._bridge.post(OpenElsewhere() if elsewhere else NotOpened(exc))
        except Exception as exc:  # noqa: BLE001 - the last line of a thread: said on the screen, never silent
            self._bridge.post(NotOpened(unexpected(exc)))
        finally:
            gc.enable()

    def _arrived(self, event: object) -> None:
        match event:
            case StationKnown(station=station, language=language):
                self._station = station
                importlib.import_module("ui.bootstrap.desk").dress(self._app, language)
                self._opening.name(station.settings.station)
            case StoreHeld() if self._station is not None:
                self._listen(self._opening)
            case ScreensLoaded(screens=screens):
                self._still_raising = True
                self._turns = Turns(screens, self._have_raised, self._failed)
                self._turns.start()
            case Opened(program=program):
                self._program = program
                self._show()
            case OpenElsewhere():
                self._app.quit()
            case NotOpened(failure=failure):
                if self._turns is not None:
                    self._turns.stop()  # nobody will see what is being raised
                self._opening.refuse(failure)

    def _have_raised(self, raised: object) -> None:
        self._raised, self._still_raising = raised, False
        self._show()

    def _show(self) -> None:
        """Once the screens and the program behind them both stand."""
        if self._program is not None and not self._still_raising:
            self._turns = Turns(self._showing(self._program), self._shown, self._failed)
            self._turns.start()

    def _listen(self, window: QWidget) -> None:
        """A second start brings ``window`` forward."""
        if self._doorbell is not None:
            self._doorbell.stand_for(window)
        elif self._station is not None:
            single = importlib.import_module("ui.bootstrap.single_instance")
            self._doorbell = single.Doorbell(self._station.folder, window)

    def _showing(self, program: Program) -> Generator[None, None, None]:
        ending = importlib.import_module("ui.bootstrap.session_end").SessionEnd
        self._session = ending(self._app, program.keep, self.close)
        window = yield from program.raising(self._app, self._bridge, self._raised)
        yield
        self._listen(window)
        self._opening.close()
        self._wanted.shown(program)

    def _shown(self, _none: None) -> None:
        self._turns = None

    def _failed(self, exc: Exception) -> None:
        """The screens could not be built: the workers that stand behind them end with the opening window."""
        self._opening.refuse(exc if isinstance(exc, CounterError) else unexpected(exc))


def unexpected(exc: Exception) -> CounterError:
    """Recorded by where it was raised; what is said of it names no more."""
    _log.error("the desk cannot open: %s", raised_at(exc))
    return CounterError(FailureCode.UNEXPECTED)


def _came_forward(station: Station) -> bool:
    """Another desk of this folder shows itself, so that this start has nothing more to do."""
    return bool(importlib.import_module("ui.bootstrap.single_instance").ring(station.folder))

"""``motcua desk``: the officer's program. A small window is painted first; the rest loads behind it.

What stands at the top of this file is loaded before the first paint: only what the small window needs.
``tests/unit/ui/bootstrap/test_first_paint.py`` names what must not be.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from counter.errors import CounterError, FailureCode
from counter.raised_at import raised_at
from ui.bootstrap.kept_language import KeptLanguage
from ui.bootstrap.station import Station, log_to, open_station
from ui.desk.opening import OpeningWindow
from ui.i18n.words import language
from ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from ui.bridge import Bridge

_log = logging.getLogger(__name__)
_UNSEEN_MS = 500  # a window that is minimised or on a locked screen is never painted


class Program(Protocol):
    """What was built behind the opening window (``ui.bootstrap.desk_program``)."""

    stop: Callable[[], bool]
    keep: Callable[[], bool]

    def show(self, app: QApplication, bridge: Bridge) -> QWidget: ...


@dataclass(frozen=True, slots=True)
class Opened:
    program: Program


@dataclass(frozen=True, slots=True)
class OpenElsewhere:
    """Another desk of this folder was there first, and has come forward."""


@dataclass(frozen=True, slots=True)
class NotOpened:
    code: FailureCode


class DeskStart:
    """Paints at once, builds behind, then shows. ``on_shown`` is called on the GUI thread.

    ``program`` names the module whose ``build_program`` is loaded behind the first paint; ``first`` is done before
    it, on the same thread.
    """

    def __init__(
        self,
        app: QApplication,
        station: Station,
        state: Path,
        recovery_key: Path | None = None,
        on_shown: Callable[[Program], None] = lambda _program: None,
        program: str = "ui.bootstrap.desk_program",
        first: Callable[[], None] = lambda: None,
    ) -> None:
        self._app = app
        self._arguments = (station, state, recovery_key)
        self._on_shown = on_shown
        self._module = program
        self._first = first
        self._opening: OpeningWindow | None = OpeningWindow(station.settings.station)
        self._program: Program | None = None
        self._bridge: Bridge | None = None
        self._signals: object = None
        self._session: object = None
        self._ended: bool | None = None

    def open(self) -> None:
        """Show the opening window; once it was painted the rest is begun, by the application's loop."""
        if self._opening is not None:
            self._opening.painted.connect(self._go_on)
            self._opening.show()
        QTimer.singleShot(_UNSEEN_MS, self._go_on)

    def close(self) -> bool:
        """True if every thread ended in time. Asked twice, the program is ended once."""
        self._signals = None
        if self._ended is None and self._program is not None:
            self._ended = self._program.stop()
        return self._ended is not False

    def _go_on(self) -> None:
        if self._bridge is not None:
            return
        bridge: Bridge = importlib.import_module("ui.bridge").Bridge()
        bridge.arrived.connect(self._arrived)
        say_what_escaped(bridge)
        self._bridge = bridge
        self._signals = importlib.import_module("ui.bootstrap.interrupts").QuitOnSignals(self._app)
        dress(self._app)
        threading.Thread(target=self._build, args=(bridge,), name="opening", daemon=True).start()

    def _build(self, bridge: Bridge) -> None:
        try:
            self._first()
            heavy = importlib.import_module(self._module)
            bridge.post(Opened(heavy.build_program(*self._arguments)))
        except CounterError as exc:
            _log.warning("the desk cannot open: %s", exc)
            first = exc.code is FailureCode.STORE_IN_USE and self._first_came_forward()
            bridge.post(OpenElsewhere() if first else NotOpened(exc.code))
        except Exception as exc:  # noqa: BLE001 - the last line of a thread: said on the screen, never silent
            _log.error("the desk cannot open: %s", raised_at(exc))
            bridge.post(NotOpened(FailureCode.UNEXPECTED))

    def _arrived(self, event: object) -> None:
        match event:
            case Opened(program=program) if self._bridge is not None:
                self._program = program
                ending = importlib.import_module("ui.bootstrap.session_end").SessionEnd
                self._session = ending(self._app, program.keep, self.close)
                window = program.show(self._app, self._bridge)
                importlib.import_module("ui.bootstrap.single_instance").Doorbell(self._arguments[0].folder, window)
                if self._opening is not None:
                    self._opening.close()
                    self._opening = None
                self._on_shown(program)
            case OpenElsewhere():
                self._app.quit()
            case NotOpened(code=code) if self._opening is not None:
                said = importlib.import_module("ui.text").failure(code)
                self._opening.say(f"{said.sentence} {said.remedy} ({code.value})")
            case _:
                pass

    def _first_came_forward(self) -> bool:
        """Another desk of this folder shows itself, so that this start has nothing more to do."""
        return bool(importlib.import_module("ui.bootstrap.single_instance").ring(self._arguments[0].folder))


def application() -> QApplication:
    """The one QApplication, dressed."""
    app = bare_application()
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """What the opening window does without: style, style sheet, and Qt's own words in the language of now."""
    importlib.import_module("ui.i18n.language").speak(app, language())
    importlib.import_module("ui.theme.dress").put_on(app)


def bare_application() -> QApplication:
    """The one QApplication with the program's typeface: enough for the opening window."""
    qInstallMessageHandler(_log_qt)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a QCoreApplication was made before the desk's")
    app.setApplicationName("motcua")
    load_fonts()
    return app


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's own remarks go to the log: most are about the platform, none is for the officer."""
    grave = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    logging.getLogger("qt").log(logging.ERROR if grave else logging.INFO, "%s", message)


def say_what_escaped(bridge: Bridge) -> None:
    """An exception that nobody caught is recorded without a person's data, said, and the desk goes on."""

    def hook(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("uncaught %s", raised_at(value.with_traceback(trace)))
        code = value.code if isinstance(value, CounterError) else FailureCode.UNEXPECTED
        bridge.post(importlib.import_module("counter.events").Failed("window", code))

    sys.excepthook = hook


def run_desk(options: argparse.Namespace) -> int:
    """Open the desk and serve until its window closes."""
    station = open_station(options.settings, options.state)
    app = bare_application()
    if (wanted := KeptLanguage(station.language_file).read()) != language():
        importlib.import_module("ui.i18n.language").speak(app, wanted)
    keep_log = partial(log_to, station.folder, traffic=options.traffic)
    start = DeskStart(app, station, station.folder.parent, options.recovery_key, first=keep_log)
    return serve(app, start)


def serve(app: QApplication, start: DeskStart) -> int:
    """Open, and run until the window closes or a signal asks for the end; 1 where a thread did not end in time."""
    start.open()
    code = app.exec()
    return code if start.close() else 1

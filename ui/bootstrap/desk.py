"""``motcua desk``: the officer's program. A small window is painted first; the rest loads behind it.

What stands at the top of this file is loaded before the first paint: only what the small window needs.
``tests/unit/ui/bootstrap/test_first_paint.py`` names what must not be.
"""

from __future__ import annotations

import importlib
import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from counter.errors import CounterError, FailureCode
from ui.desk.opening import OpeningWindow
from ui.i18n.words import language
from ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Generator
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from ui.bootstrap.behind import Behind, Program
    from ui.bootstrap.station import Station

_log = logging.getLogger(__name__)
_UNSEEN_MS = 500  # a window that is minimised or on a locked screen is never painted


class DeskStart:
    """Paints at once, opens behind, then shows. ``on_shown`` is called on the GUI thread.

    ``station`` finds out which counter this is, ``prepare`` is done once that is known and gives the language to
    speak, both on a thread behind the first paint. ``program`` names a module as ``ui.bootstrap.behind`` wants it.
    """

    def __init__(
        self,
        app: QApplication,
        station: Callable[[], Station],
        recovery_key: Path | None = None,
        on_shown: Callable[[Program], None] = lambda _program: None,
        program: str = "ui.bootstrap.desk_opening",
        prepare: Callable[[Station], str] = lambda _station: language(),
    ) -> None:
        self._app = app
        self._station = station
        self._recovery_key = recovery_key
        self._on_shown = on_shown
        self._module = program
        self._prepare = prepare
        self._opening = OpeningWindow()
        self._gone_on = False
        self._behind: Behind | None = None
        self._signals: object = None

    def open(self) -> None:
        """Show the opening window; once it was painted the rest is begun, by the application's loop."""
        self._opening.painted.connect(self._go_on)
        self._opening.show()
        QTimer.singleShot(_UNSEEN_MS, self._go_on)

    def close(self) -> bool:
        """True if every thread ended in time. Asked twice, the program is ended once."""
        self._gone_on = True
        self._signals = None
        return self._behind is None or self._behind.close()

    @property
    def refused(self) -> CounterError | None:
        """Why the desk did not open, once the opening window has said it."""
        return self._opening.refused

    def _go_on(self) -> None:
        if self._gone_on:
            return
        self._gone_on = True
        turns = importlib.import_module("ui.widgets.turns")
        turns.Turns(self._begin(), lambda _none: None, self._not_begun).start()

    def _begin(self) -> Generator[None, None, None]:
        importlib.import_module("ui.bridge")  # alone: the first of Qt's enums loads them all
        yield
        self._signals = importlib.import_module("ui.bootstrap.interrupts").QuitOnSignals(self._app)
        yield
        behind = importlib.import_module("ui.bootstrap.behind")
        yield
        wanted = behind.Wanted(self._station, self._prepare, self._module, self._recovery_key, self._on_shown)
        self._behind = behind.Behind(self._app, self._opening, wanted)

    def _not_begun(self, exc: Exception) -> None:
        """A part of the program is missing."""
        _log.error("the desk cannot open: %s", importlib.import_module("counter.raised_at").raised_at(exc))
        self._opening.refuse(CounterError(FailureCode.UNEXPECTED))


def application() -> QApplication:
    """The one QApplication, dressed."""
    app = bare_application()
    dress(app, language())
    return app


def dress(app: QApplication, wanted: str) -> None:
    """What the opening window does without: style, style sheet, and Qt's own words in the language ``wanted``."""
    importlib.import_module("ui.i18n.language").speak(app, wanted)
    importlib.import_module("ui.theme.dress").put_on(app)


def bare_application() -> QApplication:
    """The one QApplication, with what the opening window needs of the program's typeface."""
    qInstallMessageHandler(_log_qt)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a QCoreApplication was made before the desk's")
    app.setApplicationName("motcua")
    load_fonts(("Regular", "SemiBold"))
    return app


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's own remarks go to the log: most are about the platform, none is for the officer."""
    grave = kind.name in ("QtCriticalMsg", "QtFatalMsg")
    logging.getLogger("qt").log(logging.ERROR if grave else logging.INFO, "%s", message)


def desk_start(
    app: QApplication, options: argparse.Namespace, on_shown: Callable[[Program], None] = lambda _program: None
) -> DeskStart:
    """The start of the officer's desk as the command line asks for it; nothing is shown yet."""

    def find() -> Station:
        return importlib.import_module("ui.bootstrap.station").open_station(options.settings, options.state)  # type: ignore[no-any-return]  # loaded late

    def prepare(station: Station) -> str:
        importlib.import_module("ui.bootstrap.station").log_to(station.folder, traffic=options.traffic)
        kept = importlib.import_module("ui.bootstrap.kept_language").KeptLanguage(station.language_file)
        return kept.read()  # type: ignore[no-any-return]  # loaded late

    return DeskStart(app, find, options.recovery_key, on_shown, prepare=prepare)


def run_desk(options: argparse.Namespace) -> int:
    """Open the desk and serve until its window closes."""
    app = bare_application()
    return serve(app, desk_start(app, options))


def serve(app: QApplication, start: DeskStart) -> int:
    """Open, and run until the window closes or a signal asks for the end; 1 where a thread did not end in time.

    Raises CounterError where the desk could not be opened, once its window, which says so, was closed.
    """
    start.open()
    code = app.exec()
    ended = start.close()
    if start.refused is not None:
        raise start.refused
    return code if ended else 1

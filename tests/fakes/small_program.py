"""A program as ``ui.bootstrap.behind`` opens one, with a label for its screens and a fault where it is told.

``python small_program.py FOLDER FAULT…`` opens it once a fault, in one process, and says what was seen of each.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QLabel

    from ui.bootstrap.station import Station
    from ui.bridge import Bridge

_ROOT = Path(__file__).resolve().parents[2]
TYPED: Final = "012345678901"  # what a foreign library quotes in its message
PROBLEMS: Final = ("[station] counter: one to eight of A-Z and 0-9", "[gateway] url: must begin with https://")
FAULTS: Final = ("none", "settings", "program", "screens", "raising")


class SmallProgram:
    def __init__(self, fault: str) -> None:
        self._fault = fault
        self.did: list[str] = []

    def raising(self, _app: QApplication, _bridge: Bridge, raised: QLabel) -> Generator[None, None, QLabel]:
        self.did.append("start")
        yield
        _fail(self._fault, "raising")
        raised.show()
        return raised

    def keep(self) -> bool:
        return True

    def stop(self) -> bool:
        self.did.append("stop")
        return True


_MADE: Final[list[SmallProgram]] = []


def _fail(fault: str, here: str) -> None:
    if fault == here:
        raise ValueError(TYPED)


def _raise_screens(fault: str) -> Generator[None, None, QLabel]:
    from PySide6.QtWidgets import QLabel

    yield
    _fail(fault, "screens")
    return QLabel("the desk")


def open_program(station: Station, _recovery_key: Path | None, tell: Callable[[object], None]) -> SmallProgram:
    from counter.errors import FailureCode, StoreError
    from ui.bootstrap.behind import ScreensLoaded

    fault = station.settings.station.counter_name
    tell(ScreensLoaded(_raise_screens(fault)))
    if fault == "program":
        raise StoreError(FailureCode.STORE_BROKEN)
    _MADE.append(SmallProgram(fault))
    return _MADE[-1]


def _find(folder: Path, fault: str) -> Station:
    from counter.errors import SettingsError
    from counter.settings import Settings
    from ui.bootstrap.station import Station

    if fault == "settings":
        raise SettingsError(PROBLEMS)
    settings = Settings()
    return Station(replace(settings, station=replace(settings.station, counter_name=fault)), folder / fault)


def _seen(app: QApplication, folder: Path, fault: str) -> dict[str, object]:
    """From the opening window until the desk is there or the reason why not, and then to the end."""
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QLabel

    from counter.errors import CounterError
    from ui.bootstrap.desk import DeskStart, serve
    from ui.desk.opening import OpeningWindow

    shown: list[object] = []
    _MADE.clear()
    start = DeskStart(app, partial(_find, folder, fault), None, shown.append, "tests.fakes.small_program")
    (window,) = (one for one in app.topLevelWidgets() if isinstance(one, OpeningWindow))
    said: dict[str, object] = {}

    def look() -> None:
        if shown or start.refused is not None:
            watch.stop()
            said["words"] = "\n".join(label.text() for label in window.findChildren(QLabel))
            said["small"], said["whole"] = window.isVisible(), bool(shown)
            for one in app.topLevelWidgets():
                one.close()

    watch = QTimer(interval=5)
    watch.timeout.connect(look)
    watch.start()
    try:
        said["code"] = serve(app, start)
    except CounterError as exc:
        said["code"] = exc.code.value
    said["did"] = [done for one in _MADE for done in one.did]
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return said


def main() -> None:
    sys.path.insert(0, str(_ROOT))
    from tests.fakes import small_program as this  # by the name by which it is opened
    from ui.bootstrap.desk import bare_application

    app = bare_application()
    folder = Path(sys.argv[1])
    print(json.dumps({fault: this._seen(app, folder, fault) for fault in sys.argv[2:]}), flush=True)


if __name__ == "__main__":
    main()

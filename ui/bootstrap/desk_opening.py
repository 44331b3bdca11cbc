"""The officer's desk is opened in an order that leaves no core idle: its counter is a process of its own, which is
begun first and loads what it needs while the screens are loaded here.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counter.errors import CounterError, FailureCode
from ui.bootstrap.behind import ScreensLoaded, StoreHeld
from ui.bootstrap.station import Station

if TYPE_CHECKING:
    from ui.bootstrap.desk_program import DeskProgram
    from ui.bootstrap.office_beside import OfficeBeside

_LET_GO: Final = 20.0  # seconds: the counter of a window that was killed does what it was told, and closes the store


def open_program(station: Station, recovery_key: Path | None, tell: Callable[[object], None]) -> DeskProgram:
    """As ``ui.bootstrap.behind`` wants it. Raises CounterError."""
    launch = importlib.import_module("ui.bootstrap.office_launch").launch_office
    process = launch()
    beside = importlib.import_module("ui.bootstrap.office_beside").OfficeBeside

    def held() -> None:
        tell(StoreHeld())

    with ExitStack() as unfinished:
        counter: OfficeBeside = beside(process, station, recovery_key, held)
        unfinished.callback(counter.stop)
        heavy = importlib.import_module("ui.bootstrap.desk_program")
        tell(ScreensLoaded(heavy.raise_screens(station)))
        until = time.monotonic() + _LET_GO
        while not _stands(counter, station, until):
            counter = beside(launch(), station, recovery_key, held)
            unfinished.callback(counter.stop)
        importlib.import_module("ui.bootstrap.allocator").give_back_large_blocks()  # before the pictures of a day
        program: DeskProgram = heavy.DeskProgram(counter, counter.ground, counter.stop)
        unfinished.pop_all()
    return program


def _stands(counter: OfficeBeside, station: Station, until: float) -> bool:
    """False while the store is held and no window answers for it: then it is given back soon. Raises CounterError."""
    try:
        counter.standing()
    except CounterError as exc:
        if exc.code is not FailureCode.STORE_IN_USE or time.monotonic() > until:
            raise
        if importlib.import_module("ui.bootstrap.single_instance").ring(station.folder, 0.0):
            raise
        return False
    return True

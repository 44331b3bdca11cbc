"""The officer's desk is opened in an order that leaves no core idle: its counter is a process of its own, which is
begun first and loads what it needs while the screens are loaded here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from ui.bootstrap.behind import ScreensLoaded, StoreHeld
from ui.bootstrap.station import Station

if TYPE_CHECKING:
    from ui.bootstrap.desk_program import DeskProgram


def open_program(station: Station, recovery_key: Path | None, tell: Callable[[object], None]) -> DeskProgram:
    """As ``ui.bootstrap.behind`` wants it. Raises CounterError."""
    with ExitStack() as unfinished:
        process = importlib.import_module("ui.bootstrap.office_launch").launch_office()
        unfinished.callback(process.kill)
        beside = importlib.import_module("ui.bootstrap.office_beside")
        counter = beside.OfficeBeside(process, station, recovery_key, lambda: tell(StoreHeld()))
        unfinished.callback(counter.stop)
        heavy = importlib.import_module("ui.bootstrap.desk_program")
        tell(ScreensLoaded(heavy.raise_screens(station)))
        counter.standing()
        importlib.import_module("ui.bootstrap.allocator").give_back_large_blocks()  # before the pictures of a day
        program: DeskProgram = heavy.DeskProgram(counter, counter.ground, counter.stop)
        unfinished.pop_all()
    return program

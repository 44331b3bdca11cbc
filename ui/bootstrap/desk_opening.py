"""The officer's desk is opened in an order that leaves no core idle: see ``training_footing``."""

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
        footing = None
        if station.training:
            laying = importlib.import_module("ui.bootstrap.training_footing")
            footing = laying.lay_footing(station, station.folder.parent)
            unfinished.callback(footing.give_up)
            tell(StoreHeld())
        heavy = importlib.import_module("ui.bootstrap.desk_program")
        tell(ScreensLoaded(heavy.raise_screens(station)))
        program: DeskProgram = heavy.build_program(station, station.folder.parent, recovery_key, footing)
        unfinished.pop_all()
    return program

"""The communes as this station knows them: its own newer list where one holds, else the program's."""

from __future__ import annotations

from datetime import date
from functools import lru_cache, partial

from counter.lists.newer import kept_on
from counter.lists.units import UnitList, UnitsOn, units_on
from counter.training.units import with_training_units
from ui.bootstrap.station import Station


def units_of(station: Station, day: date) -> UnitList:
    """The station's own newer list where one holds on ``day``, else the program's; a training one knows its own."""
    units = kept_on(station.lists_folder, day) or units_on(day)
    return with_training_units(units) if station.training else units


def kept_units(station: Station) -> UnitsOn:
    """``units_of`` for a desk: each day's list is read once."""
    return lru_cache(maxsize=2)(partial(units_of, station))

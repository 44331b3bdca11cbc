"""Serial numbers of the day, for provisional codes."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from counter.ports import RandomBytes
from counter.store.keyvalues import KeyValues
from counter.store.tables import numbers

_SERIES = "provisional-series"
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without I, O, 0 and 1, which are misread


class Numbers:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def series_of(self, counter: str) -> str:
        """What stands for the counter in its numbers: its name, and after a restore the series."""
        series = KeyValues(self._connection).get(_SERIES)
        return f"{counter}.{series.decode()}" if series else counter

    def begin_series(self, random: RandomBytes) -> str:
        """From now on count in a series that nobody has used: four of 32 letters and digits, drawn."""
        series = "".join(_LETTERS[byte % len(_LETTERS)] for byte in random(4))
        KeyValues(self._connection).put(_SERIES, series.encode())
        return series

    def next_provisional(self, counter: str, day: date) -> int:
        """1, 2, 3 … for each ``series_of`` and day; a number is used up only if the transaction is committed."""
        number = self._connection.execute(
            insert(numbers)
            .values(counter=counter, day=day, last=1)
            .on_conflict_do_update(index_elements=["counter", "day"], set_={"last": numbers.c.last + 1})
            .returning(numbers.c.last)
        ).scalar_one()
        return int(number)

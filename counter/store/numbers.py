"""Serial numbers of the day, for provisional codes."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from counter.store.tables import numbers


class Numbers:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_provisional(self, counter: str, day: date) -> int:
        """1, 2, 3 … for each counter and day; a number is used up only if the transaction is committed."""
        number = self._connection.execute(
            insert(numbers)
            .values(counter=counter, day=day, last=1)
            .on_conflict_do_update(index_elements=["counter", "day"], set_={"last": numbers.c.last + 1})
            .returning(numbers.c.last)
        ).scalar_one()
        return int(number)

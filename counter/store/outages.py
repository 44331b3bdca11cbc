"""When the line was down: one row for each time, the last of them perhaps not over yet; bounded to a year."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, insert, select, update

from counter.errors import FailureCode
from counter.model.outage import Outage
from counter.store.outbox import Outbox
from counter.store.tables import outages

KEPT: Final = timedelta(days=366)
MOST: Final = 5000  # rows: a line that flaps every minute must not fill the disk


class Outages:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, at: datetime, cause: FailureCode) -> None:
        """The line is down; where it was already (a program started again), only the cause is new."""
        if (going_on := self.going_on()) is not None:
            if going_on.cause is not cause:
                self._connection.execute(
                    update(outages).where(outages.c.row == going_on.number).values(cause=cause.value)
                )
            return
        self._connection.execute(insert(outages).values(began_at=at, cause=cause.value, held_up=0))

    def end(self, at: datetime, most: int = MOST) -> None:
        """The line is back. What is older than a year goes, and what is more than ``most`` rows."""
        over = self.going_on()
        if over is None:
            return
        # a clock that was set back makes it short, never negative
        ended = max(at, over.began_at)
        held_up = Outbox(self._connection).count_held_up(over.began_at, ended)
        self._connection.execute(
            update(outages).where(outages.c.row == over.number).values(ended_at=ended, held_up=held_up)
        )
        self._connection.execute(delete(outages).where(outages.c.ended_at < at - KEPT))
        self._connection.execute(delete(outages).where(outages.c.row <= over.number - most))

    def going_on(self) -> Outage | None:
        row = self._connection.execute(select(outages).where(outages.c.ended_at.is_(None))).one_or_none()
        return _outage(row) if row else None

    def get(self, number: int) -> Outage | None:
        row = self._connection.execute(select(outages).where(outages.c.row == number)).one_or_none()
        return _outage(row) if row else None

    def within(self, first: datetime, last: datetime) -> tuple[Outage, ...]:
        """Those that overlap the time from ``first`` to ``last``, the oldest first."""
        overlaps = (outages.c.began_at < last) & (outages.c.ended_at.is_(None) | (outages.c.ended_at > first))
        rows = self._connection.execute(select(outages).where(overlaps).order_by(outages.c.row))
        return tuple(_outage(row) for row in rows)

    def newest(self, limit: int) -> tuple[Outage, ...]:
        """The newest first."""
        rows = self._connection.execute(select(outages).order_by(outages.c.row.desc()).limit(limit))
        return tuple(_outage(row) for row in rows)


def _outage(row: Row[Any]) -> Outage:
    return Outage(row.row, row.began_at, row.ended_at, FailureCode(row.cause), row.held_up)

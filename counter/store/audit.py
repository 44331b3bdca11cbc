r"""The audit trail: a chain of hashes over its rows.

::

    hash(0) = 32 zero bytes
    hash(n) = SHA-256("motcua/audit/v1\0" ‖ hash(n-1) ‖ canonical JSON of row n)

A row that is changed, left out, put in or moved breaks the chain; a tail that is cut off leaves fewer
rows than were counted beside it. What it does not show: the whole written anew, count and all, by someone
who holds the store's key; for that a head must have been noted elsewhere, as every signed export does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select

from counter.model.account import AuditLine
from counter.model.filing import Json
from counter.model.manifest import canonical
from counter.model.rights import PROGRAM, Act, Authority
from counter.model.trail import TrailQuestion, TrailRow
from counter.model.vietnam_time import VIETNAM
from counter.store.columns import microseconds
from counter.store.keyvalues import KeyValues
from counter.store.tables import audit

_DOMAIN = b"motcua/audit/v1\0"
START: Final = bytes(32)
_COUNT: Final = "audit/rows"


class AuditTrail:
    """Everybody's deeds are written down; to read whose they are takes ``Act.READ_TRAIL``."""

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._authority = authority

    def append(self, line: AuditLine) -> None:
        """In the transaction of what it tells of, so that neither stands without the other."""
        row, previous = self.head()
        self._connection.execute(
            insert(audit).values(
                row=row + 1,
                at=line.at,
                actor=line.actor,
                action=line.action,
                subject=line.subject,
                purpose=line.purpose,
                hash=link(previous, row + 1, line),
            )
        )
        KeyValues(self._connection).put(_COUNT, str(row + 1).encode())

    def head(self) -> tuple[int, bytes]:
        """The number of rows and the last row's hash."""
        row = self._connection.execute(
            select(audit.c.row, audit.c.hash).order_by(audit.c.row.desc()).limit(1)
        ).one_or_none()
        return (row.row, row.hash) if row else (0, START)

    def counted(self) -> int:
        """How many rows were ever written; 0 where an older program wrote them all."""
        return int(KeyValues(self._connection).get(_COUNT) or b"0")

    def verify(self) -> int | None:
        """The number of the first row that does not follow from those before it; None when all do."""
        previous = START
        for expected, row in enumerate(self._connection.execute(select(audit).order_by(audit.c.row)), start=1):
            previous = link(previous, expected, _line(row))
            if row.row != expected or row.hash != previous:
                return expected
        return None

    def last(self, limit: int = 200) -> tuple[AuditLine, ...]:
        """The newest first."""
        rows = self._connection.execute(select(audit).order_by(audit.c.row.desc()).limit(limit))
        return tuple(_line(row) for row in rows)

    def of(self, action: str, limit: int = 200) -> tuple[AuditLine, ...]:
        """Those that tell of ``action``, the newest first."""
        wanted = select(audit).where(audit.c.action == action).order_by(audit.c.row.desc()).limit(limit)
        return tuple(_line(row) for row in self._connection.execute(wanted))

    def about(self, subject: str, limit: int = 500) -> tuple[AuditLine, ...]:
        """Those that tell of ``subject``, the oldest first; of more than ``limit`` the newest."""
        wanted = select(audit).where(audit.c.subject == subject).order_by(audit.c.row.desc()).limit(limit)
        return tuple(_line(row) for row in reversed(self._connection.execute(wanted).all()))

    def after(self, number: int, limit: int) -> tuple[TrailRow, ...]:
        """The rows after ``number`` as they stand, in order; whether they follow is for ``link`` to say."""
        rows = select(audit).where(audit.c.row > number).order_by(audit.c.row).limit(limit)
        return tuple(_row(row) for row in self._connection.execute(rows))

    def search(self, question: TrailQuestion, subjects: Sequence[str] = ()) -> tuple[TrailRow, ...]:
        """The newest first. ``subjects``: the ids that ``question.filing`` stands for.

        Raises AccountError ROLE_MISSING for who may not read the trail.
        """
        self._authority.demand(Act.READ_TRAIL)
        wanted = select(audit).order_by(audit.c.row.desc()).limit(question.limit)
        if question.actor:
            wanted = wanted.where(audit.c.actor == question.actor)
        if question.action:
            wanted = wanted.where(audit.c.action == question.action)
        if question.first is not None:
            wanted = wanted.where(audit.c.at >= _midnight(question.first))
        if question.last is not None:
            wanted = wanted.where(audit.c.at < _midnight(question.last + timedelta(days=1)))
        if question.filing:
            wanted = wanted.where(audit.c.subject.in_(subjects))
        return tuple(_row(row) for row in self._connection.execute(wanted))


def link(previous: bytes, number: int, line: AuditLine) -> bytes:
    """The hash of row ``number``, which follows one with the hash ``previous``."""
    # the moment is text: microseconds are too large for the integers of canonical JSON
    row: list[Json] = [number, str(microseconds(line.at)), line.actor, line.action, line.subject, line.purpose]
    return hashlib.sha256(_DOMAIN + previous + canonical(row)).digest()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)


def _row(row: Row[Any]) -> TrailRow:
    return TrailRow(row.row, _line(row), row.hash)


def _line(row: Row[Any]) -> AuditLine:
    return AuditLine(at=row.at, actor=row.actor, action=row.action, subject=row.subject, purpose=row.purpose)

r"""The audit trail: a chain of hashes over its rows.

::

    hash(0) = 32 zero bytes
    hash(n) = SHA-256("motcua/audit/v1\0" ‖ hash(n-1) ‖ canonical JSON of row n)

A row that is changed, left out, put in or moved breaks the chain. What it does not show: a tail cut
off, or the whole written anew by someone who holds the store's key; for that ``head()`` must have
been noted elsewhere.
"""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from counter.model.account import AuditLine
from counter.model.filing import Json
from counter.model.manifest import canonical
from counter.store.columns import microseconds
from counter.store.tables import audit

_DOMAIN = b"motcua/audit/v1\0"
_START = bytes(32)


class AuditTrail:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
                hash=_link(previous, row + 1, line),
            )
        )

    def head(self) -> tuple[int, bytes]:
        """The number of rows and the last row's hash."""
        row = self._connection.execute(
            select(audit.c.row, audit.c.hash).order_by(audit.c.row.desc()).limit(1)
        ).one_or_none()
        return (row.row, row.hash) if row else (0, _START)

    def verify(self) -> int | None:
        """The number of the first row that does not follow from those before it; None when all do."""
        previous = _START
        for expected, row in enumerate(self._connection.execute(select(audit).order_by(audit.c.row)), start=1):
            previous = _link(previous, expected, _line(row))
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


def _link(previous: bytes, number: int, line: AuditLine) -> bytes:
    # the moment is text: microseconds are too large for the integers of canonical JSON
    row: list[Json] = [number, str(microseconds(line.at)), line.actor, line.action, line.subject, line.purpose]
    return hashlib.sha256(_DOMAIN + previous + canonical(row)).digest()


def _line(row: Row[Any]) -> AuditLine:
    return AuditLine(at=row.at, actor=row.actor, action=row.action, subject=row.subject, purpose=row.purpose)

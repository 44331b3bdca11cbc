"""The outbox's rows: written in the transaction of the change that they announce."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, insert, or_, select, text, update

from counter.errors import FailureCode, StoreError
from counter.model.filing import SyncState
from counter.outbox import OutboxEntry
from counter.store.tables import filings, outbox

# word for word the partial index's condition, or SQLite would not use it
_WAITING = text("state NOT IN ('delivered', 'refused')")


class Outbox:
    """The one writer of a filing's sync state: it follows its entry."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: OutboxEntry) -> None:
        """For a filing that is there already. Raises ConstraintError if not, or if its place is taken."""
        self._connection.execute(
            insert(outbox).values(_moving(entry) | {"filing_id": entry.filing_id, "sequence": entry.sequence})
        )
        self._follow(entry)

    def get(self, filing_id: UUID) -> OutboxEntry | None:
        row = self._connection.execute(select(outbox).where(outbox.c.filing_id == filing_id)).one_or_none()
        return _entry(row) if row else None

    def save(self, entry: OutboxEntry) -> None:
        """Raises StoreError NOT_FOUND when there is no entry with this filing and sequence."""
        changed = self._connection.execute(
            update(outbox)
            .where(outbox.c.filing_id == entry.filing_id, outbox.c.sequence == entry.sequence)
            .values(_moving(entry))
        )
        if changed.rowcount != 1:
            raise StoreError(FailureCode.NOT_FOUND, "outbox entry")
        self._follow(entry)

    def due(self, now: datetime, limit: int = 100) -> tuple[OutboxEntry, ...]:
        """Entries that may be attempted at ``now``: registrations before attachments, then in sequence."""
        return self._select(
            select(outbox)
            .where(_WAITING, or_(outbox.c.next_at.is_(None), outbox.c.next_at <= now))
            .order_by(outbox.c.registered, outbox.c.sequence)
            .limit(limit)
        )

    def waiting(self) -> tuple[OutboxEntry, ...]:
        """Every entry that is not settled, in sequence."""
        return self._select(select(outbox).where(_WAITING).order_by(outbox.c.sequence))

    def refused(self) -> tuple[OutboxEntry, ...]:
        """Every entry that the gateway refused, in sequence."""
        return self._select(select(outbox).where(outbox.c.state == SyncState.REFUSED.value).order_by(outbox.c.sequence))

    def next_sequence(self) -> int:
        """The number after the last one, from 1; without gaps, for it is taken in the entry's own transaction."""
        last = self._connection.execute(select(func.max(outbox.c.sequence))).scalar_one()
        return int(last or 0) + 1

    def _follow(self, entry: OutboxEntry) -> None:
        self._connection.execute(update(filings).where(filings.c.id == entry.filing_id).values(sync=entry.state.value))

    def _select(self, query: Select[Any]) -> tuple[OutboxEntry, ...]:
        return tuple(_entry(row) for row in self._connection.execute(query))


def _moving(entry: OutboxEntry) -> dict[str, Any]:
    return {
        "state": entry.state.value,
        "queued_at": entry.queued_at,
        "attempts": entry.attempts,
        "next_at": entry.next_at,
        "registered": entry.registered,
        "cause": entry.cause,
        "bytes_sent": entry.bytes_sent,
    }


def _entry(row: Row[Any]) -> OutboxEntry:
    return OutboxEntry(
        filing_id=row.filing_id,
        sequence=row.sequence,
        state=SyncState(row.state),
        queued_at=row.queued_at,
        attempts=row.attempts,
        next_at=row.next_at,
        registered=row.registered,
        cause=row.cause,
        bytes_sent=row.bytes_sent,
    )

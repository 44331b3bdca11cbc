"""The outbox's rows: written in the transaction of the change that they announce."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, or_, select, text, update

from counter.errors import FailureCode, StoreError
from counter.model.filing import SyncState
from counter.outbox import LONGEST_PAUSE, OutboxEntry
from counter.store.tables import filings, outbox

# word for word the partial indices' conditions, or SQLite would not use them
_WAITING = text("state NOT IN ('delivered', 'refused')")
_REFUSED = text("state = 'refused'")


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
            select(outbox).where(_WAITING, _due_by(now)).order_by(outbox.c.registered, outbox.c.sequence).limit(limit)
        )

    def next_registration(self, now: datetime, besides: UUID | None = None) -> OutboxEntry | None:
        """The first in the counter's order that may be attempted at ``now`` and has no place in line yet.

        ``besides``: it is being asked for.
        """
        query = select(outbox).where(_WAITING, outbox.c.registered.is_(False), _due_by(now))
        if besides is not None:
            query = query.where(outbox.c.filing_id != besides)
        row = self._connection.execute(query.order_by(outbox.c.sequence).limit(1)).one_or_none()
        return _entry(row) if row else None

    def registered(self, now: datetime, near: datetime, limit: int) -> tuple[OutboxEntry, ...]:
        """Those with a place in line that may be attempted at ``now``: due by law until ``near`` first, in sequence."""
        query = select(outbox).where(_WAITING, outbox.c.registered.is_(True), _due_by(now))
        is_near = func.coalesce(outbox.c.due_at <= near, False)
        return self._select(query.order_by(is_near.desc(), outbox.c.sequence).limit(limit))

    def held_up(self, since: datetime, until: datetime, limit: int) -> tuple[OutboxEntry, ...]:
        """What was in the queue at any moment from ``since`` to ``until``, in sequence."""
        return self._select(select(outbox).where(_held_up(since, until)).order_by(outbox.c.sequence).limit(limit))

    def count_held_up(self, since: datetime, until: datetime) -> int:
        return self._connection.execute(
            select(func.count()).select_from(outbox).where(_held_up(since, until))
        ).scalar_one()

    def waiting(self) -> tuple[OutboxEntry, ...]:
        """Every entry that is not settled, in sequence."""
        # asked for in the index's own order: for another SQLite reads every settled entry too
        found = self._select(select(outbox).where(_WAITING).order_by(outbox.c.registered, outbox.c.sequence))
        return tuple(sorted(found, key=lambda entry: entry.sequence))

    def refused(self) -> tuple[OutboxEntry, ...]:
        """Every entry that the gateway refused, in sequence."""
        return self._select(select(outbox).where(_REFUSED).order_by(outbox.c.sequence))

    def filing_ids(self) -> tuple[UUID, ...]:
        """Of every entry, settled or not, in sequence."""
        return tuple(self._connection.execute(select(outbox.c.filing_id).order_by(outbox.c.sequence)).scalars())

    def doubt_delivered(self, since: datetime | None) -> int:
        """Whatever was delivered, or settled from ``since`` on, is only registered again; how many entries.

        For a gateway that was set back (``counter.services.set_back``): the one way out of DELIVERED.
        """
        lost = outbox.c.state == SyncState.DELIVERED.value
        if since is not None:
            lost = and_(lost, or_(outbox.c.settled_at.is_(None), outbox.c.settled_at >= since))
        doubted = select(outbox.c.filing_id).where(lost)
        again = SyncState.REGISTERED.value
        self._connection.execute(update(filings).where(filings.c.id.in_(doubted)).values(sync=again))
        values = {"state": again, "next_at": None, "settled_at": None}
        return self._connection.execute(update(outbox).where(lost).values(values)).rowcount

    def next_sequence(self) -> int:
        """The number after the last one, from 1; without gaps, for it is taken in the entry's own transaction."""
        last = self._connection.execute(select(func.max(outbox.c.sequence))).scalar_one()
        return int(last or 0) + 1

    def _follow(self, entry: OutboxEntry) -> None:
        self._connection.execute(update(filings).where(filings.c.id == entry.filing_id).values(sync=entry.state.value))

    def _select(self, query: Select[Any]) -> tuple[OutboxEntry, ...]:
        return tuple(_entry(row) for row in self._connection.execute(query))


def _due_by(now: datetime) -> ColumnElement[bool]:
    return or_(outbox.c.next_at.is_(None), outbox.c.next_at <= now, outbox.c.next_at > now + LONGEST_PAUSE)


def _held_up(since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(outbox.c.queued_at <= until, or_(outbox.c.settled_at > since, _WAITING))


def _moving(entry: OutboxEntry) -> dict[str, Any]:
    return {
        "state": entry.state.value,
        "queued_at": entry.queued_at,
        "attempts": entry.attempts,
        "next_at": entry.next_at,
        "registered": entry.registered,
        "cause": entry.cause,
        "bytes_sent": entry.bytes_sent,
        "due_at": entry.due_at,
        "settled_at": entry.settled_at,
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
        due_at=row.due_at,
        settled_at=row.settled_at,
    )

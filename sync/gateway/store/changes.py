"""The log of changes that counters pull, and its cursors.

A cursor names the life of the store in which it was given: a gateway set back to a backup gives numbers out
anew, and a cursor from before would silently pass over what they mean now. One of another epoch starts at the
beginning: nothing is lost, and what the desk knows already comes to it once more without harm.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, select

from counter.model.filing import BusinessStatus
from sync.gateway.store import consents, order
from sync.gateway.store.order import Head
from sync.gateway.store.sealing import Seal
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import changes, filings, results
from sync.wire.messages import MOST_CHANGES, Change, Changes, ResultPlace
from sync.wire.paths import result_path

EPOCH: Final = "cursor-epoch"
_DIGITS: Final = 12  # of the number; before it stands the epoch, six digits that do not begin with 0
_LOWEST: Final = 100_000
_HOW_MANY: Final = 900_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a filing's business state, as its counter will be told of it."""

    counter: str
    filing_id: UUID
    code: str
    status: BusinessStatus
    at: datetime
    accepted_at: datetime | None
    appointment: datetime | None
    reason: str


def epoch_of(store: GatewayStore) -> int:
    """Of this life of the store, drawn at the first asking; ``store.forget_secret(EPOCH)`` begins another."""
    return _LOWEST + int.from_bytes(store.secret(EPOCH, 8)) % _HOW_MANY


def log(connection: Connection, seal: Seal, head: Head, step: Step) -> None:
    """``head`` is locked, and is kept by the caller."""
    cursor = head.next_cursor()
    reason = seal.close("changes", "reason_sealed", str(cursor), step.reason.encode()) if step.reason else b""
    connection.execute(
        changes.insert().values(
            cursor=cursor,
            counter=step.counter,
            filing_id=str(step.filing_id),
            code=step.code,
            status=step.status.value,
            at=step.at,
            accepted_at=step.accepted_at,
            appointment=step.appointment,
            reason_sealed=reason,
        )
    )


def after(connection: Connection, seal: Seal, epoch: int, counter: str, cursor: str) -> Changes:
    """At most MOST_CHANGES changes of this counter's filings and consents after ``cursor``, oldest first."""
    number = _number_in(cursor, epoch)
    restarted = number is None or number > order.look(connection).cursor
    start = 0 if number is None or restarted else number
    rows = connection.execute(
        select(
            changes,
            results.c.size,
            results.c.sha256,
            results.c.media_type,
            filings.c.claimed_by,
            filings.c.claimed_at,
        )
        .join(results, results.c.filing_id == changes.c.filing_id, isouter=True)
        .join(filings, filings.c.id == changes.c.filing_id, isouter=True)
        .where(changes.c.counter == counter, changes.c.cursor > start)
        .order_by(changes.c.cursor)
        .limit(MOST_CHANGES + 1)
    ).all()
    heard = consents.news(connection, counter, start, MOST_CHANGES + 1)
    cursors = sorted((*(row.cursor for row in rows), *(cursor for cursor, _ in heard)))
    last = (cursors[:MOST_CHANGES] or [start])[-1]
    return Changes(
        changes=tuple(
            Change(
                filing_id=UUID(row.filing_id),
                code=row.code,
                status=row.status,
                at=row.at,
                accepted_at=row.accepted_at,
                appointment=row.appointment,
                reason=seal.text("changes", "reason_sealed", str(row.cursor), bytes(row.reason_sealed)),
                by=row.claimed_by if row.claimed_by and row.claimed_at <= row.at else "",
                result=None
                if row.sha256 is None or row.status < BusinessStatus.DONE
                else ResultPlace(
                    path=result_path(UUID(row.filing_id)),
                    size=row.size,
                    sha256=row.sha256,
                    media_type=row.media_type,
                ),
            )
            for row in rows
            if row.cursor <= last
        ),
        consents=tuple(standing for cursor, standing in heard if cursor <= last),
        cursor=f"{epoch}{last:0{_DIGITS}d}",
        more=len(cursors) > MOST_CHANGES,
        restarted=bool(cursor) and restarted,
    )


def _number_in(cursor: str, epoch: int) -> int | None:
    """None for one of another epoch, or from before there were epochs; "" is the beginning of any."""
    if not cursor:
        return 0
    if len(cursor) != _DIGITS + 6 or int(cursor[:6]) != epoch:
        return None
    return int(cursor[6:])

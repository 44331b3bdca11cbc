"""Filings as the gateway keeps them, and the log of their changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Row, Select, func, select

from counter.model.filing import BusinessStatus
from sync.gateway.store.tables import changes, filings, papers
from sync.wire.messages import MOST_CHANGES, Change, Changes, FilingState, Receipt, UploadPlace
from sync.wire.paths import paper_path


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFiling:
    """What a registration adds. ``paper_list``: paper id, size in bytes, SHA-256 in hexadecimal."""

    id: UUID
    counter: str
    unit: str
    procedure: str
    code: str
    digest: bytes
    manifest: bytes = field(repr=False)
    evidence: bytes = field(repr=False)
    registered_at: datetime
    paper_list: tuple[tuple[UUID, int, str], ...]


def add(connection: Connection, new: NewFiling, keys: tuple[bytes, ...]) -> None:
    """``keys``: one attachment key (32 bytes) for each paper. Without papers a filing is complete at once."""
    connection.execute(
        filings.insert().values(
            id=str(new.id),
            counter=new.counter,
            unit=new.unit,
            procedure=new.procedure,
            code=new.code,
            digest=new.digest,
            manifest=new.manifest,
            evidence=new.evidence,
            registered_at=new.registered_at,
            completed_at=None if new.paper_list else new.registered_at,
            status=BusinessStatus.FILED.value,
        )
    )
    for position, ((paper_id, size, sha256), key) in enumerate(zip(new.paper_list, keys, strict=True)):
        connection.execute(
            papers.insert().values(
                filing_id=str(new.id),
                paper_id=str(paper_id),
                position=position,
                size=size,
                sha256=sha256,
                key=key,
            )
        )


def digest_held(connection: Connection, filing_id: UUID) -> tuple[str, bytes] | None:
    """Whose filing this id is, and its digest; None when there is none."""
    row = connection.execute(
        select(filings.c.counter, filings.c.digest).where(filings.c.id == str(filing_id)).with_for_update()
    ).one_or_none()
    return None if row is None else (row.counter, bytes(row.digest))


def state_of(connection: Connection, filing_id: UUID, counter: str) -> FilingState | None:
    """The counter's own filing; another counter's is none."""
    row = connection.execute(_of(filing_id, counter)).one_or_none()
    if row is None:
        return None
    return FilingState(
        filing_id=filing_id,
        code=row.code,
        digest=bytes(row.digest).hex(),
        registered_at=row.registered_at,
        status=row.status,
        accepted_at=row.accepted_at,
        appointment=row.appointment,
        reason=row.reason,
        uploads=tuple(
            UploadPlace(
                paper_id=UUID(paper.paper_id),
                path=paper_path(filing_id, UUID(paper.paper_id)),
                size=paper.size,
                sha256=paper.sha256,
                offset=paper.received,
                complete=paper.complete,
            )
            for paper in _papers(connection, filing_id)
        ),
    )


def receipt_of(connection: Connection, filing_id: UUID, counter: str) -> Receipt | None:
    """The receipt once everything is here, else None."""
    row = connection.execute(_of(filing_id, counter)).one_or_none()
    if row is None or row.completed_at is None:
        return None
    return Receipt(
        filing_id=filing_id,
        code=row.code,
        digest=bytes(row.digest).hex(),
        registered_at=row.registered_at,
        completed_at=row.completed_at,
        papers=tuple(paper.sha256 for paper in _papers(connection, filing_id)),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a filing stands, for whoever decides on it."""

    id: UUID
    counter: str
    code: str
    procedure: str
    status: BusinessStatus
    completed_at: datetime | None


def standing_of(connection: Connection, filing_id: UUID) -> Standing | None:
    row = connection.execute(select(filings).where(filings.c.id == str(filing_id)).with_for_update()).one_or_none()
    return None if row is None else _standing(row)


def waiting_since(connection: Connection, before: datetime, limit: int) -> tuple[Standing, ...]:
    """Complete filings that nobody has decided on, complete at or before ``before``, oldest first."""
    rows = connection.execute(
        select(filings)
        .where(filings.c.status == BusinessStatus.FILED.value, filings.c.completed_at <= before)
        .order_by(filings.c.completed_at, filings.c.code)
        .limit(limit)
    )
    return tuple(_standing(row) for row in rows)


def move(
    connection: Connection,
    standing: Standing,
    status: BusinessStatus,
    now: datetime,
    *,
    appointment: datetime | None,
    reason: str,
) -> None:
    """Set the status and log the change; that it is allowed was checked by the caller."""
    accepted = {"accepted_at": now, "appointment": appointment} if status is BusinessStatus.ACCEPTED else {}
    here = filings.c.id == str(standing.id)
    connection.execute(filings.update().where(here).values(status=status.value, reason=reason, **accepted))
    row = connection.execute(select(filings.c.accepted_at, filings.c.appointment).where(here)).one()
    connection.execute(
        changes.insert().values(
            counter=standing.counter,
            filing_id=str(standing.id),
            code=standing.code,
            status=status.value,
            at=now,
            accepted_at=row.accepted_at,
            appointment=row.appointment,
            reason=reason,
        )
    )


def changes_after(connection: Connection, counter: str, cursor: str) -> Changes:
    """At most MOST_CHANGES changes of this counter's filings after ``cursor``, oldest first.

    A cursor ahead of the log comes from before a restored gateway: it starts over, and the desk
    takes what it knows already once more without harm.
    """
    last = connection.scalar(select(func.max(changes.c.cursor))) or 0
    if int(cursor or "0") > last:
        cursor = ""
    rows = connection.execute(
        select(changes)
        .where(changes.c.counter == counter, changes.c.cursor > int(cursor or "0"))
        .order_by(changes.c.cursor)
        .limit(MOST_CHANGES + 1)
    ).all()
    taken = rows[:MOST_CHANGES]
    return Changes(
        changes=tuple(
            Change(
                filing_id=UUID(row.filing_id),
                code=row.code,
                status=row.status,
                at=row.at,
                accepted_at=row.accepted_at,
                appointment=row.appointment,
                reason=row.reason,
            )
            for row in taken
        ),
        cursor=str(taken[-1].cursor) if taken else cursor,
        more=len(rows) > MOST_CHANGES,
    )


def _of(filing_id: UUID, counter: str) -> Select[tuple[object, ...]]:
    return select(filings).where(filings.c.id == str(filing_id), filings.c.counter == counter)


def _papers(connection: Connection, filing_id: UUID) -> list[Row[tuple[object, ...]]]:
    of_filing = select(papers).where(papers.c.filing_id == str(filing_id)).order_by(papers.c.position)
    return list(connection.execute(of_filing).all())


def _standing(row: Row[tuple[object, ...]]) -> Standing:
    return Standing(UUID(row.id), row.counter, row.code, row.procedure, BusinessStatus(row.status), row.completed_at)

"""Where filings stand for whoever decides on them: the list of work, claims, decisions, overtakings' raw rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, Row, Select, exists, func, or_, select

from counter.model.filing import BusinessStatus
from sync.gateway.store import changes
from sync.gateway.store.changes import Step
from sync.gateway.store.order import Head
from sync.gateway.store.sealing import Seal
from sync.gateway.store.tables import changes as change_log
from sync.gateway.store.tables import filings, results

# after these nothing more is decided; 7 is the citizen's own
DECIDED: Final = (BusinessStatus.NOT_ACCEPTED, BusinessStatus.STOPPED, BusinessStatus.DONE)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a filing stands. ``log_index``: None for one from before there was a log."""

    id: UUID
    counter: str
    unit: str
    code: str
    procedure: str
    status: BusinessStatus
    registered_at: datetime
    completed_at: datetime | None
    claimed_by: str | None
    supplements: UUID | None
    log_index: int | None


def standing_of(connection: Connection, filing_id: UUID) -> Standing | None:
    """Locked until the transaction ends: one decision at a time."""
    row = connection.execute(select(filings).where(filings.c.id == str(filing_id)).with_for_update()).one_or_none()
    return None if row is None else _standing(row)


def by_code(connection: Connection, code: str) -> UUID | None:
    """The filing that bears an official code."""
    found = connection.scalar(select(filings.c.id).where(filings.c.code == code))
    return None if found is None else UUID(found)


def waiting_since(connection: Connection, before: datetime, limit: int) -> tuple[Standing, ...]:
    """Complete filings that nobody has decided on, complete at or before ``before``, in the log's order."""
    wanted = select(filings).where(filings.c.status == BusinessStatus.FILED.value, filings.c.completed_at <= before)
    return _list(connection, wanted, limit)


def listed(connection: Connection, status: BusinessStatus, limit: int, unit: str = "") -> tuple[Standing, ...]:
    """Filings in a status, in the log's order; ``unit`` "": of all units."""
    wanted = select(filings).where(filings.c.status == status.value)
    return _list(connection, wanted.where(filings.c.unit == unit) if unit else wanted, limit)


def supplemented(connection: Connection, limit: int) -> tuple[Standing, ...]:
    """Filings that a supplement was asked of and a complete one has come for since."""
    supplement = filings.alias("supplement")
    asked_at = (
        select(func.max(change_log.c.at))
        .where(change_log.c.filing_id == filings.c.id)
        .where(change_log.c.status == BusinessStatus.SUPPLEMENT_ASKED.value)
        .scalar_subquery()
    )
    come = exists().where(supplement.c.supplements == filings.c.id, supplement.c.completed_at > asked_at)
    asked = filings.c.status == BusinessStatus.SUPPLEMENT_ASKED.value
    return _list(connection, select(filings).where(asked, come), limit)


def claim(connection: Connection, filing_id: UUID, by: str, now: datetime) -> bool:
    """False where somebody else has it."""
    free = or_(filings.c.claimed_by.is_(None), filings.c.claimed_by == by)
    here = filings.update().where(filings.c.id == str(filing_id), free)
    return connection.execute(here.values(claimed_by=by, claimed_at=now)).rowcount == 1


def move(
    connection: Connection,
    seal: Seal,
    head: Head,
    standing: Standing,
    status: BusinessStatus,
    now: datetime,
    *,
    appointment: datetime | None,
    reason: str,
) -> None:
    """Set the status and log the change; that it is allowed was checked by the caller, who keeps ``head``."""
    name = str(standing.id)
    here = filings.c.id == name
    row = connection.execute(
        select(filings.c.accepted_at, filings.c.appointment, filings.c.decided_at).where(here)
    ).one()
    accepted_at, promised = row.accepted_at, row.appointment
    if status is BusinessStatus.ACCEPTED:
        accepted_at, promised = row.accepted_at or now, appointment or row.appointment
    connection.execute(
        filings.update()
        .where(here)
        .values(
            status=status.value,
            reason_sealed=seal.close("filings", "reason_sealed", name, reason.encode()) if reason else b"",
            accepted_at=accepted_at,
            appointment=promised,
            decided_at=row.decided_at or (now if status in DECIDED else None),
        )
    )
    step = Step(
        counter=standing.counter,
        filing_id=standing.id,
        code=standing.code,
        status=status,
        at=now,
        accepted_at=accepted_at,
        appointment=promised,
        reason=reason,
    )
    changes.log(connection, seal, head, step)


@dataclass(frozen=True, slots=True)
class ResultFile:
    """A result as it lies beside the attachments; ``key``: 32 bytes."""

    media_type: str
    size: int
    sha256: str
    chunks: str
    key: bytes


def keep_result(connection: Connection, seal: Seal, filing_id: UUID, result: ResultFile, now: datetime) -> None:
    """One for a filing: a later one replaces it."""
    name = str(filing_id)
    connection.execute(results.delete().where(results.c.filing_id == name))
    connection.execute(
        results.insert().values(
            filing_id=name,
            at=now,
            media_type=result.media_type,
            size=result.size,
            sha256=result.sha256,
            chunks=result.chunks,
            key=seal.close("results", "key", name, result.key),
        )
    )


def result_of(connection: Connection, seal: Seal, filing_id: UUID, counter: str) -> ResultFile | None:
    """The result of the counter's own filing, once it is done."""
    row = connection.execute(
        select(results)
        .join(filings, filings.c.id == results.c.filing_id)
        .where(results.c.filing_id == str(filing_id), filings.c.counter == counter)
        .where(filings.c.status >= BusinessStatus.DONE.value)
    ).one_or_none()
    if row is None:
        return None
    key = seal.open("results", "key", row.filing_id, bytes(row.key))
    return ResultFile(row.media_type, row.size, row.sha256, row.chunks, key)


@dataclass(frozen=True, slots=True)
class Decided:
    """A filing's place in the log, and when it was decided on (status 3, 8 or 9); None: not yet."""

    unit: str
    procedure: str
    log_index: int
    at: datetime | None


def decided_places(connection: Connection, until: datetime) -> tuple[Decided, ...]:
    """Every filing registered before ``until`` that has a place in the log.

    What the citizen withdrew has no decision that anybody could be overtaken by.
    """
    rows = connection.execute(
        select(filings.c.unit, filings.c.procedure, filings.c.log_index, filings.c.decided_at)
        .where(filings.c.log_index.is_not(None), filings.c.registered_at < until)
        .where(filings.c.status != BusinessStatus.WITHDRAWN.value)
    )
    return tuple(Decided(row.unit, row.procedure, row.log_index, row.decided_at) for row in rows)


@dataclass(frozen=True, slots=True)
class Late:
    """A filing that waited at its counter: frozen there (its own clock) long before it was registered here."""

    counter: str
    code: str
    captured_at: datetime
    registered_at: datetime


def late(connection: Connection, since: datetime, until: datetime, limit: int) -> tuple[Late, ...]:
    """Registrations of the period, the longest wait first."""
    waited = filings.c.registered_at - filings.c.captured_at
    rows = connection.execute(
        select(filings.c.counter, filings.c.code, filings.c.captured_at, filings.c.registered_at)
        .where(filings.c.captured_at.is_not(None))
        .where(filings.c.registered_at >= since, filings.c.registered_at < until)
        .order_by(waited.desc(), filings.c.code)
        .limit(limit)
    )
    return tuple(Late(row.counter, row.code, row.captured_at, row.registered_at) for row in rows)


def _list(connection: Connection, wanted: Select[tuple[object, ...]], limit: int) -> tuple[Standing, ...]:
    rows = connection.execute(wanted.order_by(filings.c.log_index, filings.c.completed_at, filings.c.code).limit(limit))
    return tuple(_standing(row) for row in rows)


def _standing(row: Row[tuple[object, ...]]) -> Standing:
    return Standing(
        id=UUID(row.id),
        counter=row.counter,
        unit=row.unit,
        code=row.code,
        procedure=row.procedure,
        status=BusinessStatus(row.status),
        registered_at=row.registered_at,
        completed_at=row.completed_at,
        claimed_by=row.claimed_by,
        supplements=None if row.supplements is None else UUID(row.supplements),
        log_index=row.log_index,
    )

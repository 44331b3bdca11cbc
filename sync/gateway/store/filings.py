"""Filings as the gateway keeps them: what a registration adds, and what their counter is told of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Row, Select, bindparam, select

from counter.model.filing import BusinessStatus
from sync.gateway.store.inserting import insert_new
from sync.gateway.store.sealing import Seal
from sync.gateway.store.tables import filings, papers, refusals
from sync.wire.messages import FilingState, Receipt, UploadPlace
from sync.wire.paths import paper_path

_HELD = select(filings.c.id).where(filings.c.id.in_(bindparam("wanted", expanding=True)))
_ADD_FILINGS = filings.insert()
_ADD_PAPERS = papers.insert()


@dataclass(frozen=True, slots=True)
class Entry:
    """A filing's own entry in the gateway's log; ``origin`` "" for a direct entry, which no counter's log has."""

    index: int
    salt: bytes = field(repr=False)
    origin: str = ""
    counter_index: int = 0


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
    captured_at: datetime | None = None
    registered_at: datetime
    paper_list: tuple[tuple[UUID, int, str], ...]
    supplements: UUID | None = None
    entry: Entry | None = None


class SealedFiling:
    """A filing's rows, sealed before anything is locked; its place in line is written in by ``placed``."""

    def __init__(self, seal: Seal, new: NewFiling, keys: Sequence[bytes]) -> None:
        """``keys``: one attachment key (32 bytes) for each paper."""
        name = str(new.id)
        self.filing = {
            "id": name,
            "counter": new.counter,
            "unit": new.unit,
            "procedure": new.procedure,
            "digest": new.digest,
            "manifest": seal.close("filings", "manifest", name, new.manifest),
            "evidence": seal.close("filings", "evidence", name, new.evidence),
            "captured_at": new.captured_at,
            "status": BusinessStatus.FILED.value,
            "supplements": None if new.supplements is None else str(new.supplements),
        }
        self.papers = [
            {
                "filing_id": name,
                "paper_id": str(paper_id),
                "position": position,
                "size": size,
                "sha256": sha256,
                "key": seal.close("papers", "key", f"{name}/{paper_id}", key),
            }
            for position, ((paper_id, size, sha256), key) in enumerate(zip(new.paper_list, keys, strict=True))
        ]
        self.placed(new.code, new.registered_at, new.entry)

    def placed(self, code: str, registered_at: datetime, entry: Entry | None) -> None:
        """Without papers a filing is complete at once."""
        self.filing |= {
            "code": code,
            "registered_at": registered_at,
            "completed_at": None if self.papers else registered_at,
            "log_index": None if entry is None else entry.index,
            "log_salt": None if entry is None else entry.salt,
            "counter_origin": entry.origin if entry is not None and entry.origin else None,
            "counter_index": entry.counter_index if entry is not None and entry.origin else None,
        }


def add(connection: Connection, seal: Seal, new: NewFiling, keys: Sequence[bytes]) -> None:
    """``keys``: one attachment key (32 bytes) for each paper."""
    add_all(connection, [SealedFiling(seal, new, keys)])


def add_all(connection: Connection, sealed: Sequence[SealedFiling]) -> None:
    connection.execute(_ADD_FILINGS, [one.filing for one in sealed])
    if rows := [row for one in sealed for row in one.papers]:
        connection.execute(_ADD_PAPERS, rows)


def refuse(
    connection: Connection,
    seal: Seal,
    filing_id: UUID,
    counter: str,
    digest: bytes,
    now: datetime,
    *,
    pointer: str,
    reason: str,
    log_index: int | None,
) -> None:
    """Keep that the judges refused a registration; refused again, the first time stays."""
    sealed = seal.close("refusals", "reason_sealed", str(filing_id), reason.encode())
    insert_new(
        connection,
        refusals,
        filing_id=str(filing_id),
        counter=counter,
        digest=digest,
        at=now,
        pointer=pointer,
        reason_sealed=sealed,
        log_index=log_index,
    )


def was_refused(connection: Connection, filing_id: UUID) -> bool:
    wanted = select(refusals.c.filing_id).where(refusals.c.filing_id == str(filing_id))
    return connection.scalar(wanted) is not None


def digest_held(connection: Connection, filing_id: UUID) -> tuple[str, bytes] | None:
    """Whose filing this id is, and its digest; None when there is none."""
    wanted = select(filings.c.counter, filings.c.digest).where(filings.c.id == str(filing_id))
    row = connection.execute(wanted).one_or_none()
    return None if row is None else (row.counter, bytes(row.digest))


def held_of(connection: Connection, wanted: Collection[UUID]) -> set[UUID]:
    """Those of ``wanted`` that are filings here."""
    return {UUID(name) for name in connection.scalars(_HELD, {"wanted": [str(one) for one in wanted]})}


def state_of(
    connection: Connection, seal: Seal, filing_id: UUID, counter: str
) -> tuple[FilingState, Entry | None] | None:
    """The counter's own filing; another counter's is none. Its entry, if it has one, is for the proof."""
    row = connection.execute(_of(filing_id, counter)).one_or_none()
    if row is None:
        return None
    state = FilingState(
        filing_id=filing_id,
        code=row.code,
        digest=bytes(row.digest).hex(),
        registered_at=row.registered_at,
        status=row.status,
        accepted_at=row.accepted_at,
        appointment=row.appointment,
        reason=seal.text("filings", "reason_sealed", row.id, bytes(row.reason_sealed)),
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
    return state, _entry(row)


def receipt_of(connection: Connection, filing_id: UUID, counter: str) -> tuple[Receipt, Entry | None] | None:
    """The receipt once everything is here, else None; and the entry, for the proof."""
    row = connection.execute(_of(filing_id, counter)).one_or_none()
    if row is None or row.completed_at is None:
        return None
    receipt = Receipt(
        filing_id=filing_id,
        code=row.code,
        digest=bytes(row.digest).hex(),
        registered_at=row.registered_at,
        completed_at=row.completed_at,
        papers=tuple(paper.sha256 for paper in _papers(connection, filing_id)),
    )
    return receipt, _entry(row)


def _entry(row: Row[tuple[object, ...]]) -> Entry | None:
    """None for a filing from before there was a log."""
    if row.log_index is None:
        return None
    return Entry(row.log_index, bytes(row.log_salt), row.counter_origin or "", row.counter_index or 0)


def _of(filing_id: UUID, counter: str) -> Select[tuple[object, ...]]:
    return select(filings).where(filings.c.id == str(filing_id), filings.c.counter == counter)


def _papers(connection: Connection, filing_id: UUID) -> list[Row[tuple[object, ...]]]:
    of_filing = select(papers).where(papers.c.filing_id == str(filing_id)).order_by(papers.c.position)
    return list(connection.execute(of_filing).all())

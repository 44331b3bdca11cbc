"""Attachments on their way in: parts at ascending offsets (tus 1.0), whole only when their SHA-256 is right."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, func, select

from sync.gateway.store.sealing import Seal
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import filings, papers, parts


@dataclass(frozen=True, slots=True)
class Upload:
    """One attachment as far as it has come; ``offset`` is the number of bytes that are safe on disk."""

    filing_id: UUID
    paper_id: UUID
    size: int
    sha256: str
    offset: int
    complete: bool
    key: bytes = field(repr=False)


def find(connection: Connection, seal: Seal, filing_id: UUID, paper_id: UUID, counter: str) -> Upload | None:
    """The upload of the counter's own filing; another counter's is none."""
    row = connection.execute(
        select(papers)
        .join(filings, filings.c.id == papers.c.filing_id)
        .where(papers.c.filing_id == str(filing_id), papers.c.paper_id == str(paper_id), filings.c.counter == counter)
    ).one_or_none()
    if row is None:
        return None
    return Upload(filing_id, paper_id, row.size, row.sha256, row.received, row.complete, paper_key(seal, row))


def paper_key(seal: Seal, row: Row[tuple[object, ...]]) -> bytes:
    """The 32 bytes under which an attachment lies on the disk. Raises StoreError."""
    return seal.open("papers", "key", f"{row.filing_id}/{row.paper_id}", bytes(row.key))


def append(store: GatewayStore, upload: Upload, offset: int, data: bytes) -> bool:
    """Keep ``data`` at ``offset``; False if another connection has written there meanwhile.

    The part is on disk before the commit that names it.
    """
    written = store.chunks.write(data, upload.key)
    with store.begin() as connection:
        here = _here(upload)
        received = connection.scalar(select(papers.c.received).where(here).with_for_update())
        if received == offset:
            connection.execute(
                parts.insert().values(
                    filing_id=str(upload.filing_id),
                    paper_id=str(upload.paper_id),
                    offset=offset,
                    size=len(data),
                    chunks=written.name,
                )
            )
            connection.execute(papers.update().where(here).values(received=offset + len(data)))
            return True
    store.chunks.remove(written.name)
    return False


def cut_back(store: GatewayStore, upload: Upload, offset: int) -> None:
    """Forget everything at and after ``offset``: it was not what the sender signed. What is whole stays whole."""
    with store.begin() as connection:
        if connection.scalar(select(papers.c.complete).where(_here(upload)).with_for_update()):
            return
        late = (
            (parts.c.filing_id == str(upload.filing_id))
            & (parts.c.paper_id == str(upload.paper_id))
            & (parts.c.offset >= offset)
        )
        names = list(connection.scalars(select(parts.c.chunks).where(late)))
        connection.execute(parts.delete().where(late))
        connection.execute(papers.update().where(_here(upload)).values(received=offset))
    for name in names:
        store.chunks.remove(name)


def whole_file_digest(store: GatewayStore, upload: Upload) -> str:
    """SHA-256 over the parts as they lie on disk, in hexadecimal. Raises StoreError."""
    with store.begin() as connection:
        names = list(
            connection.scalars(
                select(parts.c.chunks)
                .where(parts.c.filing_id == str(upload.filing_id), parts.c.paper_id == str(upload.paper_id))
                .order_by(parts.c.offset)
            )
        )
    digest = hashlib.sha256()
    for name in names:
        for block in store.chunks.stream(name, upload.key):
            digest.update(block)
    return digest.hexdigest()


def complete(connection: Connection, upload: Upload, now: datetime) -> bool:
    """The attachment is whole; with the last one the filing is complete. False if it was cut back meanwhile."""
    # of two attachments that end at once, each would still see the other missing
    connection.execute(select(filings.c.id).where(filings.c.id == str(upload.filing_id)).with_for_update())
    whole = _here(upload) & (papers.c.received == upload.size)
    if connection.execute(papers.update().where(whole).values(complete=True)).rowcount != 1:
        return False
    missing = connection.scalar(
        select(func.count()).where(papers.c.filing_id == str(upload.filing_id), papers.c.complete.is_(False))
    )
    if not missing:
        here = (filings.c.id == str(upload.filing_id)) & filings.c.completed_at.is_(None)
        connection.execute(filings.update().where(here).values(completed_at=now))
    return True


def _here(upload: Upload) -> ColumnElement[bool]:
    return (papers.c.filing_id == str(upload.filing_id)) & (papers.c.paper_id == str(upload.paper_id))

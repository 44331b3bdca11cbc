"""What a stopped gateway holds, filing by filing: for proofs that nothing was lost and nothing came twice."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from counter.model.filing import BusinessStatus
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import filings, papers, parts
from sync.gateway.store.uploads import paper_key


@dataclass(frozen=True, slots=True)
class Held:
    """``papers``: paper id → SHA-256 (hexadecimal) of the bytes that lie there, decrypted and counted anew."""

    id: UUID
    code: str
    digest: bytes
    status: BusinessStatus
    complete: bool
    papers: dict[UUID, str] = field(default_factory=dict)


def take_stock(folder: Path, key: bytes, database: str = "") -> tuple[Held, ...]:
    """Every filing in the order of its registration. Raises StoreError."""
    store = GatewayStore.open(folder, key, os.urandom, database=database)
    try:
        with store.begin() as connection:
            rows = connection.execute(select(filings).order_by(filings.c.registered_at, filings.c.id)).all()
            keys = {
                (row.filing_id, row.paper_id): paper_key(store.seal, row)
                for row in connection.execute(select(papers)).all()
            }
            pieces: dict[tuple[str, str], list[str]] = {place: [] for place in keys}
            for row in connection.execute(select(parts).order_by(parts.c.offset)).all():
                pieces[row.filing_id, row.paper_id].append(row.chunks)
        digests: dict[str, dict[UUID, str]] = {}
        for (filing_id, paper_id), names in pieces.items():
            whole = hashlib.sha256()
            for name in names:
                whole.update(store.chunks.read(name, keys[filing_id, paper_id]))
            digests.setdefault(filing_id, {})[UUID(paper_id)] = whole.hexdigest()
    finally:
        store.close()
    return tuple(
        Held(
            id=UUID(row.id),
            code=row.code,
            digest=row.digest,
            status=BusinessStatus(row.status),
            complete=row.completed_at is not None,
            papers=digests.get(row.id, {}),
        )
        for row in rows
    )

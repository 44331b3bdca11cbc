"""Which filings a draft's papers come from, kept beside it: such papers are looked at twice."""

from __future__ import annotations

import json
from uuid import UUID

from counter.store.keyvalues import KeyValues
from counter.store.unit_of_work import UnitOfWork


def note_copy(keyvalues: KeyValues, draft: UUID, filing: UUID) -> None:
    """In the transaction that makes the draft."""
    keyvalues.put(_name(draft), str(filing).encode())


def note_origin(keyvalues: KeyValues, draft: UUID, sha256: str, filing: str) -> None:
    """One paper of the filing with this code is put to the draft, in the transaction that does so."""
    keyvalues.put(_origins(draft), json.dumps({**_noted(keyvalues, draft), sha256: filing}).encode())


def earlier_papers(uow: UnitOfWork, draft: UUID) -> dict[str, str]:
    """SHA-256 → the code of the filing that a paper comes from; empty where the draft has none."""
    origins = _noted(uow.keyvalues, draft)
    noted = uow.keyvalues.get(_name(draft))
    filing = uow.filings.get(UUID(noted.decode())) if noted else None
    if filing is None:
        return origins
    return {paper.sha256: str(filing.code or filing.provisional) for paper in filing.papers} | origins


def _noted(keyvalues: KeyValues, draft: UUID) -> dict[str, str]:
    kept = keyvalues.get(_origins(draft))
    return dict(json.loads(kept)) if kept else {}


def _origins(draft: UUID) -> str:
    return f"given:{draft}"


def _name(draft: UUID) -> str:
    return f"copied:{draft}"

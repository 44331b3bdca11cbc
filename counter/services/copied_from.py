"""Which filing a draft was copied from, kept beside it: its papers are looked at twice."""

from __future__ import annotations

from uuid import UUID

from counter.store.keyvalues import KeyValues
from counter.store.unit_of_work import UnitOfWork


def note_copy(keyvalues: KeyValues, draft: UUID, filing: UUID) -> None:
    """In the transaction that makes the draft."""
    keyvalues.put(_name(draft), str(filing).encode())


def earlier_papers(uow: UnitOfWork, draft: UUID) -> dict[str, str]:
    """SHA-256 → the code of the filing that a paper comes from; empty for a draft that is no copy."""
    noted = uow.keyvalues.get(_name(draft))
    filing = uow.filings.get(UUID(noted.decode())) if noted else None
    if filing is None:
        return {}
    return {paper.sha256: str(filing.code or filing.provisional) for paper in filing.papers}


def _name(draft: UUID) -> str:
    return f"copied:{draft}"

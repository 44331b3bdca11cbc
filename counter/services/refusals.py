"""What the store keeps of a refusal: for the filing that was refused, and for the draft that takes its place."""

from __future__ import annotations

from uuid import UUID

from counter.errors import FailureCode
from counter.model.filing import Filing, SyncState
from counter.model.refusal import Refusal, refusal_of
from counter.outbox import OutboxEntry, mends_key, refusal_key, reopened_key
from counter.store.unit_of_work import UnitOfWork


def refusal_in(work: UnitOfWork, filing: Filing, entry: OutboxEntry | None) -> Refusal | None:
    """What ``entry``, the filing's own, was refused for; None for a filing that was not refused."""
    if filing.sync is not SyncState.REFUSED or entry is None:
        return None
    known = entry.cause in FailureCode.__members__.values()
    code = FailureCode(entry.cause) if known else FailureCode.FILING_REFUSED
    return refusal_of(filing, code, (work.keyvalues.get(refusal_key(filing.id)) or b"").decode())


def is_taken_up(work: UnitOfWork, filing: UUID) -> bool:
    """Whether a draft has taken the refused filing's place."""
    return bool(work.keyvalues.get(reopened_key(filing)))


def refusal_behind(work: UnitOfWork, draft: UUID) -> Refusal | None:
    """Why this draft is there: the refusal of the filing whose place it takes; None for any other draft."""
    refused = work.keyvalues.get(mends_key(draft))
    filing = work.filings.get(UUID(refused.decode())) if refused else None
    return refusal_in(work, filing, work.outbox.get(filing.id)) if filing else None

"""What the store keeps of a refusal: for the filing that was refused, and for the draft that takes its place."""

from __future__ import annotations

from uuid import UUID

from counter.errors import FailureCode
from counter.forms.form import Form
from counter.model.filing import Draft, Filing, Paper, SyncState
from counter.model.refusal import Refusal, refusal_of
from counter.model.review import PAPER
from counter.outbox import OutboxEntry, mends_key, refusal_key, reopened_key
from counter.services.slips import answers_of
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
    filing = _filing_behind(work, draft)
    return refusal_in(work, filing, work.outbox.get(filing.id)) if filing else None


def is_as_refused(work: UnitOfWork, draft: Draft, form: Form) -> bool:
    """Whether the field or paper that the gateway refused stands as it was filed; False where the whole is meant."""
    filing = _filing_behind(work, draft.id)
    refusal = refusal_in(work, filing, work.outbox.get(filing.id)) if filing else None
    if filing is None or refusal is None:
        return False
    target = refusal.target
    if target.startswith(PAPER):
        return _bytes_for(filing.papers, target) == _bytes_for(draft.papers, target)
    was, stands = answers_of(filing).get(target), draft.answers.get(target)
    same = (was.value if was else None) == (stands.value if stands else None)
    return same and any(one.pointer == target for one in form.fields)


def _bytes_for(papers: tuple[Paper, ...], target: str) -> set[str]:
    return {one.sha256 for one in papers if one.requirement == target.removeprefix(PAPER)}


def _filing_behind(work: UnitOfWork, draft: UUID) -> Filing | None:
    refused = work.keyvalues.get(mends_key(draft))
    return work.filings.get(UUID(refused.decode())) if refused else None

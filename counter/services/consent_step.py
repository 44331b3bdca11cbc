"""A step of a consent, taken: kept, and in the audit trail in the name of the draft's officer."""

from __future__ import annotations

from datetime import datetime

from counter.consents import Consent, ConsentStep, after
from counter.model.account import AuditLine
from counter.model.filing import Draft
from counter.store.unit_of_work import UnitOfWork


def take_step(uow: UnitOfWork, draft: Draft, consent: Consent, step: ConsentStep, at: datetime) -> Consent:
    """The consent after it. Raises ValueError where it cannot be taken (``counter.consents.may``)."""
    done = after(consent, step, at)
    uow.consents.save(done)
    uow.audit.append(AuditLine(at, draft.officer, f"consent-{step.value}", str(draft.id), consent.kind))
    return done

"""The authority asks for more: a draft with all that was said, to be mended and filed as a supplement.

The filing keeps its code and its place; what it was asked for is shown until the supplement is filed.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode, StoreError
from counter.events import ReopenDraft
from counter.model.account import AuditLine
from counter.model.filing import BusinessStatus, Filing, Supplement
from counter.services.kept_record import keep
from counter.services.open_draft import Drafting, OpenDraftAgain
from counter.services.reopen_refused import record_in_evidence
from counter.services.slips import answers_of
from counter.store.unit_of_work import UnitOfWork
from counter.work_events import OpenSupplement


class OpenSupplementDraft:
    """For any officer of the counter: whoever comes back is served by whoever is there."""

    def __init__(self, desk: Drafting, reopen: OpenDraftAgain) -> None:
        self._desk = desk
        self._reopen = reopen

    def __call__(self, command: OpenSupplement) -> None:
        """One that this officer has begun comes back. Raises StoreError NOT_FOUND where nothing is asked for."""
        desk = self._desk
        officer, now = desk.session.officer, desk.clock()
        with desk.store.begin() as work:
            filing = work.filings.get(command.filing)
            if filing is None or filing.business is not BusinessStatus.SUPPLEMENT_ASKED:
                raise StoreError(FailureCode.NOT_FOUND, "no filing that a supplement is asked of")
            begun = _begun(work, officer.username, filing.id)
            if begun is None:
                last = (filing, *work.filings.supplementing(filing.id))[-1]
                asked = Supplement(filing.id, str(filing.code or filing.provisional), filing.reason)
                # in its old version: opened again, it moves on to the version of today
                fresh = desk.begun(filing.procedure, last.version, now, answers_of(last))
                draft = replace(fresh, supplement=asked)
                work.drafts.save(draft, keep(self._record(command.record, last)))
                for consent in work.consents.of_draft(last.id):
                    work.consents.save(replace(consent, draft=draft.id))
                said = AuditLine(now, officer.username, "supplement-opened", str(filing.id), str(draft.id))
                work.audit.append(said)
                work.commit()
                begun = draft.id
        self._reopen(ReopenDraft(begun))

    def _record(self, record: CardRecord | None, last: Filing) -> CardRecord | None:
        """The filer's chip where it was read now; else as the filing's evidence has it."""
        number = record.number if record is not None and record.usable else None
        if number is not None and number.digits == last.filer_number:
            return record
        return record_in_evidence(last, self._desk)


def _begun(work: UnitOfWork, username: str, filing: UUID) -> UUID | None:
    drafts = work.drafts.of_officer(username)
    return next((one.id for one in drafts if one.supplement and one.supplement.filing == filing), None)

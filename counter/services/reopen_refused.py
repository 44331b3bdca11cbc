"""A refused filing comes back to the officer's hands: the same answers and papers, as a new draft.

The refused filing stays as it was, with its number and its reason; what is filed next is another filing.
"""

from __future__ import annotations

from dataclasses import replace

from counter.consents import Way
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, CardRecord
from counter.emrtd.evidence import parse_evidence
from counter.emrtd.record import record_from_files
from counter.errors import FailureCode, StoreError
from counter.events import ListQueue, ReopenDraft, ReopenRefused
from counter.model.account import AuditLine, Role
from counter.model.filing import Filing, Supplement, SyncState
from counter.model.identity import is_attestation
from counter.outbox import mends_key, reopened_key
from counter.services.attest_identity import carry_attestation
from counter.services.kept_record import keep
from counter.services.list_filings import ListWaiting
from counter.services.open_draft import Drafting, OpenDraftAgain
from counter.services.refusals import is_taken_up, refusal_in
from counter.services.say_signing import carry_signing
from counter.services.second_chip import keep_cards
from counter.services.slips import answers_of
from counter.store.unit_of_work import UnitOfWork


class ReopenRefusedFiling:
    """The filing's own officer, or a supervisor, who then owns the new draft."""

    def __init__(self, desk: Drafting, reopen: OpenDraftAgain, listing: ListWaiting) -> None:
        self._desk = desk
        self._reopen = reopen
        self._listing = listing

    def __call__(self, command: ReopenRefused) -> None:
        """Raises StoreError(NOT_FOUND) for a filing that is not refused, not theirs, or taken up already."""
        desk = self._desk
        officer = desk.session.officer
        now = desk.clock()
        with desk.store.begin() as work:
            filing = work.filings.get(command.filing)
            if filing is None or filing.sync is not SyncState.REFUSED or is_taken_up(work, filing.id):
                raise StoreError(FailureCode.NOT_FOUND, "no refused filing to take up")
            if filing.officer != officer.username and officer.role is Role.OFFICER:
                raise StoreError(FailureCode.NOT_FOUND, "another officer's filing")
            refusal = refusal_in(work, filing, work.outbox.get(filing.id))
            # in its old version: opened again, it moves on to the version of today
            draft = desk.begun(filing.procedure, filing.version, now, answers_of(filing))
            draft = replace(draft, focus=refusal.target if refusal else "", supplement=_completes(work, filing))
            work.drafts.save(draft, keep(self._record(command.record, filing)))
            for paper in filing.papers:
                work.papers.add(replace(paper, id=desk.new_id()), work.papers.read(paper.id), draft.id)
            looked_here = filing.officer == officer.username  # nobody vouches for what another has looked at
            for consent in work.consents.of_draft(filing.id):
                if looked_here or consent.way is not Way.FORM:
                    work.consents.save(replace(consent, draft=draft.id))
            carry_signing(work.keyvalues, filing, draft.id)
            if looked_here:
                carry_attestation(work.keyvalues, filing, draft.id)
            if filing.evidence and not is_attestation(filing.evidence):
                keep_cards(work.keyvalues, draft.id, parse_evidence(filing.evidence).others)
            work.keyvalues.put(reopened_key(filing.id), str(draft.id).encode())
            work.keyvalues.put(mends_key(draft.id), str(filing.id).encode())
            work.audit.append(AuditLine(now, officer.username, "refused-reopened", str(filing.id), str(draft.id)))
            work.commit()
        self._reopen(ReopenDraft(draft.id))
        self._listing(ListQueue())

    def _record(self, record: CardRecord | None, filing: Filing) -> CardRecord | None:
        kept = record_in_evidence(filing, self._desk)
        return record if record is not None and kept is not None and record.sod == kept.sod else kept


def _completes(work: UnitOfWork, filing: Filing) -> Supplement | None:
    """A supplement that was refused is mended as one."""
    whole = work.filings.get(filing.supplements) if filing.supplements else None
    return None if whole is None else Supplement(whole.id, str(whole.code or whole.provisional), whole.reason)


def record_in_evidence(filing: Filing, desk: Drafting) -> CardRecord | None:
    """The chip as its evidence has it: without a portrait, and judged anew."""
    if not filing.evidence or is_attestation(filing.evidence):
        return None
    card = parse_evidence(filing.evidence)
    return record_from_files(
        sod=card.sod,
        files=card.files,
        trust=desk.trust(),
        now=desk.clock(),
        active=ActiveVerdict.NOT_ASKED,
        access=AccessMethod.PACE_CAN,
        reader="",
    )

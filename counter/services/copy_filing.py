"""An earlier filing as a new draft: the landlord who comes every week says only what is new.

Who stands here is judged anew: the chip and the register go before what was said then, and the papers are
offered again, each to be looked at before it is filed.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from counter.catalogue.procedure import Procedure
from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode, FormError, StoreError
from counter.events import DraftOpened
from counter.forms.carried_over import carry_over
from counter.forms.earlier_answers import earlier_answers
from counter.forms.form import Form
from counter.model.account import AuditLine
from counter.model.filing import Filing
from counter.review_events import CopyFiling
from counter.services.copied_from import note_copy
from counter.services.kept_record import keep
from counter.services.open_draft import Drafting, ask_register
from counter.services.prefill_draft import filled_again, form_of
from counter.services.renew_draft import procedure_on
from counter.services.slips import answers_of
from counter.store.unit_of_work import UnitOfWork


class CopyEarlierFiling:
    """For any officer of the counter, as the search is; the filing itself stays as it is."""

    def __init__(self, desk: Drafting) -> None:
        self._desk = desk

    def __call__(self, command: CopyFiling) -> None:
        """Raises StoreError(NOT_FOUND) for no such filing, FormError where its procedure cannot be filed now."""
        desk = self._desk
        officer = desk.session.officer
        now = desk.clock()
        with desk.store.begin() as work:
            filing = work.filings.get(command.filing)
            if filing is None:
                raise StoreError(FailureCode.NOT_FOUND, "filing")
            procedure = procedure_on(desk.catalogue, filing.procedure, now.date())
            form = form_of(procedure)
            said = earlier_answers(form, answers_of(filing), same_person=_is_filer(command.record, filing))
            answers, left_over = carry_over(said, (), self._form_then(filing), form)
            draft = replace(desk.begun(procedure.code, procedure.version, now, answers), left_over=left_over)
            draft = filled_again(draft, desk.known(form, now.date(), command.record))
            work.drafts.save(draft, keep(command.record))
            self._offer_papers(work, filing, procedure, draft.id)
            note_copy(work.keyvalues, draft.id, filing.id)
            work.audit.append(AuditLine(now, officer.username, "filing-copied", str(filing.id), str(draft.id)))
            draft = replace(draft, papers=work.papers.of(draft.id))
            work.commit()
        desk.session.show(draft.id, command.record)
        desk.post(DraftOpened(draft, command.record))
        ask_register(desk, draft, command.record, procedure.title)

    def _form_then(self, filing: Filing) -> Form | None:
        try:
            return self._desk.catalogue.get(filing.procedure, filing.version).form
        except FormError:
            return None

    def _offer_papers(self, work: UnitOfWork, filing: Filing, procedure: Procedure, draft: UUID) -> None:
        """Those that the procedure still wants and the store still has."""
        wanted = {one.code for one in procedure.papers}
        for paper in filing.papers:
            if paper.requirement not in wanted:
                continue
            try:
                data = work.papers.read(paper.id)
            except StoreError:  # its file is gone or broken: the citizen has the original
                continue
            work.papers.add(replace(paper, id=self._desk.new_id()), data, draft)


def _is_filer(record: CardRecord | None, filing: Filing) -> bool:
    """Without a card nobody says that it is somebody else; every value bears its mark."""
    return record is None or record.number is None or record.number.digits == filing.filer_number

"""A filing that cannot be taken as it is: Mẫu 02 or Mẫu 03 for the citizen, from reasons written beforehand."""

from __future__ import annotations

from counter.catalogue.procedure import PaperRequirement
from counter.errors import FailureCode, FormError
from counter.forms.engine import missing_papers, taken_answers
from counter.model.account import AuditLine
from counter.paper.return_slip import ReturnSlip, render_return
from counter.paper.slip_content import PaperLine, PersonLines
from counter.paper_events import PaperPrinted
from counter.reasons import ReasonKind, ReasonLibrary
from counter.return_events import PrintReturn
from counter.services.filer import filer_of
from counter.services.paper_desk import PaperDesk
from counter.services.prefill_draft import form_of
from counter.services.session import draft_of
from counter.services.slips import office_of

LONGEST_NOTE = 500


class ReturnPrinting:
    """Runs on the paper thread. The draft stays: what was said is not said again."""

    def __init__(self, desk: PaperDesk, library: ReasonLibrary) -> None:
        self._desk = desk
        self._library = library

    def __call__(self, command: PrintReturn) -> None:
        """Raises StoreError NOT_FOUND, also for another officer's draft; FormError CATALOGUE_BROKEN for a
        reason that does not hold for it today, DECLARATION_INVALID without any; PaperError PRINT_FAILED.
        """
        desk = self._desk
        now = desk.clock()
        with desk.store.begin() as uow:
            draft = draft_of(uow.drafts.get(command.draft), command.by)
            account = uow.accounts.get(command.by)
        note = " ".join(command.note.split())[:LONGEST_NOTE]
        if not command.reasons and not note:
            raise FormError(FailureCode.DECLARATION_INVALID, "a return has a reason")
        procedure = desk.catalogue.get(draft.procedure, draft.version)
        form = form_of(procedure)
        in_force = self._library.on(now.date(), command.kind, draft.procedure)
        chosen = [self._library.get(code) for code in command.reasons]
        if any(one not in in_force for one in chosen):
            raise FormError(FailureCode.CATALOGUE_BROKEN, "a reason of another day or procedure")
        lacking = missing_papers(procedure, taken_answers(form, draft.answers), draft.papers)
        filer = filer_of(form, draft.answers, None)
        asks = command.kind is ReasonKind.SUPPLEMENT
        slip = ReturnSlip(
            kind=command.kind,
            office=office_of(desk.station),
            person=PersonLines(name=filer.name, number="", address=filer.address, phone=filer.phone),
            procedure=procedure.title,
            papers=tuple(_paper(one) for one in lacking) if asks else (),
            reasons=tuple(one.said(tuple(paper.title for paper in lacking)) for one in chosen),
            note=note,
            day=now.date(),
            officer=account.display_name if account else command.by,
            training=desk.station.profile == "training",
        )
        path = desk.printer.print_pdf(render_return(slip), f"{command.kind.value}-{now:%y%m%d-%H%M%S}")
        codes = " ".join((command.kind.value, *command.reasons))  # the officer's own words may name somebody
        with desk.store.begin() as uow:
            uow.audit.append(AuditLine(now, command.by, "return-printed", str(draft.id), codes))
            uow.commit()
        desk.post(PaperPrinted(draft.id, path))


def _paper(wanted: PaperRequirement) -> PaperLine:
    """As the catalogue asks for it; a file is as good where it says nothing."""
    if wanted.originals:
        return PaperLine(wanted.title, "Bản chính", wanted.originals)
    return PaperLine(wanted.title, "Bản sao", wanted.copies) if wanted.copies else PaperLine(wanted.title)

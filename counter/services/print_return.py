"""A filing that cannot be taken as it is: Mẫu 02 or Mẫu 03 for the citizen, from reasons written beforehand."""

from __future__ import annotations

from counter.catalogue.procedure import PaperRequirement
from counter.errors import FailureCode, FormError
from counter.forms.engine import missing_papers, taken_answers
from counter.model.reason_kind import ReasonKind
from counter.paper import setting
from counter.paper.page_content import ReturnSlip
from counter.paper.slip_content import PaperLine, PersonLines
from counter.reasons import ReasonLibrary
from counter.return_events import LONGEST_NOTE, PrintReturn
from counter.services.draft_page import DraftPage
from counter.services.filer import filer_of
from counter.services.paper_desk import PaperDesk
from counter.services.prefill_draft import form_of


class ReturnPrinting:
    """Runs on the paper thread. The draft stays: what was said is not said again."""

    def __init__(self, desk: PaperDesk, library: ReasonLibrary) -> None:
        self._desk = desk
        self._library = library

    def __call__(self, command: PrintReturn) -> None:
        """Raises StoreError NOT_FOUND, also for another officer's draft; FormError CATALOGUE_BROKEN for a
        reason that does not hold for it today, DECLARATION_INVALID without any; PaperError PRINT_FAILED.
        """
        page = DraftPage.of(self._desk, command.draft, command.by)
        draft, procedure = page.draft, page.procedure
        note = " ".join(command.note.split())[:LONGEST_NOTE]
        if not command.reasons and not note:
            raise FormError(FailureCode.DECLARATION_INVALID, "a return has a reason")
        form = form_of(procedure)
        in_force = self._library.on(page.now.date(), command.kind, draft.procedure)
        chosen = [self._library.get(code) for code in command.reasons]
        if any(one not in in_force for one in chosen):
            raise FormError(FailureCode.CATALOGUE_BROKEN, "a reason of another day or procedure")
        lacking = missing_papers(procedure, taken_answers(form, draft.answers), draft.papers)
        filer = filer_of(form, draft.answers, None)
        asks = command.kind is ReasonKind.SUPPLEMENT
        slip = ReturnSlip(
            kind=command.kind,
            office=page.office,
            person=PersonLines(name=filer.name, number="", address=filer.address, phone=filer.phone),
            procedure=procedure.title,
            papers=tuple(_paper(one) for one in lacking) if asks else (),
            reasons=tuple(one.said(tuple(paper.title for paper in lacking)) for one in chosen),
            note=note,
            day=page.now.date(),
            officer=page.officer,
            training=page.training,
        )
        codes = " ".join((command.kind.value, *command.reasons))  # the officer's own words may name somebody
        page.put_out(self._desk.press(setting.return_slip, slip), command.kind.value, "return-printed", codes)


def _paper(wanted: PaperRequirement) -> PaperLine:
    """As the catalogue asks for it; a file is as good where it says nothing."""
    if wanted.originals:
        return PaperLine(wanted.title, "Bản chính", wanted.originals)
    return PaperLine(wanted.title, "Bản sao", wanted.copies) if wanted.copies else PaperLine(wanted.title)

"""What a citizen still has to bring, in plain words on a slip; on the paper thread."""

from __future__ import annotations

from counter.catalogue.procedure import PaperRequirement
from counter.forms.engine import instance, is_required, missing_papers
from counter.model.account import AuditLine
from counter.model.filing import Json
from counter.page_events import PrintGuide
from counter.paper.guide_slip import GuideContent, GuideLine, render_guide
from counter.paper_events import PaperPrinted
from counter.services.filer import filer_of
from counter.services.paper_desk import PaperDesk
from counter.services.prefill_draft import form_of
from counter.services.session import draft_of
from counter.services.slips import office_of


class GuidePrinting:
    """Of a draft as it stands: what is missing, what is there already."""

    def __init__(self, desk: PaperDesk) -> None:
        self._desk = desk

    def __call__(self, command: PrintGuide) -> None:
        """Raises StoreError(NOT_FOUND), also for another officer's draft; PaperError(PRINT_FAILED)."""
        desk = self._desk
        now = desk.clock()
        with desk.store.begin() as uow:
            draft = draft_of(uow.drafts.get(command.draft), command.by)
            account = uow.accounts.get(command.by)
        procedure = desk.catalogue.get(draft.procedure, draft.version)
        form = form_of(procedure)
        missing = missing_papers(procedure, draft.answers, draft.papers)
        held = {paper.requirement for paper in draft.papers}
        data = instance(form, draft.answers)
        perhaps = (
            one for one in procedure.papers if one.code not in held and one not in missing and not _needless(one, data)
        )
        content = GuideContent(
            office=office_of(desk.station),
            person=filer_of(form, draft.answers, None).name,
            procedure=procedure.title,
            missing=tuple(map(_line, missing)),
            have=tuple(one.title for one in procedure.papers if one.code in held),
            perhaps=tuple(map(_line, perhaps)),
            day=now.date(),
            officer=account.display_name if account else command.by,
            training=desk.station.profile == "training",
        )
        path = desk.printer.print_pdf(render_guide(content), f"guide-{now:%y%m%d-%H%M%S}")
        with desk.store.begin() as uow:
            uow.audit.append(AuditLine(now, command.by, "guide-printed", str(draft.id), draft.procedure))
            uow.commit()
        desk.post(PaperPrinted(draft.id, path))


def _needless(paper: PaperRequirement, data: dict[str, Json]) -> bool:
    """Asked for in some cases, and this is none of them."""
    return paper.required_when is not None and not is_required(paper, data)


def _line(paper: PaperRequirement) -> GuideLine:
    counts = [f"{paper.originals} bản chính"] * bool(paper.originals) + [f"{paper.copies} bản sao"] * bool(paper.copies)
    return GuideLine(paper.title, ", ".join(counts), paper.about)

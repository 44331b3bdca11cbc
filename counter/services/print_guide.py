"""What a citizen still has to bring, in plain words on a slip; on the paper thread."""

from __future__ import annotations

from counter.catalogue.procedure import PaperRequirement
from counter.forms.engine import instance, is_required, missing_papers
from counter.model.filing import Json
from counter.page_events import PrintGuide
from counter.paper import setting
from counter.paper.page_content import GuideContent, GuideLine
from counter.services.draft_page import DraftPage
from counter.services.filer import filer_of
from counter.services.paper_desk import PaperDesk
from counter.services.prefill_draft import form_of


class GuidePrinting:
    """Of a draft as it stands: what is missing, what is there already."""

    def __init__(self, desk: PaperDesk) -> None:
        self._desk = desk

    def __call__(self, command: PrintGuide) -> None:
        """Raises StoreError(NOT_FOUND), also for another officer's draft; PaperError(PRINT_FAILED)."""
        page = DraftPage.of(self._desk, command.draft, command.by)
        draft, procedure = page.draft, page.procedure
        form = form_of(procedure)
        missing = missing_papers(procedure, draft.answers, draft.papers)
        held = {paper.requirement for paper in draft.papers}
        data = instance(form, draft.answers)
        perhaps = (
            one for one in procedure.papers if one.code not in held and one not in missing and not _needless(one, data)
        )
        content = GuideContent(
            office=page.office,
            person=filer_of(form, draft.answers, None).name,
            procedure=procedure.title,
            missing=tuple(map(_line, missing)),
            have=tuple(one.title for one in procedure.papers if one.code in held),
            perhaps=tuple(map(_line, perhaps)),
            day=page.now.date(),
            officer=page.officer,
            training=page.training,
        )
        page.put_out(self._desk.press(setting.guide, content), "guide", "guide-printed", draft.procedure)


def _needless(paper: PaperRequirement, data: dict[str, Json]) -> bool:
    """Asked for in some cases, and this is none of them."""
    return paper.required_when is not None and not is_required(paper, data)


def _line(paper: PaperRequirement) -> GuideLine:
    counts = [f"{paper.originals} bản chính"] * bool(paper.originals) + [f"{paper.copies} bản sao"] * bool(paper.copies)
    return GuideLine(paper.title, ", ".join(counts), paper.about)

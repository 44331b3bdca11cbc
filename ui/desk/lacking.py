"""Which papers the draft on the screen still lacks, for every step that says so."""

from __future__ import annotations

from counter.catalogue.procedure import PaperRequirement
from counter.forms.engine import missing_papers
from ui.desk.walk_in import WalkIn


def lacking_papers(walk_in: WalkIn) -> tuple[PaperRequirement, ...]:
    """In the catalogue's order; a supplement lacks none: they came with the filing that it completes."""
    draft, procedure = walk_in.draft, walk_in.procedure
    if draft is None or procedure is None or draft.supplement is not None:
        return ()
    return missing_papers(procedure, walk_in.answers, draft.papers)

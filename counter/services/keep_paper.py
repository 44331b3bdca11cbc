"""A paper's bytes are put to a draft: looked into, kept once, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from counter.errors import FailureCode, PaperError, StoreError
from counter.model.attachment import AttachmentFacts
from counter.model.filing import Draft, Paper
from counter.model.limits import MOST_PAPERS
from counter.paper import opening
from counter.paper.press import Press, set_here
from counter.ports import Clock, NewId, Post
from counter.services.session import Session, own_draft
from counter.settings import PaperSettings
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Keeping:
    """What taking papers needs; built once by the bootstrap."""

    store: Store
    session: Session
    settings: PaperSettings
    clock: Clock
    new_id: NewId
    post: Post
    press: Press = set_here  # opens papers

    def keep(self, draft: UUID, requirement: str, name: str, data: bytes) -> tuple[Draft, Paper]:
        """The draft with its new paper. Raises StoreError(NOT_FOUND) for a draft of somebody else, PaperError."""
        facts = self.looked_into(data, name)
        with self.store.begin() as uow:
            own = own_draft(uow.drafts.get(draft), self.session)
            own, paper = self.add(uow, own, requirement, name, data, facts)
            uow.commit()
        return own, paper

    def bring(
        self, draft: UUID, requirement: str, name: str, data: bytes, facts: AttachmentFacts | None
    ) -> tuple[Draft, Paper]:
        """As ``keep``, whoever serves by now: that it was the officer's own draft was asked when it was begun."""
        facts = self.looked_into(data, name) if facts is None else self.found(facts)
        with self.store.begin() as uow:
            held = uow.drafts.get(draft)
            if held is None:
                raise StoreError(FailureCode.NOT_FOUND, "filed or dropped since")
            held, paper = self.add(uow, held, requirement, name, data, facts)
            uow.commit()
        return held, paper

    def looked_into(self, data: bytes, name: str) -> AttachmentFacts:
        """Raises PaperError for what cannot be kept."""
        return self.found(self.press(opening.facts, data, name, self.settings.largest_attachment))

    def found(self, facts: AttachmentFacts) -> AttachmentFacts:
        """What was found elsewhere already. Raises PaperError(PAPER_TOO_LARGE)."""
        largest = self.settings.largest_attachment
        if facts.size > largest:
            raise PaperError(FailureCode.PAPER_TOO_LARGE, f"{facts.size} of at most {largest} octets")
        self.session.looked_into[facts.sha256] = facts
        return facts

    def add(
        self, uow: UnitOfWork, draft: Draft, requirement: str, name: str, data: bytes, facts: AttachmentFacts
    ) -> tuple[Draft, Paper]:
        """Within a transaction. Raises PaperError PAPER_TOO_LARGE (too many), PAPER_DUPLICATE."""
        if len(draft.papers) >= MOST_PAPERS:
            raise PaperError(FailureCode.PAPER_TOO_LARGE, "more papers than one filing holds")
        if any(paper.sha256 == facts.sha256 for paper in draft.papers):
            raise PaperError(FailureCode.PAPER_DUPLICATE)
        paper = paper_of(self.new_id(), requirement, name, facts)
        uow.papers.add(paper, data, draft.id)
        return self.saved(uow, replace(draft, papers=(*draft.papers, paper)), self.clock()), paper

    @staticmethod
    def saved(uow: UnitOfWork, draft: Draft, now: datetime) -> Draft:
        draft = replace(draft, changed_at=now)
        uow.drafts.save(draft)
        return draft


def paper_of(paper_id: UUID, requirement: str, name: str, facts: AttachmentFacts) -> Paper:
    return Paper(
        id=paper_id,
        requirement=requirement,
        name=name,
        media_type=facts.media_type,
        size=facts.size,
        sha256=facts.sha256,
        pages=facts.pages,
    )

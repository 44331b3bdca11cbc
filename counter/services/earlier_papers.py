"""Papers that the same person gave before are offered again instead of asked for (NĐ 61/2018: once is enough).

Only of the person whose card was read: a number that is typed opens nobody's papers.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.errors import CounterError, FailureCode, FormError, StoreError
from counter.events import DraftSaved, PaperRefused
from counter.model.account import AuditLine
from counter.model.filing import Draft, Filing, Paper
from counter.model.person_name import comparable
from counter.model.vietnam_time import VIETNAM
from counter.page_events import OfferPapers, PaperOffer, PapersOffered, TakeOffered
from counter.services.copied_from import note_origin
from counter.services.keep_paper import Keeping
from counter.services.session import own_draft
from counter.store.unit_of_work import UnitOfWork

_MOST_FILINGS: Final = 50  # of one person, the newest: years of them
_MOST_OFFERS: Final = 20


class OfferEarlierPapers:
    """What the person gave before is shown: noted once, and again when there is more."""

    def __init__(self, keeping: Keeping, catalogue: Catalogue) -> None:
        self._keeping = keeping
        self._catalogue = catalogue
        self._noted: tuple[UUID, tuple[PaperOffer, ...]] | None = None

    def __call__(self, command: OfferPapers) -> None:
        """Raises StoreError(NOT_FOUND) for a draft that is not the signed-in officer's."""
        keeping = self._keeping
        with keeping.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), keeping.session)
            offers = offered(uow, keeping, self._catalogue, draft)
            if offers and self._noted != (draft.id, offers):
                self._noted = draft.id, offers
                uow.audit.append(
                    AuditLine(keeping.clock(), draft.officer, "earlier-papers-shown", str(draft.id), draft.procedure)
                )
                uow.commit()
        keeping.post(PapersOffered(draft.id, offers))


class TakeOfferedPaper:
    """Copied, not moved; the review asks to look whether it still holds, and the audit trail names its source."""

    def __init__(self, keeping: Keeping, catalogue: Catalogue) -> None:
        self._keeping = keeping
        self._catalogue = catalogue

    def __call__(self, command: TakeOffered) -> None:
        keeping = self._keeping
        try:
            draft = self._taken(command)
        except CounterError as exc:
            keeping.post(PaperRefused(command.draft, command.requirement, exc.code))
        else:
            keeping.post(DraftSaved(draft, draft.changed_at))

    def _taken(self, command: TakeOffered) -> Draft:
        keeping = self._keeping
        with keeping.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), keeping.session)
            wanted = (command.paper, command.requirement)
            offers = offered(uow, keeping, self._catalogue, draft)
            offer = next((one for one in offers if (one.paper, one.requirement) == wanted), None)
            if offer is None:
                raise StoreError(FailureCode.NOT_FOUND, "no such paper is offered for this draft")
            data = uow.papers.read(offer.paper)
            facts = keeping.looked_into(data, offer.name)
            draft, _ = keeping.add(uow, draft, offer.requirement, offer.name, data, facts)
            note_origin(uow.keyvalues, draft.id, facts.sha256, offer.filing)
            uow.audit.append(
                AuditLine(draft.changed_at, draft.officer, "paper-taken-again", str(draft.id), offer.filing)
            )
            uow.commit()
        return draft


def offered(uow: UnitOfWork, keeping: Keeping, catalogue: Catalogue, draft: Draft) -> tuple[PaperOffer, ...]:
    """By the title of what was asked for then and now; the same bytes once, the newest first."""
    record = keeping.session.records.get(draft.id)
    if record is None or not record.usable or record.number is None:
        return ()
    procedure = catalogue.get(draft.procedure, draft.version)
    wanted = {comparable(one.title): one.code for one in procedure.papers}
    held = {paper.sha256 for paper in draft.papers}
    offers: list[PaperOffer] = []
    for filing in uow.filings.of_person(record.number.digits, _MOST_FILINGS):
        titles = _titles(catalogue, filing)
        for paper in filing.papers:
            requirement = wanted.get(comparable(titles.get(paper.requirement, "")))
            if requirement is not None and paper.sha256 not in held:
                held.add(paper.sha256)
                offers.append(_offer(filing, paper, requirement))
    return tuple(offers[:_MOST_OFFERS])


def _titles(catalogue: Catalogue, filing: Filing) -> dict[str, str]:
    """Requirement → title as the procedure had it then; nothing where the catalogue has forgotten it."""
    try:
        then: Procedure = catalogue.get(filing.procedure, filing.version)
    except FormError:
        return {}
    return {one.code: one.title for one in then.papers}


def _offer(filing: Filing, paper: Paper, requirement: str) -> PaperOffer:
    return PaperOffer(
        paper=paper.id,
        requirement=requirement,
        name=paper.name,
        pages=paper.pages,
        size=paper.size,
        day=filing.captured_at.astimezone(VIETNAM).date(),
        filing=str(filing.code or filing.provisional),
        procedure=filing.title,
    )

"""One page about a draft, for the citizen to take along: opened, printed, noted in the trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counter.catalogue.procedure import Procedure
from counter.model.account import AuditLine
from counter.model.filing import Draft
from counter.paper.slip_content import OfficeLines
from counter.paper_events import PaperPrinted
from counter.services.paper_desk import PaperDesk
from counter.services.session import draft_of
from counter.services.slips import office_of


@dataclass(frozen=True, slots=True)
class DraftPage:
    """``by``: the officer's name to sign in with; ``officer``: as the page gives it."""

    desk: PaperDesk
    draft: Draft
    procedure: Procedure
    by: str
    officer: str
    now: datetime

    @classmethod
    def of(cls, desk: PaperDesk, draft: UUID, by: str) -> DraftPage:
        """Raises StoreError NOT_FOUND, also for another officer's draft."""
        with desk.store.begin() as uow:
            found = draft_of(uow.drafts.get(draft), by)
            account = uow.accounts.get(by)
        procedure = desk.catalogue.get(found.procedure, found.version)
        return cls(desk, found, procedure, by, account.display_name if account else by, desk.clock())

    @property
    def office(self) -> OfficeLines:
        return office_of(self.desk.station)

    @property
    def training(self) -> bool:
        return self.desk.station.profile == "training"

    def put_out(self, pdf: bytes, name: str, action: str, purpose: str) -> None:
        """``name``: the file's, before the time; ``action`` and ``purpose``: the trail's. Raises PRINT_FAILED."""
        path = self.desk.printer.print_pdf(pdf, f"{name}-{self.now:%y%m%d-%H%M%S}")
        with self.desk.store.begin() as uow:
            uow.audit.append(AuditLine(self.now, self.by, action, str(self.draft.id), purpose))
            uow.commit()
        self.desk.post(PaperPrinted(self.draft.id, path))

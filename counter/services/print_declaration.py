"""Declarations on paper, on the paper thread: of a draft as it stands, of a filing as it was frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.forms.parts import declaration_parts
from counter.model.account import AuditLine
from counter.model.filing import Answer
from counter.paper.declaration import Occasion, render_declaration
from counter.paper_events import PaperPrinted, PrintDeclaration, PrintMismatch
from counter.ports import Clock, Post, Printer, Submits
from counter.services.prefill_draft import form_of
from counter.services.session import Session, draft_of
from counter.services.slips import answers_of, office_of
from counter.settings import StationSettings
from counter.store.store import Store


class DeclarationPrinting:
    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        station: StationSettings,
        printer: Printer,
        clock: Clock,
        post: Post,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._station = station
        self._printer = printer
        self._clock = clock
        self._post = post

    def __call__(self, command: PrintDeclaration) -> None:
        """Raises StoreError(NOT_FOUND), for another officer's draft too; GUIDE_ONLY; PRINT_FAILED."""
        now = self._clock()
        procedure, answers = self._content(command.dossier, command.by)
        declared = {form_of(procedure): answers}
        # interlinked: data given once, each agency's own declaration beside the one that was filled
        for part in declaration_parts(self._catalogue, procedure, answers, now.date()):
            declared[form_of(part.procedure)] = part.answers
        occasion = Occasion(
            place=office_of(self._station).place, day=now.date(), training=self._station.profile == "training"
        )
        paths = []
        for form, said in declared.items():
            pdf = render_declaration(form, said, occasion, large=command.large)
            paths.append(self._printer.print_pdf(pdf, f"declaration-{form.code}-{now:%y%m%d-%H%M%S}"))
        with self._store.begin() as uow:
            look = "large" if command.large else ""
            uow.audit.append(AuditLine(now, command.by, "declaration-printed", str(command.dossier), look))
            uow.commit()
        for path in paths:
            self._post(PaperPrinted(command.dossier, path))

    def _content(self, dossier: UUID, officer: str) -> tuple[Procedure, Mapping[str, Answer]]:
        """A draft becomes the filing of the same id: whichever there is."""
        with self._store.begin() as uow:
            draft, filing = uow.drafts.get(dossier), uow.filings.get(dossier)
        if filing is not None:
            return self._catalogue.get(filing.procedure, filing.version), answers_of(filing)
        own = draft_of(draft, officer)
        return self._catalogue.get(own.procedure, own.version), own.answers


class AskForPaper:
    """An officer wants a paper: on the desk thread, which knows who is signed in, and on to the paper thread."""

    def __init__(self, session: Session, paper: Submits) -> None:
        self._session = session
        self._paper = paper

    def __call__(self, command: PrintDeclaration | PrintMismatch) -> None:
        """Raises AccountError(SIGN_IN_REFUSED) when nobody is signed in."""
        self._paper.submit(replace(command, by=self._session.officer.username))

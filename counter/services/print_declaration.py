"""Declarations on paper, on the paper thread: of a draft as it stands, of a filing as it was frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict
from uuid import UUID

from counter.catalogue.procedure import Procedure
from counter.forms.engine import taken_answers
from counter.forms.parts import declaration_parts
from counter.model.account import AuditLine
from counter.model.filing import Answer
from counter.model.signing import Signing, declared, signing_of
from counter.page_events import PrintGuide
from counter.paper import setting
from counter.paper.page_content import Occasion
from counter.paper_events import PaperPrinted, PrintDeclaration, PrintMismatch
from counter.ports import Submits
from counter.return_events import PrintReturn
from counter.services.filer import filer_of
from counter.services.paper_desk import PaperDesk
from counter.services.prefill_draft import form_of
from counter.services.say_signing import said_signing
from counter.services.session import Session, draft_of
from counter.services.slips import answers_of, office_of, part_versions_of
from counter.slip_events import SettleSlip


class _Signed(TypedDict):
    signing: Signing
    officer: str
    filer: str


class DeclarationPrinting:
    def __init__(self, desk: PaperDesk) -> None:
        self._desk = desk

    def __call__(self, command: PrintDeclaration) -> None:
        """Raises StoreError(NOT_FOUND), for another officer's draft too; ROLE_MISSING; GUIDE_ONLY; PRINT_FAILED."""
        desk = self._desk
        now = desk.clock()
        procedure, answers, versions = self._content(command.dossier, command.by)
        form = form_of(procedure)
        filer = filer_of(form, answers, None).name
        own = Occasion(
            place=office_of(desk.station).place,
            day=now.date(),
            training=desk.station.profile == "training",
            **self._signed(command, taken_answers(form, answers), filer),
        )
        # interlinked: data given once, each agency's own declaration beside the one that was filled
        by_filer = replace(own, signer=filer)
        parts = declaration_parts(desk.catalogue, procedure, answers, now.date(), versions)
        paths = []
        for each, said, occasion in ((form, answers, own), *((one.form, one.answers, by_filer) for one in parts)):
            pdf = desk.press(setting.declaration, each, said, occasion, large=command.large)
            paths.append(desk.printer.print_pdf(pdf, f"declaration-{each.code}-{now:%y%m%d-%H%M%S}"))
        with desk.store.begin() as uow:
            look = "large" if command.large else ""
            uow.audit.append(AuditLine(now, command.by, "declaration-printed", str(command.dossier), look))
            uow.commit()
        for path in paths:
            desk.post(PaperPrinted(command.dossier, path))

    def _content(self, dossier: UUID, officer: str) -> tuple[Procedure, Mapping[str, Answer], Mapping[str, str]]:
        """A draft becomes the filing of the same id: whichever there is; of a filing its parts' versions."""
        with self._desk.store.begin(officer) as uow:
            draft, filing = uow.drafts.get(dossier), uow.filings.get(dossier)
        if filing is not None:
            procedure = self._desk.catalogue.get(filing.procedure, filing.version)
            return procedure, answers_of(filing), part_versions_of(filing)
        own = draft_of(draft, officer)
        return self._desk.catalogue.get(own.procedure, own.version), own.answers, {}

    def _signed(self, command: PrintDeclaration, answers: Mapping[str, Answer], filer: str) -> _Signed:
        """That it was read out counts for what was read and nothing else."""
        with self._desk.store.begin() as uow:
            filing = uow.filings.get(command.dossier)
            signing = signing_of(filing.manifest) if filing else said_signing(uow.keyvalues, command.dossier)
            account = uow.accounts.get(filing.officer if filing else command.by)
        heard = signing if signing.read == declared(answers) else replace(signing, read="")
        officer = account.display_name if account else ""
        return {"signing": heard, "officer": officer, "filer": filing.filer_name if filing else filer}


class AskForPaper:
    """An officer wants a paper: on the desk thread, which knows who is signed in, and on to the paper thread."""

    def __init__(self, session: Session, paper: Submits) -> None:
        self._session = session
        self._paper = paper

    def __call__(self, command: PrintDeclaration | PrintMismatch | PrintGuide | PrintReturn | SettleSlip) -> None:
        """Raises AccountError(SIGN_IN_REFUSED) when nobody is signed in."""
        self._paper.submit(replace(command, by=self._session.officer.username))

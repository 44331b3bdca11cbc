"""Slips, on the paper thread: on demand, and by themselves when a filing is filed and when it is accepted."""

from __future__ import annotations

import threading
from dataclasses import replace
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import ReceiptForm
from counter.errors import FailureCode, PaperError, StoreError
from counter.events import Event, Filed, FilingChanged, LineChanged, PrintSlip, SlipKind, SlipPrinted, SlipSize
from counter.model.account import AuditLine
from counter.model.filing import BusinessStatus, Filing, SyncState
from counter.paper import setting
from counter.ports import Submits
from counter.services.doubted_slips import begin_slip, came_out, doubt_of, end_slip, tell_doubted
from counter.services.paper_desk import PaperDesk
from counter.services.session import Session
from counter.services.slip_proof import SlipProof, keep_beside, slip_proof, with_proof
from counter.services.slips import confirmation_of, receipt_of
from counter.slip_events import DoubtedSlip


class SlipPrinting:
    """Runs on the paper thread. A slip printed again is marked as such.

    Who asks without ``again`` wants the first one under its code only: where several ask, or a restarted
    program does, it comes out once. What was begun and not ended is asked about (``doubted_slips``).
    """

    def __init__(self, desk: PaperDesk, size: SlipSize = SlipSize.A5, rating_address: str = "") -> None:
        """``rating_address``: as in ``CitizenSettings``."""
        self._desk = desk
        self._size = size
        self._rating_address = rating_address

    def __call__(self, command: PrintSlip) -> None:
        """Raises AccountError(ROLE_MISSING), StoreError(NOT_FOUND), PaperError(PRINT_FAILED)."""
        desk = self._desk
        now = desk.clock()
        with desk.store.begin(command.by or None) as uow:
            filing = uow.filings.get(command.filing)
            if filing is None:
                raise StoreError(FailureCode.NOT_FOUND, "filing")
            code = str(filing.code or filing.provisional)
            doubt = doubt_of(uow, filing.id, command.kind)
            by_itself = not command.again and not command.unconfirmed
            if by_itself and (came_out(uow, filing.id, command.kind, code) or (doubt and doubt.code == code)):
                return  # it is there; or it may be, and somebody is asked
            entry = uow.outbox.get(filing.id)
            account = uow.accounts.get(filing.officer)
            leaf = uow.ledger.leaf_of(filing.id)
            proof = slip_proof(uow, filing)
        officer = account.display_name if account else filing.officer
        place = leaf.place + 1 if leaf else entry.sequence if entry else 0
        pdf = self._render(filing, command, officer, place, proof)
        with desk.store.begin() as uow:
            begin_slip(uow, DoubtedSlip(filing.id, command.kind, code, now, command.again))
            uow.commit()
        try:
            path = desk.printer.print_pdf(pdf, f"{command.kind.value}-{code}")
        except PaperError:
            # the sheet may be out all the same: a printer is slow to answer, or answers too late
            tell_doubted(desk.store, desk.post)
            raise
        if proof:
            keep_beside(path, proof.proof)
        with desk.store.begin() as uow:
            purpose = "again" if command.again else "unconfirmed" if command.unconfirmed else ""
            actor = command.by or filing.officer
            uow.audit.append(AuditLine(now, actor, f"{command.kind.value}-printed", str(filing.id), purpose))
            end_slip(uow, filing.id, command.kind, code)
            uow.commit()
        desk.post(SlipPrinted(filing.id, command.kind, path))
        if doubt is not None:
            tell_doubted(desk.store, desk.post)

    def _render(self, filing: Filing, command: PrintSlip, officer: str, place: int, proof: SlipProof | None) -> bytes:
        procedure = self._desk.catalogue.get(filing.procedure, filing.version)
        reprinted_at = self._desk.clock() if command.again else None
        if command.kind is SlipKind.CONFIRMATION:
            confirmation = confirmation_of(
                filing, procedure, self._desk.station, officer=officer, place_in_line=place, reprinted_at=reprinted_at
            )
            confirmation = with_proof(confirmation, proof, self._rating_address)
            return self._desk.press(setting.confirmation, confirmation, command.size or self._size)
        if filing.accepted_at is None:
            raise PaperError(FailureCode.PRINT_FAILED, "not accepted yet: there is no appointment to print")
        receipt = receipt_of(
            filing,
            procedure,
            self._desk.station,
            officer=officer,
            accepted_at=filing.accepted_at,
            reprinted_at=reprinted_at,
        )
        receipt = with_proof(receipt, proof, self._rating_address)
        return self._desk.press(setting.receipt, receipt, command.size or self._size)


class AskForSlip:
    """An officer wants a slip: on the desk thread, which knows who is signed in, and on to the paper thread."""

    def __init__(self, session: Session, paper: Submits) -> None:
        self._session = session
        self._paper = paper

    def __call__(self, command: PrintSlip) -> None:
        """Raises AccountError(SIGN_IN_REFUSED) when nobody is signed in."""
        self._paper.submit(replace(command, by=self._session.officer.username))


class SlipsAsTheyCome:
    """Listens on the switchboard. With a line, the confirmation waits for the first attempt, so that it
    bears the official code; without one it is printed at once. Mẫu 01 follows the acceptance, unless the
    agency gives a slip of its own (field.md §1.10).
    """

    def __init__(self, paper: Submits, catalogue: Catalogue, size: SlipSize) -> None:
        self._paper = paper
        self._catalogue = catalogue
        self._size = size
        self._lock = threading.Lock()
        self._line_up = False
        self._awaiting: set[UUID] = set()
        self._attempted: set[UUID] = set()
        self._accepted: set[UUID] = set()

    @property
    def kinds(self) -> tuple[type, ...]:
        return (Filed, FilingChanged, LineChanged)

    def hear(self, event: Event) -> None:
        wanted: list[tuple[UUID, SlipKind]] = []
        with self._lock:
            match event:
                case LineChanged(up=up):
                    self._line_up = up
                    if not up:
                        wanted = [(filing, SlipKind.CONFIRMATION) for filing in self._awaiting]
                        self._awaiting.clear()
                case Filed(filing=filing) if self._line_up and filing.id not in self._attempted:
                    self._awaiting.add(filing.id)
                case Filed(filing=filing):
                    wanted.append((filing.id, SlipKind.CONFIRMATION))
                case FilingChanged(filing=filing):
                    if filing.sync is not SyncState.IN_FLIGHT:
                        # the sync thread may be quicker than the news of the filing itself
                        self._attempted.add(filing.id)
                    wanted.extend((filing.id, kind) for kind in self._due(filing))
                case _:
                    pass
        for filing_id, kind in wanted:
            self._paper.submit(PrintSlip(filing_id, kind, self._size))

    def _due(self, filing: Filing) -> list[SlipKind]:
        due = []
        if filing.id in self._awaiting and filing.sync is not SyncState.IN_FLIGHT:
            self._awaiting.discard(filing.id)
            if filing.sync is not SyncState.REFUSED:  # mended and filed anew, it gets the slip of its new number
                due.append(SlipKind.CONFIRMATION)
        if filing.business is BusinessStatus.ACCEPTED and filing.id not in self._accepted:
            self._accepted.add(filing.id)
            if self._catalogue.get(filing.procedure, filing.version).receipt_form is ReceiptForm.MAU_01:
                due.append(SlipKind.RECEIPT)
        return due

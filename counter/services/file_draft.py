"""F9: freeze the declaration, let the card sign for this very filing, and put it into the queue.

::

    FileDraft ─▶ checked ─▶ frozen ─▶ SignChallenge to the card thread ─▶ ChallengeSigned | ChallengeFailed
                                └───────────── no chip with active authentication ──────────┐
    filing + outbox entry + leaf + audit line in one transaction  ◀────────────────────────────────┘

A process killed before the transaction leaves the draft; after it, the filing. Never both, never neither.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from counter.calendar import WorkCalendar, agency_of, load_calendar
from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.emrtd.active_authentication import verify as verify_signature
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, CardRecord
from counter.emrtd.mrz import mrz_information
from counter.errors import CounterError, FailureCode, FormError, StoreError
from counter.events import ChallengeFailed, ChallengeSigned, Failed, Filed, FileDraft, FilingBlocked, SignChallenge
from counter.forms.engine import taken_answers
from counter.forms.parts import declaration_parts
from counter.lists.units import UnitsOn, units_on
from counter.model.account import AuditLine
from counter.model.filing import Draft, Filing, ProvisionalCode, SyncState
from counter.model.identity import Attestation, IdentityKind
from counter.model.limits import LARGEST_EVIDENCE, LARGEST_MANIFEST, LARGEST_PAPER
from counter.model.manifest import CardEvidence, OtherCard, challenge_of, digest_of, manifest_of, statement_of
from counter.model.signing import BY_HAND
from counter.outbox import OutboxEntry
from counter.paper.press import Press, set_here
from counter.ports import Clock, Post, RandomBytes, Submits
from counter.review_events import DraftReviewed
from counter.services.attest_identity import attested, forget_attestation
from counter.services.filer import filer_of
from counter.services.kept_record import kept_conflicts
from counter.services.prefill_draft import form_of
from counter.services.review_draft import Reviewing
from counter.services.say_signing import keep_signing, said_signing
from counter.services.second_chip import cards_in_force, keep_cards, kept_cards
from counter.services.session import Session, own_draft
from counter.services.take_place import not_before_the_last, take_place
from counter.settings import StationSettings
from counter.store.store import Store

# DG13 carries the values that the declaration took; DG14 and DG15 what is needed to check a signature.
_EVIDENCE_GROUPS = (1, 13, 14, 15)


@dataclass(frozen=True, slots=True, repr=False)
class Frozen:
    """A draft's content as it will be filed, waiting for the card."""

    draft: Draft
    procedure: Procedure
    provisional: ProvisionalCode
    captured_at: datetime
    manifest: bytes
    record: CardRecord | None
    face_matched: bool
    attested: Attestation | None = None
    others: tuple[OtherCard, ...] = ()


def access_to(record: CardRecord) -> tuple[AccessMethod, str] | None:
    """How to open the same chip again: the CAN where a personal number is known, else the MRZ."""
    if record.number is not None:
        return AccessMethod.PACE_CAN, record.number.can
    if record.mrz is not None:
        return AccessMethod.PACE_MRZ, mrz_information(record.mrz)
    return None


@dataclass(frozen=True, slots=True)
class FilingDesk:
    """What filing needs; built once by the bootstrap. ``frozen`` belongs to the desk thread.

    ``calendar`` tells what is due soon, and so which attachments go first; it promises nobody a day.
    ``largest_paper`` in octets.
    """

    store: Store
    catalogue: Catalogue
    station: StationSettings
    session: Session
    clock: Clock
    post: Post
    card: Submits
    frozen: dict[UUID, Frozen] = field(default_factory=dict)
    random: RandomBytes = os.urandom
    calendar: WorkCalendar = field(default_factory=load_calendar)
    largest_paper: int = LARGEST_PAPER
    units: UnitsOn = units_on
    press: Press = set_here  # opens papers

    @property
    def reviewing(self) -> Reviewing:
        return Reviewing(
            self.store, self.catalogue, self.station, self.session, self.largest_paper, self.units, self.press
        )


class FileOpenDraft:
    def __init__(self, desk: FilingDesk) -> None:
        self._desk = desk

    def __call__(self, command: FileDraft) -> None:
        desk = self._desk
        if command.draft in desk.frozen:  # F9 pressed twice while the card signs
            return
        now = desk.clock()
        if not desk.store.room().enough:  # said before the citizen is told that it is filed
            raise StoreError(FailureCode.DISK_FULL, "no room to take a filing")
        with desk.store.begin() as uow:
            now = not_before_the_last(uow, now)
            draft = own_draft(uow.drafts.get(command.draft), desk.session)
            conflicts = kept_conflicts(uow.drafts.record(draft.id))
        if conflicts:
            raise FormError(FailureCode.IDENTITY_CONFLICT, ", ".join(conflicts))
        procedure = desk.catalogue.get(draft.procedure, draft.version)
        review = desk.reviewing.review_of(draft, now.date())
        if review.blockers:
            desk.post(DraftReviewed(draft.id, draft.changed_at, review))
            desk.post(FilingBlocked(draft.id, tuple(dict.fromkeys(one.target for one in review.blockers))))
            return
        frozen = self._freeze(draft, procedure, now, face_matched=command.face_matched)
        way = self._way_to_sign(frozen.record)
        if way is None or frozen.record is None:
            commit_filing(desk, frozen, b"")
            return
        desk.frozen[draft.id] = frozen
        challenge = challenge_of(statement_of(frozen.manifest))
        desk.card.submit(SignChallenge(draft.id, challenge, *way, expected_dg15=frozen.record.files[15]))

    def _freeze(self, draft: Draft, procedure: Procedure, now: datetime, *, face_matched: bool) -> Frozen:
        desk = self._desk
        with desk.store.begin() as uow:
            series = uow.numbers.series_of(desk.station.counter)
            serial = uow.numbers.next_provisional(series, now.date())
            said = attested(uow.keyvalues, draft.id)
            signing = said_signing(uow.keyvalues, draft.id)
            others = cards_in_force(kept_cards(uow.keyvalues, draft.id), draft.answers)
            uow.commit()
        record = desk.session.records.get(draft.id)
        chip = record is not None and record.usable
        kind = IdentityKind.CHIP if chip else said.kind if said else IdentityKind.NONE
        provisional = ProvisionalCode.make(series, now.date(), serial)
        manifest = manifest_of(
            filing_id=draft.id,
            unit=desk.station.unit,
            counter=desk.station.counter,
            provisional=provisional.text,
            procedure=procedure.code,
            version=procedure.version,
            officer=draft.officer,
            captured_at=now,
            # an answer that a rule hides is no longer the citizen's word
            answers=taken_answers(form_of(procedure), draft.answers),
            papers=draft.papers,
            supplements=draft.supplement.filing if draft.supplement else None,
            parts=tuple(one.frozen for one in declaration_parts(desk.catalogue, procedure, draft.answers, now.date())),
            identity=kind.value,
            signing=None if signing.ordinary else signing.raw(),
        )
        return Frozen(draft, procedure, provisional, now, manifest, record, face_matched, said, others)

    @staticmethod
    def _way_to_sign(record: CardRecord | None) -> tuple[AccessMethod, str] | None:
        if record is None or not record.usable or 15 not in record.files:
            return None
        return access_to(record)


class FinishWithCard:
    """The card answered at F9, or could not: the filing goes its way either way, and says which.

    A draft that changed while the card signed (a late answer of the register, a paper taken away) is
    judged and frozen anew: neither what was signed nor what was checked is what stands there now.
    """

    def __init__(self, desk: FilingDesk) -> None:
        self._desk = desk
        self._again = FileOpenDraft(desk)

    def __call__(self, event: ChallengeSigned | ChallengeFailed) -> None:
        frozen = self._desk.frozen.pop(event.draft, None)
        if frozen is None or frozen.record is None:
            return
        try:
            self._finish(event, frozen, frozen.record)
        except CounterError as exc:  # the screen waits for what becomes of its F9, not of an event
            self._desk.post(Failed(FileDraft.__name__, exc.code))

    def _finish(self, event: ChallengeSigned | ChallengeFailed, frozen: Frozen, record: CardRecord) -> None:
        with self._desk.store.begin() as uow:
            now = uow.drafts.get(event.draft)
        if now is None or now.changed_at != frozen.draft.changed_at:
            self._file_anew(FileDraft(event.draft, frozen.face_matched), record)
            return
        signature = event.signature if isinstance(event, ChallengeSigned) else b""
        if signature:
            files = record.files
            challenge = challenge_of(statement_of(frozen.manifest))
            if verify_signature(files[15], files.get(14), challenge, signature) is not ActiveVerdict.GENUINE:
                signature = b""
        commit_filing(self._desk, frozen, signature)

    def _file_anew(self, command: FileDraft, record: CardRecord) -> None:
        """With the chip it was frozen with, also where the draft has left the screen meanwhile."""
        shown = self._desk.session.records
        left = command.draft not in shown
        shown.setdefault(command.draft, record)
        try:
            self._again(command)
        finally:
            if left:
                shown.pop(command.draft, None)


def _evidence(frozen: Frozen, signature: bytes) -> bytes:
    record = frozen.record
    if record is None or not record.usable:
        return frozen.attested.to_bytes() if frozen.attested else b""
    files = {n: record.files[n] for n in _EVIDENCE_GROUPS if n in record.files}
    access = record.access.value
    return CardEvidence(record.sod, files, signature, frozen.face_matched, access, frozen.others).to_bytes()


def commit_filing(desk: FilingDesk, frozen: Frozen, signature: bytes) -> None:
    """Filing, outbox entry, leaf and audit line together; the draft ends in the same transaction."""
    evidence = _evidence(frozen, signature)
    if len(frozen.manifest) > LARGEST_MANIFEST or len(evidence) > LARGEST_EVIDENCE:
        # said here, to the citizen's face, and not by the gateway an hour later
        raise FormError(FailureCode.DECLARATION_INVALID, "more than one filing may weigh")
    filer = filer_of(form_of(frozen.procedure), frozen.draft.answers, frozen.record)
    with desk.store.begin() as uow:
        if uow.filings.get(frozen.draft.id) is not None:
            raise StoreError(FailureCode.DIGEST_CONFLICT, "this draft was filed already")
        filing = Filing(
            id=frozen.draft.id,
            provisional=frozen.provisional,
            procedure=frozen.procedure.code,
            version=frozen.procedure.version,
            title=frozen.procedure.title,
            filer_name=filer.name,
            filer_number=filer.number,
            officer=frozen.draft.officer,
            counter=desk.station.counter,
            captured_at=frozen.captured_at,
            manifest=frozen.manifest,
            evidence=evidence,
            digest=digest_of(frozen.manifest, evidence),
            papers=frozen.draft.papers,
            supplements=frozen.draft.supplement.filing if frozen.draft.supplement else None,
        )
        uow.filings.add(filing)
        uow.outbox.add(
            OutboxEntry(
                filing_id=filing.id,
                sequence=uow.outbox.next_sequence(),
                state=SyncState.PENDING,
                queued_at=frozen.captured_at,
                due_at=desk.calendar.appointment(
                    frozen.captured_at, frozen.procedure.limit, agency_of(frozen.procedure)
                ),
            )
        )
        take_place(uow, desk.station, filing.id, filing.digest, frozen.captured_at, desk.random)
        uow.drafts.delete(frozen.draft.id)
        forget_attestation(uow.keyvalues, frozen.draft.id)
        keep_cards(uow.keyvalues, frozen.draft.id, ())
        keep_signing(uow.keyvalues, frozen.draft.id, BY_HAND)
        uow.audit.append(AuditLine(frozen.captured_at, filing.officer, "filed", str(filing.id), frozen.procedure.code))
        uow.commit()
    desk.session.forget(filing.id)
    desk.post(Filed(filing, present_at_filing=bool(signature)))

"""Ask for the consent of people who are not here, remind them, and list who is waited for (*Chờ đồng ý*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.consent_events import (
    AskConsents,
    AttestSignature,
    ConsentRequest,
    ConsentsChanged,
    ConsentsListed,
    InquireConsents,
    ListConsents,
    RemindConsent,
    WaitingConsent,
    WithdrawConsents,
)
from counter.consents import Consent, ConsentState, ConsentStep, Way, has_lapsed, may, may_remind
from counter.errors import FailureCode, StoreError
from counter.model.filing import Draft
from counter.ports import Clock, Post, Submits
from counter.services.consent_step import take_step
from counter.services.consents_needed import rule_of, standing, wanted
from counter.services.filer import filer_of
from counter.services.prefill_draft import form_of
from counter.services.session import Session, own_draft
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Consenting:
    """The use cases on the desk thread; built once by the bootstrap."""

    store: Store
    catalogue: Catalogue
    session: Session
    clock: Clock
    post: Post
    enquiry: Submits

    def ask(self, command: AskConsents) -> None:
        """Kept as asked before it goes out: what the line loses is asked for again by the next look."""
        now = self.clock()
        with self.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self.session)
            procedure = self._procedure(draft)
            needs = standing(uow, wanted(draft, procedure, now.date()))
            stand = tuple(self._moved_on(uow, draft, one, now) for one in needs)
            uow.commit()
        requests = tuple(_request(one, draft, procedure) for one in stand if one.state is ConsentState.WAITING)
        self.post(ConsentsChanged(draft.id, stand))
        if requests:
            self.enquiry.submit(InquireConsents(requests))

    def remind(self, command: RemindConsent) -> None:
        """Written down when the gateway says that it was sent. Raises StoreError(NOT_FOUND) for nobody waited for."""
        now = self.clock()
        with self.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self.session)
            procedure = self._procedure(draft)
            stand = standing(uow, wanted(draft, procedure, now.date()))
        waited = next((one for one in stand if one.kind == command.kind and one.state is ConsentState.WAITING), None)
        if waited is None or waited.asked_at is None:
            raise StoreError(FailureCode.NOT_FOUND, "consent")
        if may_remind(waited.asked_at, waited.reminded_at, now):
            self.enquiry.submit(InquireConsents((_request(waited, draft, procedure),), remind=True))
        else:
            self.post(ConsentsChanged(draft.id, stand))

    def attest(self, command: AttestSignature) -> None:
        """Raises StoreError(NOT_FOUND) where the declaration asks for no such signature."""
        now = self.clock()
        with self.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self.session)
            stand = standing(uow, wanted(draft, self._procedure(draft), now.date()))
            signed = next((one for one in stand if one.kind == command.kind and one.way is Way.FORM), None)
            if signed is None:
                raise StoreError(FailureCode.NOT_FOUND, "consent")
            if may(signed, ConsentStep.GIVEN):
                done = take_step(uow, draft, signed, ConsentStep.GIVEN, now)
                stand = tuple(done if one is signed else one for one in stand)
            uow.commit()
        self.post(ConsentsChanged(draft.id, stand))

    def list(self, command: ListConsents) -> None:
        """The signed-in officer's own drafts, what they still ask for; what is past its end lapses now.

        Whoever is asked still, though the declaration asks no longer, or is filed, is asked no more.
        """
        now, own = self.clock(), self.session.officer.username
        lines = []
        with self.store.begin() as uow:
            for one in uow.consents.unsettled(own, command.limit):
                draft = own_draft(uow.drafts.get(one.draft), self.session)
                procedure = self._procedure(draft)
                if one in standing(uow, wanted(draft, procedure, now.date())):
                    stands = take_step(uow, draft, one, ConsentStep.LAPSED, now) if has_lapsed(one, now) else one
                    lines.append(_line(stands, draft, procedure))
            stale = tuple(one for one in uow.consents.waiting(command.limit) if self._is_stale(uow, one, now))
            uow.commit()
        self.post(ConsentsListed(tuple(lines)))
        if stale:
            self.enquiry.submit(WithdrawConsents(stale, own))

    def _is_stale(self, uow: UnitOfWork, consent: Consent, now: datetime) -> bool:
        draft = uow.drafts.get(consent.draft)
        if draft is None:
            return True
        own = draft.officer == self.session.officer.username
        return own and consent not in standing(uow, wanted(draft, self._procedure(draft), now.date()))

    def _procedure(self, draft: Draft) -> Procedure:
        return self.catalogue.get(draft.procedure, draft.version)

    def _moved_on(self, uow: UnitOfWork, draft: Draft, consent: Consent, now: datetime) -> Consent:
        """Lapsed where it is time, asked where nobody was; of somebody without a number VNeID knows nothing."""
        if has_lapsed(consent, now):
            consent = take_step(uow, draft, consent, ConsentStep.LAPSED, now)
        askable = bool(consent.number) and may(consent, ConsentStep.ASKED)
        return take_step(uow, draft, consent, ConsentStep.ASKED, now) if askable else consent


def _request(consent: Consent, draft: Draft, procedure: Procedure) -> ConsentRequest:
    if consent.asked_at is None or consent.ends_at is None:
        raise ValueError("a consent that is waited for was asked for")
    return ConsentRequest(
        consent.draft,
        consent.kind,
        consent.name,
        consent.number,
        f"{procedure.title}: ý kiến của {rule_of(procedure, consent.kind).who}",
        consent.asked_at,
        consent.ends_at,
        draft.officer,
    )


def _line(consent: Consent, draft: Draft, procedure: Procedure) -> WaitingConsent:
    return WaitingConsent(
        draft=draft.id,
        procedure=draft.procedure,
        title=procedure.short_title,
        applicant=filer_of(form_of(procedure), draft.answers, None).name,
        kind=consent.kind,
        who=rule_of(procedure, consent.kind).who,
        name=consent.name,
        state=consent.state,
        since=consent.asked_at,
        until=consent.ends_at,
        reminders=consent.reminders,
        reminded_at=consent.reminded_at,
    )

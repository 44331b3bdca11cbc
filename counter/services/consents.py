"""Ask for the consent of people who are not here, hear their answers, and tell what a filing still waits for.

Whose consent it is, the declaration says itself: ``/consent/<kind>/way`` and beside it name and number (of the
head of the household under ``/head``). What is attached as a paper of its own, the list of papers asks for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.consent_events import (
    AskConsents,
    AttestSignature,
    ConsentAnswered,
    ConsentReply,
    ConsentRequest,
    ConsentsChanged,
    ConsentsListed,
    InquireConsents,
    ListConsents,
    WaitingConsent,
)
from counter.consents import KINDS, Consent, ConsentState, ConsentStep, Way, after, due, may
from counter.errors import FailureCode, StoreError
from counter.forms.engine import taken_answers
from counter.model.account import AuditLine
from counter.model.filing import Answer, Draft
from counter.model.review import CONSENT, SIGNATURE, Finding
from counter.ports import Clock, Post, Submits
from counter.services.prefill_draft import form_of
from counter.services.session import Session, own_draft
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork

_WAYS: Final = frozenset(way.value for way in Way)


def needed(draft: Draft, answers: Mapping[str, Answer]) -> tuple[Consent, ...]:
    """The consents that the declaration asks for, none of them given yet. ``answers``: those in force."""

    def said(pointer: str) -> str:
        return str(answers[pointer].value) if pointer in answers else ""

    found = []
    for kind in KINDS:
        way = said(pointer_of(kind))
        if way in _WAYS:
            who = "/head" if kind == "head" else f"/consent/{kind}"
            found.append(Consent(draft.id, kind, said(f"{who}/name"), said(f"{who}/number"), Way(way)))
    return tuple(found)


def pointer_of(kind: str) -> str:
    """The field in which the way of this consent is chosen."""
    return f"/consent/{kind}/way"


def standing(uow: UnitOfWork, wanted: tuple[Consent, ...]) -> tuple[Consent, ...]:
    """Each as it stands in the store; who was asked in another's place, or otherwise, does not count."""
    kept = {one.kind: one for one in (uow.consents.of_draft(wanted[0].draft) if wanted else ())}
    return tuple(old if (old := kept.get(one.kind)) is not None and old.same_as(one) else one for one in wanted)


def findings(consents: tuple[Consent, ...], today: date) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What keeps the filing back, and what is to be looked at: a signature lies before the officer's eyes."""
    lacking = [one for one in consents if one.state is not ConsentState.GIVEN]
    blocking = tuple(Finding(f"{CONSENT}{one.kind}", _lacks(one, today)) for one in lacking if one.way is Way.VNEID)
    seen = tuple(
        Finding(f"{SIGNATURE}{one.kind}", f"Xem chữ ký đồng ý của {KINDS[one.kind]} trên tờ khai.")
        for one in lacking
        if one.way is Way.FORM
    )
    return blocking, seen


def _lacks(consent: Consent, today: date) -> str:
    who = f"{KINDS[consent.kind]} đồng ý qua VNeID"
    match consent.state:
        case ConsentState.WAITING if consent.ends_at is not None and consent.ends_at.date() >= today:
            return f"Chờ {who}, đến hết {consent.ends_at:%H:%M %d/%m/%Y}."
        case ConsentState.REFUSED:
            return f"Không được {who}: hỏi lại, hoặc chọn cách khác."
        case ConsentState.WAITING | ConsentState.LAPSED:
            return f"Đã quá hạn chờ {who}: hỏi lại, hoặc chọn cách khác."
        case _:
            return f"Chưa hỏi {who}."


class Consenting:
    """The four use cases on the desk thread; built once by the bootstrap."""

    def __init__(
        self, store: Store, catalogue: Catalogue, session: Session, clock: Clock, post: Post, enquiry: Submits
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._session = session
        self._clock = clock
        self._post = post
        self._enquiry = enquiry

    def ask(self, command: AskConsents) -> None:
        """Kept as asked before it goes out: what the line loses is asked for again by the next look."""
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            procedure = self._catalogue.get(draft.procedure, draft.version)
            stand = tuple(self._moved_on(uow, draft, one, now) for one in standing(uow, _wanted(draft, procedure)))
            uow.commit()
        requests = tuple(_request(one, procedure) for one in stand if one.state is ConsentState.WAITING)
        self._post(ConsentsChanged(draft.id, stand))
        if requests:
            self._enquiry.submit(InquireConsents(requests))

    def attest(self, command: AttestSignature) -> None:
        """Raises StoreError(NOT_FOUND) where the declaration asks for no such signature."""
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            stand = standing(uow, _wanted(draft, self._catalogue.get(draft.procedure, draft.version)))
            signed = next((one for one in stand if one.kind == command.kind and one.way is Way.FORM), None)
            if signed is None:
                raise StoreError(FailureCode.NOT_FOUND, "consent")
            if may(signed, ConsentStep.GIVEN):
                done = self._take(uow, draft, signed, ConsentStep.GIVEN, now)
                stand = tuple(done if one is signed else one for one in stand)
            uow.commit()
        self._post(ConsentsChanged(draft.id, stand))

    def hear(self, event: ConsentAnswered) -> None:
        """An answer to a request that was asked again, or is settled, or whose draft was filed, changes nothing."""
        now = self._clock()
        with self._store.begin() as uow:
            draft = uow.drafts.get(event.draft)
            kept = next((one for one in uow.consents.of_draft(event.draft) if one.kind == event.kind), None)
            if draft is None or kept is None or kept.asked_at != event.asked_at:
                return
            step = due(kept, now)
            if step is not ConsentStep.LAPSED and event.reply is not ConsentReply.OPEN:
                step = ConsentStep(event.reply.value)
            if step is None or not may(kept, step):
                return
            self._take(uow, draft, kept, step, now)
            stand = standing(uow, _wanted(draft, self._catalogue.get(draft.procedure, draft.version)))
            uow.commit()
        self._post(ConsentsChanged(draft.id, stand))

    def list(self, command: ListConsents) -> None:
        """The signed-in officer's own drafts; what is past its end lapses now."""
        now, own = self._clock(), self._session.officer.username
        lines = []
        with self._store.begin() as uow:
            for one in uow.consents.waiting(command.limit):
                draft = uow.drafts.get(one.draft)
                if draft is None or draft.officer != own:
                    continue
                step = due(one, now)
                stands = self._take(uow, draft, one, step, now) if step else one
                lines.append(_line(stands, draft))
            uow.commit()
        self._post(ConsentsListed(tuple(lines)))

    def _moved_on(self, uow: UnitOfWork, draft: Draft, consent: Consent, now: datetime) -> Consent:
        """Lapsed or reminded where it is time, asked where nobody was."""
        step = due(consent, now)
        if step is not None:
            consent = self._take(uow, draft, consent, step, now)
        return self._take(uow, draft, consent, ConsentStep.ASKED, now) if may(consent, ConsentStep.ASKED) else consent

    def _take(self, uow: UnitOfWork, draft: Draft, consent: Consent, step: ConsentStep, now: datetime) -> Consent:
        done = after(consent, step, now)
        uow.consents.save(done)
        uow.audit.append(AuditLine(now, draft.officer, f"consent-{step.value}", str(draft.id), consent.kind))
        return done


def _wanted(draft: Draft, procedure: Procedure) -> tuple[Consent, ...]:
    return needed(draft, taken_answers(form_of(procedure), draft.answers))


def _request(consent: Consent, procedure: Procedure) -> ConsentRequest:
    if consent.asked_at is None or consent.ends_at is None:
        raise ValueError("a consent that is waited for was asked for")
    purpose = f"{procedure.title}: ý kiến của {KINDS[consent.kind]}"
    return ConsentRequest(
        consent.draft, consent.kind, consent.name, consent.number, purpose, consent.asked_at, consent.ends_at
    )


def _line(consent: Consent, draft: Draft) -> WaitingConsent:
    return WaitingConsent(
        draft.id, draft.procedure, consent.kind, consent.name, consent.state, consent.asked_at, consent.ends_at
    )


def waits(uow: UnitOfWork, draft: Draft, answers: Mapping[str, Answer]) -> tuple[Consent, ...]:
    """The consents of a draft as they stand, for the look before filing. ``answers``: those in force."""
    return standing(uow, needed(draft, answers))

"""What the gateway says of somebody who was asked: taken over on the desk thread, whoever is signed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counter.catalogue.catalogue import Catalogue
from counter.consent_events import ConsentAnswered, ConsentReply, ConsentsChanged, ConsentWithdrawn
from counter.consents import Consent, ConsentStep, has_lapsed, may
from counter.model.account import AuditLine
from counter.model.filing import Draft
from counter.ports import Clock, Post
from counter.services.consent_step import take_step
from counter.services.consents_needed import standing, wanted
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork


class HearConsents:
    """To a request that was asked again, or is settled, or whose draft was filed, an answer changes nothing.

    One that was made before the end counts though the line brought it later.
    """

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock, post: Post) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._post = post

    def __call__(self, event: ConsentAnswered) -> None:
        now = self._clock()
        with self._store.begin() as uow:
            draft = uow.drafts.get(event.draft)
            kept = next((one for one in uow.consents.of_draft(event.draft) if one.kind == event.kind), None)
            if draft is None or kept is None or kept.asked_at != event.asked_at:
                return
            if _heard(uow, draft, kept, event, now) == kept:
                return
            procedure = self._catalogue.get(draft.procedure, draft.version)
            stand = standing(uow, wanted(draft, procedure, now.date()))
            uow.commit()
        self._post(ConsentsChanged(draft.id, stand))


class ForgetWithdrawn:
    """Nobody is asked any more; what the store has is deleted, unless they were asked again meanwhile."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def __call__(self, event: ConsentWithdrawn) -> None:
        gone = event.consent
        with self._store.begin() as uow:
            if gone in uow.consents.of_draft(gone.draft):
                uow.consents.forget(gone.draft, gone.kind)
                line = AuditLine(self._clock(), event.by, "consent-withdrawn", str(gone.draft), gone.kind)
                uow.audit.append(line)
                uow.commit()


def _heard(uow: UnitOfWork, draft: Draft, kept: Consent, event: ConsentAnswered, now: datetime) -> Consent:
    """Reminders first: they were before whatever was answered."""
    if event.reminders > kept.reminders and may(kept, ConsentStep.REMINDED):
        reminded = take_step(uow, draft, kept, ConsentStep.REMINDED, event.reminded_at or now)
        kept = replace(reminded, reminders=event.reminders)  # the line may have brought several at once
        uow.consents.save(kept)
    answered_at = event.at or now
    in_time = kept.ends_at is not None and answered_at < kept.ends_at
    if event.reply is not ConsentReply.OPEN and in_time:
        step = ConsentStep(event.reply.value)
        return take_step(uow, draft, kept, step, answered_at) if may(kept, step) else kept
    return take_step(uow, draft, kept, ConsentStep.LAPSED, now) if has_lapsed(kept, now) else kept

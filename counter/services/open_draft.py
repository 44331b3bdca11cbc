"""A service is chosen: open its draft, fill it from the chip, and ask the register, for now there is a purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter.catalogue.catalogue import Catalogue
from counter.emrtd.card_record import CardRecord
from counter.emrtd.chip_facts import identity_of
from counter.emrtd.trust_store import TrustStore
from counter.events import DraftOpened, OpenDraft, ParkDraft, ReopenDraft
from counter.forms.form import Form
from counter.lists.units import UnitsOn, units_on
from counter.model.account import AuditLine
from counter.model.filing import Answer, Draft
from counter.ports import Clock, NewId, PopulationQuery, Post, Submits
from counter.services.kept_record import keep, kept_record
from counter.services.look_up import LookUp
from counter.services.prefill_draft import filled_again, form_of, known_answers
from counter.services.refusals import refusal_behind
from counter.services.renew_draft import procedure_on, renewed
from counter.services.session import Session, own_draft
from counter.settings import StationSettings
from counter.store.store import Store


@dataclass(frozen=True, slots=True)
class Drafting:
    """What opening and keeping drafts needs; built once by the bootstrap."""

    store: Store
    catalogue: Catalogue
    trust: Callable[[], TrustStore]
    station: StationSettings
    session: Session
    clock: Clock
    new_id: NewId
    post: Post
    enquiry: Submits
    units: UnitsOn = units_on

    def known(self, form: Form, day: date, record: CardRecord | None) -> dict[str, Answer]:
        """What the chip and the office fill by themselves, the places of older addresses proposed among that day's."""
        return known_answers(form, self.station, day, record, None, self.units(day))

    def begun(self, procedure: str, version: str, now: datetime, answers: dict[str, Answer]) -> Draft:
        """A new draft of the officer who is signed in; not saved yet. Raises AccountError(SIGN_IN_REFUSED)."""
        return Draft(
            id=self.new_id(),
            procedure=procedure,
            version=version,
            officer=self.session.officer.username,
            opened_at=now,
            changed_at=now,
            answers=answers,
        )


def ask_register(desk: Drafting, draft: Draft, record: CardRecord | None, title: str) -> None:
    """A look-up for the chip's person, where there is a usable one; ``title``: the purpose."""
    identity = identity_of(record) if record is not None and record.usable else None
    if identity is None:
        return
    number, name, birth = identity
    desk.enquiry.submit(LookUp(PopulationQuery(number, name, birth, draft.officer, draft.id, title)))


class OpenNewDraft:
    def __init__(self, desk: Drafting) -> None:
        self._desk = desk

    def __call__(self, command: OpenDraft) -> None:
        desk = self._desk
        now = desk.clock()
        procedure = procedure_on(desk.catalogue, command.procedure, now.date())
        known = desk.known(form_of(procedure), now.date(), command.record)
        draft = desk.begun(procedure.code, procedure.version, now, known)
        with desk.store.begin() as uow:
            uow.drafts.save(draft, keep(command.record))
            uow.audit.append(AuditLine(now, draft.officer, "draft-opened", str(draft.id), procedure.code))
            uow.commit()
        desk.session.show(draft.id, command.record)
        desk.post(DraftOpened(draft, command.record))
        ask_register(desk, draft, command.record, procedure.title)


class OpenDraftAgain:
    """A kept draft comes back to the screen, in its form's version of today; officers see no drafts but their own."""

    def __init__(self, desk: Drafting) -> None:
        self._desk = desk

    def __call__(self, command: ReopenDraft) -> None:
        desk = self._desk
        now = desk.clock()
        with desk.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), desk.session)
            record = kept_record(uow.drafts.record(draft.id), desk.trust(), now)
            uow.audit.append(AuditLine(now, draft.officer, "draft-reopened", str(draft.id), draft.procedure))
            before, draft = draft, renewed(draft, desk.catalogue, now.date())
            if draft is not before:
                form = form_of(desk.catalogue.get(draft.procedure, draft.version))
                known = desk.known(form, now.date(), record)
                draft = replace(filled_again(draft, known), changed_at=now)
                uow.drafts.save(draft)
                versions = f"{before.version} → {draft.version}"
                uow.audit.append(AuditLine(now, draft.officer, "draft-renewed", str(draft.id), versions))
            refusal = refusal_behind(uow, draft.id)
            uow.commit()
        desk.session.show(draft.id, record)
        desk.post(DraftOpened(draft, record, refusal=refusal))
        ask_register(desk, draft, record, desk.catalogue.get(draft.procedure, draft.version).title)


class ParkOpenDraft:
    """F8: everything is saved already; forget the person on the screen."""

    def __init__(self, desk: Drafting) -> None:
        self._desk = desk

    def __call__(self, command: ParkDraft) -> None:
        self._desk.session.forget(command.draft)

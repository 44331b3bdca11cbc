"""The filer's card comes after the service was chosen: the declaration is filled as if it had come before."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from counter.errors import CardError, FailureCode
from counter.events import DraftOpened
from counter.filer_events import FillFromFiler
from counter.forms.form import Form
from counter.model.account import AuditLine
from counter.model.filing import Answer, Draft
from counter.model.person_name import comparable
from counter.services.kept_record import keep
from counter.services.open_draft import Drafting, ask_register
from counter.services.prefill_draft import filled_again, form_of
from counter.services.session import own_draft

_WHO: Final = frozenset({"chip:name", "chip:number"})


class FillFromFilersChip:
    def __init__(self, desk: Drafting) -> None:
        self._desk = desk

    def __call__(self, command: FillFromFiler) -> None:
        """Whatever else was typed stays. Raises StoreError NOT_FOUND for a draft that is not the signed-in officer's,
        CardError NOT_AN_ID_CARD for a chip that is not usable, DIFFERENT_CARD where the draft speaks of another person.
        """
        desk, record = self._desk, command.record
        now, held = desk.clock(), desk.session.records.get(command.draft)
        if not record.usable:
            raise CardError(FailureCode.NOT_AN_ID_CARD, "no usable chip")
        if held is not None and not held.same_person(record):
            raise CardError(FailureCode.DIFFERENT_CARD, "the draft has a chip of its own")
        with desk.store.begin() as work:
            draft = own_draft(work.drafts.get(command.draft), desk.session)
            procedure = desk.catalogue.get(draft.procedure, draft.version)
            if held is None:
                form = form_of(procedure)
                known = desk.known(form, now.date(), record)
                begun = _without_beginnings(form, draft, known)
                draft = replace(filled_again(begun, known), changed_at=now)
                work.drafts.save(draft, keep(record))
                work.audit.append(AuditLine(now, draft.officer, "filer-card-read", str(draft.id), draft.procedure))
                work.commit()
        desk.session.show(draft.id, record)
        if held is None:
            desk.post(DraftOpened(draft, record, filled=True))
            ask_register(desk, draft, record, procedure.title)


def _without_beginnings(form: Form, draft: Draft, known: dict[str, Answer]) -> Draft:
    """Without a name or number of the filer that was only begun when the card came; it is the chip's to say.

    Raises CardError DIFFERENT_CARD where one stands there that is not the chip's.
    """
    answers = dict(draft.answers)
    for pointer, answer in known.items():
        if pointer not in answers or not _WHO & set(form.prefill.get(pointer, ())):
            continue
        said, chips = comparable(str(answers[pointer].value)), comparable(str(answer.value))
        if not chips.startswith(said):
            raise CardError(FailureCode.DIFFERENT_CARD, "the draft names somebody else")
        if said != chips:
            del answers[pointer]
    return replace(draft, answers=answers)

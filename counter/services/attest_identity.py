"""Who hands in a filing without a usable card: what the officer attests is kept beside the draft, until it is filed."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.events import DraftSaved
from counter.forms.form import Form
from counter.identity_events import AskIdentity, AttestIdentity, IdentityTold
from counter.model.account import AuditLine
from counter.model.filing import Answer, Draft, Filing, Source
from counter.model.identity import Attestation, is_attestation, parse_attestation
from counter.model.personal_number import PersonalNumber
from counter.services.keep_paper import Keeping
from counter.services.prefill_draft import form_of
from counter.services.session import own_draft
from counter.store.keyvalues import KeyValues


def attested(keyvalues: KeyValues, draft: UUID) -> Attestation | None:
    kept = keyvalues.get(_name(draft))
    return parse_attestation(kept) if kept else None


def carry_attestation(keyvalues: KeyValues, filing: Filing, draft: UUID) -> None:
    """What an officer attested for a filing still holds for the draft that takes its place."""
    if is_attestation(filing.evidence):
        keyvalues.put(_name(draft), filing.evidence)


def forget_attestation(keyvalues: KeyValues, draft: UUID) -> None:
    """It is frozen into the filing, or goes with its draft."""
    keyvalues.put(_name(draft), b"")


class AttestPersonsIdentity:
    """A number that was typed goes into the declaration where none stands, marked as typed."""

    def __init__(self, keeping: Keeping, catalogue: Catalogue) -> None:
        self._keeping = keeping
        self._catalogue = catalogue

    def __call__(self, command: AttestIdentity) -> None:
        """Raises StoreError(NOT_FOUND) for a draft that is not the signed-in officer's."""
        keeping, said = self._keeping, command.attestation
        now = keeping.clock()
        with keeping.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), keeping.session)
            uow.keyvalues.put(_name(draft.id), said.to_bytes() if said else b"")
            form = form_of(self._catalogue.get(draft.procedure, draft.version))
            draft = replace(_with_number(draft, form, said.number if said else ""), changed_at=now)
            uow.drafts.save(draft)
            kind = said.kind.value if said else ""
            uow.audit.append(AuditLine(now, draft.officer, "identity-attested", str(draft.id), kind))
            uow.commit()
        keeping.post(DraftSaved(draft, now))
        keeping.post(IdentityTold(draft.id, said))


class TellIdentity:
    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def __call__(self, command: AskIdentity) -> None:
        """Raises StoreError(NOT_FOUND) for a draft that is not the signed-in officer's."""
        keeping = self._keeping
        with keeping.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), keeping.session)
            said = attested(uow.keyvalues, draft.id)
        keeping.post(IdentityTold(draft.id, said))


def _with_number(draft: Draft, form: Form, number: str) -> Draft:
    try:
        digits = PersonalNumber(number).digits
    except ValueError:  # a passport's, or half of one: the officer types what the form wants
        return draft
    place = next((at for at, paths in form.prefill.items() if "chip:number" in paths and at not in form.guards), "")
    held = draft.answers.get(place)
    if not place or (held is not None and held.value):
        return draft
    return replace(draft, answers={**draft.answers, place: Answer(digits, Source.TYPED)})


def _name(draft: UUID) -> str:
    return f"identity:{draft}"

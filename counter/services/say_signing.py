"""How the citizen signs is kept beside the draft, until it is frozen into the filing."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from counter.errors import ContentError
from counter.events import DraftSaved
from counter.model.account import AuditLine
from counter.model.filing import Filing
from counter.model.signing import BY_HAND, Signing, parse_signing, signing_of
from counter.services.keep_paper import Keeping
from counter.services.session import own_draft
from counter.signing_events import AskSigning, SaySigning, SigningTold
from counter.store.keyvalues import KeyValues


def said_signing(keyvalues: KeyValues, draft: UUID) -> Signing:
    """By hand, where nothing else was said."""
    kept = keyvalues.get(_name(draft))
    return parse_signing(kept) if kept else BY_HAND


def keep_signing(keyvalues: KeyValues, draft: UUID, signing: Signing) -> None:
    """What is ordinary leaves nothing behind: no witness's name either."""
    keyvalues.put(_name(draft), b"" if signing.ordinary else signing.to_bytes())


def carry_signing(keyvalues: KeyValues, filing: Filing, draft: UUID) -> None:
    """A filing taken up again is signed as before; what changes in it has to be read out again."""
    try:
        signing = signing_of(filing.manifest)
    except ContentError:  # the citizen is asked again
        return
    keep_signing(keyvalues, draft, replace(signing, read=""))


class SayHowSigned:
    """The officer says it at the review. The draft counts as changed: what is filed is what was looked at."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def __call__(self, command: SaySigning) -> None:
        """Raises StoreError(NOT_FOUND) for a draft that is not the signed-in officer's."""
        keeping, said = self._keeping, command.signing
        now = keeping.clock()
        with keeping.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), keeping.session)
            before = said_signing(uow.keyvalues, draft.id)
            keep_signing(uow.keyvalues, draft.id, said)
            draft = replace(draft, changed_at=now)
            uow.drafts.save(draft)
            if said.way is not before.way or said.aloud != before.aloud:
                way = f"{said.way.value}, read aloud" if said.aloud else said.way.value
                uow.audit.append(AuditLine(now, draft.officer, "signing-said", str(draft.id), way))
            if said.read and said.read != before.read:
                uow.audit.append(AuditLine(now, draft.officer, "read-aloud", str(draft.id)))
            uow.commit()
        keeping.post(SigningTold(draft.id, said))
        keeping.post(DraftSaved(draft, now))


class TellSigning:
    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping

    def __call__(self, command: AskSigning) -> None:
        """Raises StoreError(NOT_FOUND) for a draft that is not the signed-in officer's."""
        keeping = self._keeping
        with keeping.store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), keeping.session)
            said = said_signing(uow.keyvalues, draft.id)
        keeping.post(SigningTold(draft.id, said))


def _name(draft: UUID) -> str:
    return f"signing:{draft}"

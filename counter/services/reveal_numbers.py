"""Ctrl+H: an officer looks at whole personal numbers; the trail keeps who looked, and for which draft."""

from __future__ import annotations

from counter.events import NumbersRevealed
from counter.model.account import AuditLine
from counter.ports import Clock
from counter.services.session import Session
from counter.store.store import Store


class RecordReveal:
    def __init__(self, store: Store, session: Session, clock: Clock) -> None:
        self._store = store
        self._session = session
        self._clock = clock

    def __call__(self, command: NumbersRevealed) -> None:
        officer = self._session.officer.username
        with self._store.begin() as uow:
            draft = uow.drafts.get(command.draft) if command.draft else None
            subject = str(command.draft) if command.draft else ""
            purpose = draft.procedure if draft is not None else "list"
            uow.audit.append(AuditLine(self._clock(), officer, "numbers-revealed", subject, purpose))
            uow.commit()

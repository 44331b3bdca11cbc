"""A chip was read and its person stands on the screen: the trail keeps by whom, and never whose chip it was."""

from __future__ import annotations

from counter.events import CardRead
from counter.model.account import AuditLine
from counter.ports import Clock
from counter.services.session import Session
from counter.store.store import Store


class NoteCardRead:
    """The purpose comes with the draft that is opened next; a read without one is what a supervisor may ask about."""

    def __init__(self, store: Store, session: Session, clock: Clock) -> None:
        self._store = store
        self._session = session
        self._clock = clock

    def __call__(self, event: CardRead) -> None:
        """Behind the lock too: it was begun before."""
        if self._session.account is None:
            return
        verdict = event.record.passive.authenticity.value
        with self._store.begin() as work:
            work.audit.append(AuditLine(self._clock(), self._session.account.username, "card-read", purpose=verdict))
            work.commit()

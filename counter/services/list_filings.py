"""What the lists show: the queue, the officer's drafts, and what a search finds."""

from __future__ import annotations

from uuid import UUID

from counter.events import DraftsListed, FilingsFound, ListDrafts, ListQueue, QueueListed, SearchFilings
from counter.model.account import AuditLine
from counter.outbox import reopened_key
from counter.ports import Clock, Post
from counter.services.hand_over_notes import notes_of
from counter.services.session import Session
from counter.store.store import Store


class ListWaiting:
    """Asked for by the line's own news too: while nobody is signed in nothing is told, and nothing fails."""

    def __init__(self, store: Store, session: Session, post: Post) -> None:
        self._store = store
        self._session = session
        self._post = post

    def __call__(self, _command: ListQueue) -> None:
        if self._session.account is None:
            return
        with self._store.begin() as uow:
            refused = [one for one in uow.outbox.refused() if not uow.keyvalues.get(reopened_key(one.filing_id))]
            entries = sorted((*uow.outbox.waiting(), *refused), key=lambda entry: entry.sequence)
            filings = uow.filings.of([entry.filing_id for entry in entries])
        self._post(QueueListed(tuple((entry, filings[entry.filing_id]) for entry in entries)))


class ListOwnDrafts:
    def __init__(self, store: Store, session: Session, post: Post) -> None:
        self._store = store
        self._session = session
        self._post = post

    def __call__(self, _command: ListDrafts) -> None:
        with self._store.begin() as uow:
            drafts = uow.drafts.of_officer(self._session.officer.username)
            notes = notes_of(uow.keyvalues, self._session.officer.username)
        self._post(DraftsListed(drafts, notes))


class FindFilings:
    """By provisional or official code, number, or name with or without marks; "" lists the newest.

    That an officer looked is noted, never what was typed; the same people on the screen again are no new look.
    """

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post
        self._noted: tuple[str, tuple[UUID, ...]] | None = None

    def __call__(self, command: SearchFilings) -> None:
        """Raises AccountError SIGN_IN_REFUSED, ROLE_MISSING."""
        officer = self._session.officer.username
        text = command.text.strip()
        with self._store.begin() as uow:
            found = uow.filings.find(text, command.limit) if text else uow.filings.newest(command.limit)
            looked = officer, tuple(filing.id for filing in found)
            if found and looked != self._noted:
                subject = str(found[0].id) if len(found) == 1 else ""
                said = f"{len(found)} filings" if text else "newest"
                uow.audit.append(AuditLine(self._clock(), officer, "filings-searched", subject, said))
                uow.commit()
                self._noted = looked
        self._post(FilingsFound(command.text, found))

"""What the lists show: the queue, the officer's drafts, and what a search finds."""

from __future__ import annotations

from counter.events import DraftsListed, FilingsFound, ListDrafts, ListQueue, QueueListed, SearchFilings
from counter.model.rights import Act
from counter.ports import Clock, Post
from counter.services.hand_over_notes import notes_of
from counter.services.looks import Looks
from counter.services.refusals import is_taken_up, refusal_in
from counter.services.session import Session
from counter.store.store import Store


class ListWaiting:
    """Asked for by the line's own news too: to who may not see it nothing is told, and nothing fails."""

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post
        self._looks = Looks("people-listed")

    def __call__(self, command: ListQueue) -> None:
        if self._session.account is None:
            return
        with self._store.begin() as uow:
            if not uow.authority.may(Act.SERVE):  # an administrator, or the desk is locked
                return
            refused = [one for one in uow.outbox.refused() if not is_taken_up(uow, one.filing_id)]
            entries = sorted((*uow.outbox.waiting(), *refused), key=lambda entry: entry.sequence)
            filings = uow.filings.of([entry.filing_id for entry in entries])
            why = {one.filing_id: refusal_in(uow, filings[one.filing_id], one) for one in refused}
            officer = self._session.account.username
            if command.looked and self._looks.note(uow, self._clock(), officer, filings, "queue"):
                uow.commit()
        refusals = {filing: refusal for filing, refusal in why.items() if refusal}
        self._post(QueueListed(tuple((entry, filings[entry.filing_id]) for entry in entries), refusals))


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

    That an officer looked is noted, never what was typed; the same people right after it are no new look.
    """

    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post
        self._looks = Looks("filings-searched")

    def __call__(self, command: SearchFilings) -> None:
        """Raises AccountError SIGN_IN_REFUSED, ROLE_MISSING."""
        officer = self._session.officer.username
        text = command.text.strip()
        with self._store.begin() as uow:
            found = uow.filings.find(text, command.limit) if text else uow.filings.newest(command.limit)
            said = f"{len(found)} filings" if text else "newest"
            if self._looks.note(uow, self._clock(), officer, (filing.id for filing in found), said):
                uow.commit()
        self._post(FilingsFound(command.text, found))

"""A second card's QR code fills the other person's part: saved before anyone hears of it."""

from __future__ import annotations

from dataclasses import replace

from counter.catalogue.catalogue import Catalogue
from counter.events import DraftOpened
from counter.forms.second_card import by_second_card
from counter.model.filing import Source
from counter.ports import Clock, Post
from counter.second_card_events import FillFromCode
from counter.services.prefill_draft import form_of
from counter.services.session import Session, own_draft
from counter.store.store import Store


class FillSecondPerson:
    """What was typed by hand stays; a code that fits nobody changes nothing."""

    def __init__(self, store: Store, catalogue: Catalogue, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._catalogue = catalogue
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: FillFromCode) -> None:
        now = self._clock()
        with self._store.begin() as uow:
            draft = own_draft(uow.drafts.get(command.draft), self._session)
            form = form_of(self._catalogue.get(draft.procedure, draft.version))
            added = by_second_card(form, draft.answers, command.claim, now.date())
            typed = {pointer: one for pointer, one in draft.answers.items() if one.source is Source.TYPED}
            draft = replace(draft, answers={**draft.answers, **added, **typed}, changed_at=now)
            uow.drafts.save(draft)
            uow.commit()
        self._post(DraftOpened(draft, self._session.records.get(draft.id), filled=True))

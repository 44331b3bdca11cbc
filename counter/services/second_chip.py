"""A second person's chip fills their part of the declaration; its files are kept until the filing carries them.

The filer's own answers, reading and signature are not touched. Who has no card of their own on the counter, whose
evidence would be an officer's word, has nothing that a further chip could lie beside: a code fills that part then.
"""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Final
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.emrtd.card_record import CardRecord
from counter.errors import CardError, FailureCode
from counter.events import DraftOpened
from counter.forms.second_card import by_chip, group_for
from counter.model.account import AuditLine
from counter.model.filing import Answer, Draft, Source
from counter.model.manifest import OtherCard, canonical
from counter.ports import Clock, Post
from counter.second_card_events import FillFromCard, SecondCardTaken
from counter.services.prefill_draft import form_of
from counter.services.session import Session, own_draft
from counter.store.keyvalues import KeyValues
from counter.store.store import Store

_GROUPS: Final = (1, 13, 14, 15)  # as of the filer's: never the portrait
MOST: Final = 4


class FillSecondByChip:
    """What was typed by hand stays, unless the chip says the same; a card that fits nobody changes nothing."""

    def __init__(self, store: Store, catalogue: Catalogue, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._catalogue = catalogue
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: FillFromCard) -> None:
        """Raises StoreError NOT_FOUND for a draft that is not the signed-in officer's, CardError NOT_AN_ID_CARD
        for a chip that is not usable, or beside no usable chip of the filer's.
        """
        record, filer, now = command.record, self._session.records.get(command.draft), self._clock()
        if filer is None or not filer.usable or not record.usable or record.number is None:
            raise CardError(FailureCode.NOT_AN_ID_CARD, "no usable chip of a second person")
        with self._store.begin() as work:
            draft = own_draft(work.drafts.get(command.draft), self._session)
            form = form_of(self._catalogue.get(draft.procedure, draft.version))
            same = record.number == filer.number
            group = "" if same else group_for(form, draft.answers, record.number.digits, now.date())
            kept = {one.group: one for one in kept_cards(work.keyvalues, draft.id)}
            if group and (group in kept or len(kept) < MOST):
                draft = replace(_filled(draft, by_chip(form, group, record, now.date())), changed_at=now)
                kept[group] = _card(group, record)
                keep_cards(work.keyvalues, draft.id, tuple(kept.values()))
                work.drafts.save(draft)
                work.audit.append(AuditLine(now, draft.officer, "second-card-read", str(draft.id), group))
                work.commit()
        if group:
            self._post(DraftOpened(draft, filer, filled=True))
        self._post(SecondCardTaken(draft.id, group))


def kept_cards(keyvalues: KeyValues, draft: UUID) -> tuple[OtherCard, ...]:
    kept = json.loads(keyvalues.get(_name(draft)) or b"[]")
    return tuple(
        OtherCard(
            one["group"],
            base64.b64decode(one["sod"]),
            {int(number): base64.b64decode(data) for number, data in one["files"].items()},
        )
        for one in kept
    )


def keep_cards(keyvalues: KeyValues, draft: UUID, cards: tuple[OtherCard, ...]) -> None:
    """() where they are frozen into the filing."""
    keyvalues.put(_name(draft), canonical([one.raw() for one in cards]) if cards else b"")


def cards_in_force(cards: tuple[OtherCard, ...], answers: dict[str, Answer]) -> tuple[OtherCard, ...]:
    """Those that an answer still rests on: nobody's card travels whose part was typed anew, or taken out."""
    from_chip = [pointer for pointer, one in answers.items() if one.source is Source.OTHER_CHIP]
    return tuple(one for one in cards if any(pointer.startswith(f"{one.group}/") for pointer in from_chip))


def _filled(draft: Draft, said: dict[str, Answer]) -> Draft:
    typed = {
        pointer: one
        for pointer, one in draft.answers.items()
        if one.source is Source.TYPED and (pointer not in said or said[pointer].value != one.value)
    }
    return replace(draft, answers={**draft.answers, **said, **typed})


def _card(group: str, record: CardRecord) -> OtherCard:
    return OtherCard(group, record.sod, {n: record.files[n] for n in _GROUPS if n in record.files})


def _name(draft: UUID) -> str:
    return f"second-cards:{draft}"

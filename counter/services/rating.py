"""The citizen's own window: what the citizen confirms there, and how content the citizen is.

An answer is taken in the program's name, never the officer's: no role gives one, and none is needed. What is
kept of it is a step in a sum (``counter.store.ratings``); the trail hears nothing, for it has times and names.
"""

from __future__ import annotations

from counter.errors import FailureCode, StoreError
from counter.model.account import AuditLine
from counter.ports import Clock, Post
from counter.rating_events import (
    ConfirmByCitizen,
    OpenRating,
    RatedByTelephone,
    RateFiling,
    RatingOpened,
    RatingTaken,
)
from counter.rating_link import LATEST, filing_in, link
from counter.services.by_slip import filing_of_token, token_of_slip
from counter.services.rated_elsewhere import note_rated
from counter.services.session import Session, own_draft
from counter.store.store import Store


class RecordConfirmation:
    """``store``: on behalf of whoever is signed in."""

    def __init__(self, store: Store, session: Session, clock: Clock) -> None:
        self._store = store
        self._session = session
        self._clock = clock

    def __call__(self, command: ConfirmByCitizen) -> None:
        """Raises StoreError NOT_FOUND for a draft that is not the signed-in officer's."""
        with self._store.begin() as work:
            draft = own_draft(work.drafts.get(command.draft), self._session)
            officer = self._session.officer.username
            work.audit.append(
                AuditLine(self._clock(), officer, "citizen-confirmed", str(draft.id), command.changed_at.isoformat())
            )
            work.commit()


class TakeRating:
    """``store``: the program's own."""

    def __init__(self, store: Store, clock: Clock, post: Post) -> None:
        self._store = store
        self._clock = clock
        self._post = post

    def __call__(self, command: RateFiling) -> None:
        """Once for each filing. Raises StoreError NOT_FOUND when there is no such filing."""
        with self._store.begin() as work:
            if work.filings.get(command.filing) is None:
                raise StoreError(FailureCode.NOT_FOUND, "filing")
            counted = work.ratings.spend(command.filing)
            if counted:
                work.ratings.add(command.satisfaction, command.reasons, self._clock().date())
                note_rated(work, command.filing)
                work.commit()
        self._post(RatingTaken(command.filing, counted))


class OpenRatingBySlip:
    """Whoever holds a slip of this counter may rate its filing (``counter.services.by_slip``).

    ``store``: the program's own. ``address``: the gateway as telephones reach it, "" where none does.
    """

    def __init__(self, store: Store, clock: Clock, post: Post, address: str = "") -> None:
        self._store = store
        self._clock = clock
        self._post = post
        self._address = address

    def __call__(self, command: OpenRating) -> None:
        """Raises ContentError PROOF_MALFORMED for what is no slip's code, StoreError NOT_FOUND for a slip that is
        not this counter's, is not genuine, or is of a filing from longer than ``LATEST`` ago.
        """
        token = token_of_slip(command.slip)
        with self._store.begin() as work:
            if command.elsewhere and self._address and not work.filings.codes((filing_in(token),)):
                # whose log is not here cannot be judged here either: the gateway does, when the link is opened
                self._post(RatedByTelephone(link(self._address, token)))
                return
            filing = filing_of_token(work, token)
            if self._clock() - filing.captured_at > LATEST:
                raise StoreError(FailureCode.NOT_FOUND, "no filing that this slip may rate")
            rated = work.ratings.is_rated(filing.id)
        self._post(RatingOpened(filing.id, filing.title, rated))

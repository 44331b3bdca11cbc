"""Citizens' ratings at the gateway: asked for by a slip's link, counted once, told to their counter in fives."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from counter.errors import ContentError
from counter.model.rating import Reason, Satisfaction
from counter.ports import Clock
from counter.rating_link import LATEST, filing_in, is_genuine
from sync.gateway.store import ratings
from sync.gateway.store.ratings import Rateable
from sync.gateway.store.store import GatewayStore, Transaction
from sync.wire.ratings import MOST_FIVES, RatingFive, RatingFives, RatingsTold


class RatingBook:
    """An answer is the bearer's of the link: no account, no counter and no officer has a part in it."""

    def __init__(self, store: GatewayStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def open(self, token: str) -> Rateable | None:
        """The filing that a link rates; None for a link that is none, not yet, or no more."""
        with self._store.begin() as connection:
            return self._found(connection, token)

    def take(self, token: str, satisfaction: Satisfaction, reasons: AbstractSet[Reason]) -> bool:
        """False for a link that rates nothing. An answer after the first is passed over."""
        with self._store.begin() as connection:
            found = self._found(connection, token)
            if found is None:
                return False
            if ratings.spend(connection, filing_in(token), found.counter):
                ratings.add(connection, found.counter, satisfaction, reasons, self._clock().date())
        return True

    def tell(self, counter: str, told: RatingsTold) -> RatingFives:
        """What the counter was asked about is asked no more here; and what came together of its own filings."""
        with self._store.begin() as connection:
            for filing_id in told.rated:
                ratings.spend(connection, filing_id, counter)
            fives = ratings.sealed_after(connection, counter, told.after)
        return RatingFives(
            fives=tuple(
                RatingFive(
                    number=one.number,
                    sealed_on=one.sealed_on,
                    steps=tuple(one.sums.steps[step] for step in Satisfaction),
                    reasons={reason.value: count for reason, count in one.sums.reasons.items()},
                )
                for one in fives
            ),
            more=len(fives) == MOST_FIVES,
        )

    def _found(self, connection: Transaction, token: str) -> Rateable | None:
        try:
            filing_id = filing_in(token)
        except ContentError:
            return None
        found = ratings.find(connection, filing_id)
        if found is None or not found.salt or not is_genuine(token, found.salt):
            return None
        return found if self._clock() - found.registered_at <= LATEST else None

"""Status deltas: what the gateway decided, taken over into the desk's store, each exactly once."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Protocol
from uuid import UUID

from counter.events import FilingChanged
from counter.model.filing import BusinessStatus, DeliveryState, DossierCode, Filing
from counter.model.work import FilingStep
from counter.ports import Post
from counter.store.engine import ConstraintError
from counter.store.store import Store
from sync.wire.consents import ConsentStanding
from sync.wire.messages import Change, Changes

CURSOR: Final = "gateway-cursor"


class AsksChanges(Protocol):
    def changes(self, cursor: str, wait: int) -> Changes: ...


class Deltas:
    """Pulls over one connection. Changes and cursor go into the store in one transaction."""

    def __init__(self, store: Store, portal: AsksChanges, post: Post) -> None:
        self._store = store
        self._portal = portal
        self._post = post

    def pull(self, wait: int = 0) -> None:
        """Everything new; holds on for the first news for ``wait`` seconds. Raises AgainLater."""
        more = True
        while more:
            asked_with = self._cursor()
            news = self._portal.changes(asked_with, wait)
            if news.restarted:
                news = self._from_the_beginning(news)
            self.take(asked_with, news)
            more, wait = news.more, 0

    def _from_the_beginning(self, news: Changes) -> Changes:
        """All that the gateway has since it was set back: of each filing only where it stands now.

        Gathered before any of it is taken over, so that no filing walks through its past once more; cut
        off on the way, nothing has changed and the next pull begins again.
        """
        latest: dict[UUID, Change] = {}
        consents: dict[tuple[UUID, str], ConsentStanding] = {}
        while True:
            consents |= {(one.filing_id, one.kind): one for one in news.consents}
            for change in news.changes:
                latest.pop(change.filing_id, None)  # the order is that of the last change of each
                latest[change.filing_id] = change
            if not news.more:
                # ``model_construct``: what was judged page by page may be more than a page holds
                return Changes.model_construct(
                    changes=tuple(latest.values()),
                    consents=tuple(consents.values()),
                    cursor=news.cursor,
                    more=False,
                )
            following = self._portal.changes(news.cursor, 0)
            if following.restarted:
                latest.clear()
                consents.clear()
            news = following

    def take(self, asked_with: str, news: Changes) -> None:
        """Apply the answer to a question asked with ``asked_with``; not if another thread was ahead."""
        if not news.changes and news.cursor == asked_with:
            return
        changed: list[Filing] = []
        with self._store.begin() as work:
            if (work.keyvalues.get(CURSOR) or b"").decode() != asked_with:
                return
            for change in news.changes:
                filing = work.filings.get(change.filing_id)
                if filing is None:
                    continue  # filed before this store was made
                work.steps.add(_step(change))
                after = taken_over(filing, change)
                if after != filing:
                    try:
                        work.filings.update(after)
                    except ConstraintError:
                        # a code that another filing bears (a gateway set back to a backup): the status still counts
                        after = replace(after, code=filing.code)
                        work.filings.update(after)
                    changed.append(after)
            work.keyvalues.put(CURSOR, news.cursor.encode())
            work.commit()
        for filing in changed:
            self._post(FilingChanged(filing))
        for standing in news.consents:
            self._post(standing.answered())

    def _cursor(self) -> str:
        with self._store.begin() as work:
            return (work.keyvalues.get(CURSOR) or b"").decode()


def _step(change: Change) -> FilingStep:
    status = BusinessStatus(change.status)
    return FilingStep(change.filing_id, change.at, status, change.by, change.appointment, change.reason)


def taken_over(filing: Filing, change: Change) -> Filing:
    """The filing after one change; the gateway is the authority on these fields."""
    return replace(
        filing,
        delivery=_delivery(filing.delivery, BusinessStatus(change.status)),
        code=DossierCode(change.code),
        business=BusinessStatus(change.status),
        registered_at=filing.registered_at or change.at,
        accepted_at=change.accepted_at or filing.accepted_at,
        appointment=change.appointment or filing.appointment,
        reason=change.reason,
    )


def _delivery(now: DeliveryState, status: BusinessStatus) -> DeliveryState:
    """A result that lies ready is given out at this counter; one given out elsewhere the gateway tells of."""
    if status is BusinessStatus.RETURNED:
        return DeliveryState.HANDED_OVER
    return DeliveryState.READY if status is BusinessStatus.DONE and now is DeliveryState.NOT_READY else now

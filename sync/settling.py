"""Writing down what an attempt brought: entry, filing and audit line in one transaction, then the event.

The entry is read afresh inside the transaction and moved by ``counter.outbox.settle`` only.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.errors import FailureCode, StoreError
from counter.events import FilingChanged
from counter.model.account import AuditLine
from counter.model.filing import BusinessStatus, DossierCode, Filing, SyncState
from counter.outbox import Outcome, refusal_key, settle
from counter.ports import Clock, Post
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork
from sync.answers import FilingRefused
from sync.wire.messages import FilingState

ACTOR: Final = "sync"
# causes that are over as soon as the gateway answers again
PASSING: Final = frozenset(
    code.value
    for code in (
        FailureCode.NO_LINE,
        FailureCode.NOT_OUR_GATEWAY,
        FailureCode.GATEWAY_TROUBLE,
        FailureCode.COUNTER_REVOKED,
    )
)


class Settling:
    """One method for each outcome."""

    def __init__(self, store: Store, clock: Clock, post: Post) -> None:
        self._store = store
        self._clock = clock
        self._post = post

    def begun(self, filing_id: UUID) -> Filing:
        """IN_FLIGHT, written before the first byte leaves."""
        with self._store.begin() as work:
            filing = self._move(work, filing_id, Outcome.BEGUN)
            work.commit()
        self._post(FilingChanged(filing))
        return filing

    def registered(self, filing_id: UUID, state: FilingState, sent: int) -> None:
        """The place in line is fixed and the official code is known."""
        with self._store.begin() as work:
            filing = self._move(work, filing_id, Outcome.REGISTERED, sent=sent)
            # a delta may have been quicker: never step back from what it said
            business = BusinessStatus.FILED if filing.business is BusinessStatus.LOCAL else filing.business
            filing = replace(filing, code=DossierCode(state.code), business=business, registered_at=state.registered_at)
            work.filings.update(filing)
            self._note(work, "filing.registered", filing_id)
            work.commit()
        self._post(FilingChanged(filing))

    def sent(self, filing_id: UUID, count: int) -> None:
        """A piece is over: what it cost is kept, whatever comes next."""
        with self._store.begin() as work:
            entry = work.outbox.get(filing_id)
            if entry is not None:
                work.outbox.save(replace(entry, bytes_sent=entry.bytes_sent + count))
                work.commit()

    def delivered(self, filing_id: UUID, sent: int) -> None:
        """A receipt signed by the gateway is here: nothing more will be sent."""
        with self._store.begin() as work:
            filing = self._move(work, filing_id, Outcome.DELIVERED, sent=sent)
            self._note(work, "filing.delivered", filing_id)
            work.commit()
        self._post(FilingChanged(filing))

    def refused(self, filing_id: UUID, refusal: FilingRefused, sent: int) -> None:
        """The gateway signed a refusal: back to the officer's hands, with the reason and the field."""
        with self._store.begin() as work:
            filing = self._move(work, filing_id, Outcome.REFUSED, cause=refusal.code.value, sent=sent)
            filing = replace(filing, reason=refusal.reason)
            work.filings.update(filing)
            work.keyvalues.put(refusal_key(filing_id), refusal.pointer.encode())
            self._note(work, "filing.refused", filing_id)
            work.commit()
        self._post(FilingChanged(filing))

    def again(self, filing_id: UUID, code: FailureCode, retry_at: datetime, sent: int) -> None:
        """Nothing terminal came back."""
        with self._store.begin() as work:
            filing = self._move(work, filing_id, Outcome.AGAIN, retry_at=retry_at, cause=code.value, sent=sent)
            work.commit()
        self._post(FilingChanged(filing))

    def release(self) -> None:
        """The line is back: what waited for it is due at once."""
        now = self._clock()
        with self._store.begin() as work:
            for entry in work.outbox.waiting():
                if entry.state is SyncState.RETRY and entry.cause in PASSING:
                    work.outbox.save(replace(entry, next_at=now))
            work.commit()

    def _move(
        self,
        work: UnitOfWork,
        filing_id: UUID,
        outcome: Outcome,
        *,
        retry_at: datetime | None = None,
        cause: str = "",
        sent: int = 0,
    ) -> Filing:
        entry = work.outbox.get(filing_id)
        if entry is None:
            raise StoreError(FailureCode.NOT_FOUND, "outbox entry")
        work.outbox.save(settle(entry, outcome, retry_at=retry_at, cause=cause, sent=sent))
        filing = work.filings.get(filing_id)
        if filing is None:
            raise StoreError(FailureCode.NOT_FOUND, "filing")
        return filing

    def _note(self, work: UnitOfWork, action: str, filing_id: UUID) -> None:
        work.audit.append(AuditLine(self._clock(), ACTOR, action, str(filing_id)))

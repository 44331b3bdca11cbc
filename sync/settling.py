"""Writing down what an attempt brought: entry, filing and audit line in one transaction, then the event.

The entry is read afresh inside the transaction and moved by ``counter.outbox.settle`` only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.errors import FailureCode, StoreError
from counter.events import FilingChanged
from counter.model.account import AuditLine
from counter.model.filing import BusinessStatus, DossierCode, Filing, SyncState
from counter.model.refusal import refusal_of
from counter.outbox import OutboxEntry, Outcome, refusal_key, settle
from counter.ports import Clock, Post
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork
from sync.answers import AgainLater, FilingRefused
from sync.order import Order
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
        FailureCode.LOG_REWRITTEN,
    )
)


class Settling:
    """One method for each outcome."""

    def __init__(self, store: Store, order: Order, clock: Clock, post: Post) -> None:
        self._store = store
        self._order = order
        self._clock = clock
        self._post = post

    def begun(self, filing_id: UUID) -> Filing:
        """IN_FLIGHT, written before the first byte leaves."""
        with self._store.begin() as work:
            _, filing = self._move(work, filing_id, Outcome.BEGUN)
            work.commit()
        self._post(FilingChanged(filing))
        return filing

    def registered(self, filing_id: UUID, state: FilingState, sent: int) -> OutboxEntry:
        """The place in line is fixed and the official code is known; the entry as it stands now.

        Raises AgainLater LOG_REWRITTEN where the gateway's log contradicts itself: then it is not.
        """
        with self._store.begin() as work:
            if not self._order.registered(work, filing_id, state):
                work.commit()
                raise AgainLater(FailureCode.LOG_REWRITTEN)
            entry, filing = self._move(work, filing_id, Outcome.REGISTERED, sent=sent)
            # a delta may have been quicker: never step back from what it said
            business = BusinessStatus.FILED if filing.business is BusinessStatus.LOCAL else filing.business
            filing = replace(filing, code=DossierCode(state.code), business=business, registered_at=state.registered_at)
            work.filings.update(filing)
            self._note(work, "filing.registered", filing_id)
            work.commit()
        place = 0 if state.log_index is None else state.log_index + 1
        self._post(FilingChanged(filing, place, entry.bytes_sent))
        return entry

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
            entry, filing = self._move(work, filing_id, Outcome.DELIVERED, sent=sent)
            self._note(work, "filing.delivered", filing_id)
            work.commit()
        self._post(FilingChanged(filing, bytes_sent=entry.bytes_sent))

    def refused(self, filing_id: UUID, refusal: FilingRefused, sent: int) -> None:
        """The gateway signed a refusal: back to the officer's hands, with the reason and the field."""
        with self._store.begin() as work:
            entry, filing = self._move(work, filing_id, Outcome.REFUSED, cause=refusal.code.value, sent=sent)
            filing = replace(filing, reason=refusal.reason)
            work.filings.update(filing)
            work.keyvalues.put(refusal_key(filing_id), refusal.pointer.encode())
            self._note(work, "filing.refused", filing_id)
            work.commit()
        why = refusal_of(filing, refusal.code, refusal.pointer)
        self._post(FilingChanged(filing, bytes_sent=entry.bytes_sent, refusal=why))

    def again(self, filing_id: UUID, code: FailureCode, retry_at: datetime, sent: int) -> None:
        """Nothing terminal came back."""
        with self._store.begin() as work:
            entry, filing = self._move(work, filing_id, Outcome.AGAIN, retry_at=retry_at, cause=code.value, sent=sent)
            work.commit()
        self._post(FilingChanged(filing, bytes_sent=entry.bytes_sent))

    def held(self, filing_ids: Iterable[UUID], until: datetime) -> None:
        """Their attachments wait for the hour's bytes on a metered line; nothing was attempted."""
        changed: Filing | None = None
        with self._store.begin() as work:
            for filing_id in filing_ids:
                entry = work.outbox.get(filing_id)
                if entry is not None and entry.state is SyncState.RETRY:
                    work.outbox.save(replace(entry, next_at=until, cause=FailureCode.METERED_LINE.value))
                    changed = work.filings.get(filing_id)
                else:
                    cause = FailureCode.METERED_LINE.value
                    _, changed = self._move(work, filing_id, Outcome.AGAIN, retry_at=until, cause=cause)
            work.commit()
        if changed is not None:
            self._post(FilingChanged(changed))  # one for all: the queue on the screen is listed anew

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
    ) -> tuple[OutboxEntry, Filing]:
        entry = work.outbox.get(filing_id)
        if entry is None:
            raise StoreError(FailureCode.NOT_FOUND, "outbox entry")
        after = settle(entry, outcome, retry_at=retry_at, cause=cause, sent=sent, at=self._clock())
        work.outbox.save(after)
        filing = work.filings.get(filing_id)
        if filing is None:
            raise StoreError(FailureCode.NOT_FOUND, "filing")
        return after, filing

    def _note(self, work: UnitOfWork, action: str, filing_id: UUID) -> None:
        work.audit.append(AuditLine(self._clock(), ACTOR, action, str(filing_id)))

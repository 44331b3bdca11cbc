"""What the authority behind the gateway does with filings: claims, decides, asks for more, gives results back.

Every step is one transaction: status, the change its counter will pull, and the event in the public log.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.ledger.entries import EventKind
from counter.model.filing import BusinessStatus, may_become
from counter.model.limits import LARGEST_PAPER
from counter.ports import Clock
from sync.gateway.ledger import GatewayLedger
from sync.gateway.store import decisions, order
from sync.gateway.store.decisions import ResultFile
from sync.gateway.store.store import GatewayStore

_EVENTS: Final = {
    BusinessStatus.ACCEPTED: EventKind.ACCEPTED,
    BusinessStatus.NOT_ACCEPTED: EventKind.DECIDED,
    BusinessStatus.STOPPED: EventKind.DECIDED,
    BusinessStatus.DONE: EventKind.DECIDED,
    BusinessStatus.RETURNED: EventKind.RETURNED,
}


@dataclass(frozen=True, slots=True)
class Result:
    """A file that the citizen gets back. Raises ValueError for an empty one, or one above LARGEST_PAPER bytes."""

    content: bytes = field(repr=False)
    media_type: str = "application/pdf"

    def __post_init__(self) -> None:
        if not 0 < len(self.content) <= LARGEST_PAPER:
            raise ValueError("a result that no counter takes")


class Authority:
    """``changed`` is called after every change of a status."""

    def __init__(self, store: GatewayStore, clock: Clock, ledger: GatewayLedger, changed: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._ledger = ledger
        self._changed = changed

    def claim(self, filing_id: UUID, by: str) -> bool:
        """``by`` works on it from now on. False where there is no such filing, or somebody else has it."""
        with self._store.begin() as connection:
            standing = decisions.standing_of(connection, filing_id)
            now = self._clock()
            if standing is None or not decisions.claim(connection, filing_id, by, now):
                return False
            if standing.claimed_by is None:
                head = order.lock(connection)
                self._ledger.note(connection, head, EventKind.CLAIMED, standing.log_index, now)
                head.keep(connection)
        return True

    def decide(
        self,
        filing_id: UUID,
        status: BusinessStatus,
        *,
        appointment: datetime | None = None,
        reason: str = "",
        result: Result | None = None,
    ) -> bool:
        """Move a complete filing on; False where its status does not allow it (``may_become``).

        ``reason`` goes down to the counter: what is missing, why it is refused. ``result`` likewise, with
        a status that is one (9, 10). Raises StoreError.
        """
        kept = None if result is None else self._kept(result)
        moved = False
        try:
            moved = self._move(filing_id, status, appointment, reason, kept)
        finally:
            if kept is not None and not moved:
                self._store.chunks.remove(kept.chunks)
        if moved:
            self._changed()
        return moved

    def _move(
        self,
        filing_id: UUID,
        status: BusinessStatus,
        appointment: datetime | None,
        reason: str,
        result: ResultFile | None,
    ) -> bool:
        seal = self._store.seal
        with self._store.begin() as connection:
            standing = decisions.standing_of(connection, filing_id)
            if standing is None or standing.completed_at is None or not may_become(standing.status, status):
                return False
            now = self._clock()
            if result is not None:
                decisions.keep_result(connection, seal, filing_id, result, now)
            head = order.lock(connection)
            decisions.move(connection, seal, head, standing, status, now, appointment=appointment, reason=reason)
            if (event := _EVENTS.get(status)) is not None:
                self._ledger.note(connection, head, event, standing.log_index, now)
            head.keep(connection)
        return True

    def _kept(self, result: Result) -> ResultFile:
        """On the disk before the commit that names it, as every attachment."""
        key = self._store.random(32)
        written = self._store.chunks.write(result.content, key)
        digest = hashlib.sha256(result.content).hexdigest()
        return ResultFile(result.media_type, written.size, digest, written.name, key)

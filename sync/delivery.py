"""What the engine asks of the way to the gateway: the port that ``sync.portal.Portal`` implements."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from sync.giving_way import GiveWay
from sync.wire.ledger import CounterLeaves, CounterPlace, LedgerState
from sync.wire.messages import Changes, FilingState, Receipt, UploadPlace


class Delivery(Protocol):
    """Each call is one attempt; AgainLater and FilingRefused are its failures, nothing else is."""

    @property
    def bytes_sent(self) -> int: ...
    def reach(self) -> None: ...
    def register(
        self,
        filing_id: UUID,
        manifest: bytes,
        evidence: bytes,
        digest: bytes,
        leaves: CounterLeaves | None = None,
        place: CounterPlace | None = None,
    ) -> FilingState: ...
    def leaves(self, leaves: CounterLeaves) -> LedgerState: ...
    def log_key(self) -> str | None: ...
    def state(self, filing_id: UUID, digest: bytes) -> FilingState: ...
    def upload(
        self,
        filing_id: UUID,
        digest: bytes,
        place: UploadPlace,
        data: bytes,
        most: int | None = None,
        give_way: GiveWay | None = None,
    ) -> tuple[UploadPlace, Receipt | None]: ...
    def receipt(self, filing_id: UUID, digest: bytes) -> Receipt: ...
    def changes(self, cursor: str, wait: int) -> Changes: ...

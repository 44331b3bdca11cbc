"""What the engine asks of the way to the gateway: the port that ``sync.portal.Portal`` implements.

What carries a filing is sent first and heard of later, so that one need not wait for the other's answer.
"""

from __future__ import annotations

from typing import Protocol, TypeVar
from uuid import UUID

from sync.giving_way import GiveWay
from sync.wire.ledger import CounterLeaves, CounterPlace, LedgerState
from sync.wire.messages import Changes, FilingState, Receipt, UploadPlace

T_co = TypeVar("T_co", covariant=True)


class Begun(Protocol[T_co]):
    """What has been sent."""

    @property
    def arrived(self) -> bool:
        """A positive answer is here: ``result`` neither waits nor asks anything."""

    def result(self) -> T_co:
        """The answer, waited for; asked for again where the line broke before its turn.

        Raises AgainLater, FilingRefused.
        """


class Delivery(Protocol):
    """Each call is one attempt; AgainLater and FilingRefused are its failures, nothing else is."""

    @property
    def bytes_sent(self) -> int: ...
    def reach(self) -> None: ...
    def send_registration(
        self,
        filing_id: UUID,
        manifest: bytes,
        evidence: bytes,
        digest: bytes,
        leaves: CounterLeaves | None = None,
        place: CounterPlace | None = None,
    ) -> Begun[FilingState]: ...
    def leaves(self, leaves: CounterLeaves) -> LedgerState: ...
    def log_key(self) -> str | None: ...
    def state(self, filing_id: UUID, digest: bytes) -> FilingState: ...
    def send_piece(
        self,
        filing_id: UUID,
        digest: bytes,
        place: UploadPlace,
        data: bytes,
        most: int | None = None,
        give_way: GiveWay | None = None,
    ) -> Begun[tuple[UploadPlace, Receipt | None]]: ...
    def receipt(self, filing_id: UUID, digest: bytes) -> Receipt: ...
    def changes(self, cursor: str, wait: int) -> Changes: ...

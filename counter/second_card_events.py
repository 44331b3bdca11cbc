"""What crosses a thread when a second person's card is scanned or read into an open declaration."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.emrtd.card_record import CardRecord
from counter.qr_claim import QrClaim


@dataclass(frozen=True, slots=True)
class FillFromCode:
    """The QR code of another person's card: fill the part of the declaration that is theirs."""

    draft: UUID
    claim: QrClaim = field(repr=False)


@dataclass(frozen=True, slots=True)
class FillFromCard:
    """The chip of another person's card was read: fill the part that is theirs, with the chip for its source."""

    draft: UUID
    record: CardRecord = field(repr=False)


@dataclass(frozen=True, slots=True)
class SecondCardTaken:
    """``group``: the part of the declaration that it filled (a JSON pointer); "" where it fits nobody's."""

    draft: UUID
    group: str

"""What crosses a thread when a second person's card is scanned into an open declaration."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.qr_claim import QrClaim


@dataclass(frozen=True, slots=True)
class FillFromCode:
    """The QR code of another person's card: fill the part of the declaration that is theirs."""

    draft: UUID
    claim: QrClaim = field(repr=False)

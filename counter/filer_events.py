"""What crosses a thread when the filer's own card is read after their declaration was opened."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.emrtd.card_record import CardRecord


@dataclass(frozen=True, slots=True)
class FillFromFiler:
    """The service was chosen first, the chip read then: fill what it knows, and keep it as the draft's evidence."""

    draft: UUID
    record: CardRecord = field(repr=False)

"""What one run of the engine knows of the filings; forgotten when the run ends, for the store knows the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from counter.model.filing import Filing, SyncState
from counter.outbox import OutboxEntry
from sync.priorities import Candidate
from sync.wire.messages import UploadPlace


@dataclass(slots=True)
class Run:
    """Whose turn may come, who has begun, how large each is, where each attachment stands, how often it went back.

    ``leaves_due``: leaves may wait that no registration will carry; ``ends``: the gateway asked for a pause.
    """

    turns: dict[UUID, OutboxEntry] = field(default_factory=dict)
    begun: dict[UUID, Filing] = field(default_factory=dict)
    sizes: dict[UUID, int] = field(default_factory=dict)
    places: dict[UUID, list[UploadPlace]] = field(default_factory=dict)
    data: dict[UUID, bytes] = field(default_factory=dict, repr=False)
    restarts: Counter[UUID] = field(default_factory=Counter)
    sent: int = 0
    leaves_due: bool = True
    ends: datetime | None = None

    def candidate(self, entry: OutboxEntry) -> Candidate:
        """Bytes still to send, as far as this run knows."""
        places = self.places.get(entry.filing_id)
        if places is None:
            # its places are not known yet: begun before is all that can be said
            begun_before = entry.state is not SyncState.REGISTERED
            return Candidate(entry, self.sizes[entry.filing_id], begun_before)
        rest = sum(place.size - place.offset for place in places if not place.complete)
        return Candidate(entry, rest, any(place.offset for place in places))

    def drop(self, filing_id: UUID) -> None:
        """Its turn is over for this run."""
        self.turns.pop(filing_id, None)
        self.begun.pop(filing_id, None)
        self.places.pop(filing_id, None)

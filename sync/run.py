"""What one run of the engine knows of the filings; forgotten when the run ends, for the store knows the rest."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from counter.model.filing import Filing, SyncState
from counter.outbox import OutboxEntry
from counter.store.engine import ConstraintError
from sync.answers import AgainLater
from sync.delivery import Begun
from sync.priorities import Candidate
from sync.wire.messages import FilingState, Receipt, UploadPlace


@dataclass(slots=True)
class Registering:
    """A registration on its way. ``cost``, ``size`` of its attachments: bytes.

    ``failure``: what came of its answer while nothing could be asked.
    """

    entry: OutboxEntry
    cost: int
    begun: Begun[FilingState]
    size: int
    failure: AgainLater | ConstraintError | None = None


@dataclass(slots=True)
class Sending:
    """A piece of an attachment on its way, from ``place`` on."""

    entry: OutboxEntry
    cost: int
    begun: Begun[tuple[UploadPlace, Receipt | None]]
    place: UploadPlace
    failure: AgainLater | ConstraintError | None = None


Step = Registering | Sending


@dataclass(slots=True)
class Run:
    """Whose turn may come, who has begun, how large each is, where each attachment stands, how often it went back.

    ``ahead``: how many requests may go before an answer is waited for; ``under_way``: those that have, in their order.
    ``leaves_due``: leaves may wait that no registration will carry; ``ends``: the gateway asked for a pause.
    """

    ahead: int = 0
    turns: dict[UUID, OutboxEntry] = field(default_factory=dict)
    begun: dict[UUID, Filing] = field(default_factory=dict)
    sizes: dict[UUID, int] = field(default_factory=dict)
    places: dict[UUID, list[UploadPlace]] = field(default_factory=dict)
    data: dict[UUID, bytes] = field(default_factory=dict, repr=False)
    restarts: Counter[UUID] = field(default_factory=Counter)
    under_way: deque[Step] = field(default_factory=deque)
    sent: int = 0
    leaves_due: bool = True
    ends: datetime | None = None

    @property
    def registering(self) -> UUID | None:
        """The filing whose place is being asked for; there is never more than one."""
        return next((step.entry.filing_id for step in self.under_way if isinstance(step, Registering)), None)

    def next_place(self, filing_id: UUID) -> UploadPlace | None:
        """Its first attachment that is neither whole nor on its way."""
        return next(iter(self._unsent(filing_id)), None)

    def candidates(self) -> list[Candidate]:
        """Whose turn may come; not those that can only wait for an answer, but for one that waits for its place.

        Who goes after it has to wait with it: what is large never goes before what is small.
        """
        waits = {step.entry.filing_id for step in self.under_way}
        due = [self.candidate(one) for name, one in self.turns.items() if name not in waits or self._unsent(name)]
        return due + [Candidate(one.entry, one.size) for one in self.under_way if isinstance(one, Registering)]

    def candidate(self, entry: OutboxEntry) -> Candidate:
        """Bytes still to send, as far as this run knows."""
        places = self.places.get(entry.filing_id)
        if places is None:
            # its places are not known yet: begun before is all that can be said
            begun_before = entry.state is not SyncState.REGISTERED
            return Candidate(entry, self.sizes[entry.filing_id], begun_before)
        unsent = self._unsent(entry.filing_id)
        rest = sum(place.size - place.offset for place in unsent)
        return Candidate(entry, rest, len(unsent) < len(places) or any(place.offset for place in unsent))

    def stands(self, filing_id: UUID, place: UploadPlace) -> None:
        """Where one of its attachments has come to."""
        places = self.places[filing_id]
        self.places[filing_id] = [place if one.paper_id == place.paper_id else one for one in places]

    def drop(self, filing_id: UUID) -> int:
        """Its turn is over for this run; what is under way of it cost so many bytes, and is not asked for."""
        self.turns.pop(filing_id, None)
        self.begun.pop(filing_id, None)
        self.places.pop(filing_id, None)
        given_up = sum(step.cost for step in self.under_way if step.entry.filing_id == filing_id)
        self.under_way = deque(step for step in self.under_way if step.entry.filing_id != filing_id)
        return given_up

    def _unsent(self, filing_id: UUID) -> list[UploadPlace]:
        sending = {step.place.paper_id for step in self.under_way if isinstance(step, Sending)}
        places = self.places.get(filing_id, ())
        return [place for place in places if not place.complete and place.paper_id not in sending]

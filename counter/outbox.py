"""The outbox: states and transitions of one filing's way to the gateway, as a pure function.

::

    PENDING ──begin──▶ IN_FLIGHT ──registered──▶ REGISTERED ──delivered──▶ DELIVERED
       ▲                  │  ▲                      │   │
       │                again│begin              again  └─refused─▶ REFUSED
       │                  ▼  │                      ▼
       └───────────────  RETRY(at)  ◀───────────────┘     (a registered filing keeps its code)

Only a receipt signed by the gateway makes DELIVERED; only a refusal signed by it makes REFUSED. No outcome leaves
either; a gateway that was set back to a backup makes what was DELIVERED ask again (``counter.services.set_back``).
IN_FLIGHT at start-up is an unknown outcome: send again under the same id.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final
from uuid import UUID

from counter.model.filing import SyncState

# back-off is capped in minutes, and a metered line has room again within the hour: what would wait longer was
# written by a clock that has been set right since
LONGEST_PAUSE: Final = timedelta(hours=2)
NEAR: Final = timedelta(days=1)  # what is due by law sooner than this goes before the rest


@unique
class Outcome(StrEnum):
    """What one attempt brought."""

    BEGUN = "begun"
    REGISTERED = "registered"
    DELIVERED = "delivered"
    AGAIN = "again"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One filing's place in the outbox. ``sequence`` is the counter's own order and never changes.

    ``cause`` is the failure code of the last attempt, shown with the entry's age. ``due_at``: when the
    law wants the result, as far as the catalogue knows; ``settled_at``: when nothing more was to be sent.
    """

    filing_id: UUID
    sequence: int
    state: SyncState
    queued_at: datetime
    attempts: int = 0
    next_at: datetime | None = None
    registered: bool = False
    cause: str = ""
    bytes_sent: int = 0
    due_at: datetime | None = None
    settled_at: datetime | None = None


_TERMINAL = (SyncState.DELIVERED, SyncState.REFUSED)
_FROM: dict[Outcome, tuple[SyncState, ...]] = {
    # beginning while IN_FLIGHT is the restart after a crash: same id, unknown outcome
    Outcome.BEGUN: (SyncState.PENDING, SyncState.RETRY, SyncState.REGISTERED, SyncState.IN_FLIGHT),
    Outcome.REGISTERED: (SyncState.IN_FLIGHT,),
    Outcome.DELIVERED: (SyncState.IN_FLIGHT, SyncState.REGISTERED),
    Outcome.AGAIN: (SyncState.IN_FLIGHT, SyncState.REGISTERED),
    Outcome.REFUSED: (SyncState.IN_FLIGHT, SyncState.REGISTERED),
}
_TO = {
    Outcome.BEGUN: SyncState.IN_FLIGHT,
    Outcome.REGISTERED: SyncState.REGISTERED,
    Outcome.DELIVERED: SyncState.DELIVERED,
    Outcome.AGAIN: SyncState.RETRY,
    Outcome.REFUSED: SyncState.REFUSED,
}


class TransitionError(ValueError):
    """An outcome that the entry's state does not allow: a defect, never the user's fault."""


def settle(
    entry: OutboxEntry,
    outcome: Outcome,
    *,
    retry_at: datetime | None = None,
    cause: str = "",
    sent: int = 0,
    at: datetime | None = None,
) -> OutboxEntry:
    """The entry after one outcome, which came ``at``. ``retry_at`` goes with AGAIN and only with it."""
    if entry.state not in _FROM[outcome]:
        raise TransitionError(f"{outcome} is not allowed from {entry.state}")
    if (outcome is Outcome.AGAIN) != (retry_at is not None):
        raise TransitionError("a time to retry goes with AGAIN, and only with it")
    return replace(
        entry,
        state=_TO[outcome],
        attempts=entry.attempts + (outcome is Outcome.BEGUN),
        next_at=retry_at,
        registered=entry.registered or outcome in (Outcome.REGISTERED, Outcome.DELIVERED),
        cause=cause,
        bytes_sent=entry.bytes_sent + sent,
        settled_at=at if _TO[outcome] in _TERMINAL else None,
    )


def refusal_key(filing_id: UUID) -> str:
    """The name under which the store keeps a refused filing's JSON Pointer: the field to mend."""
    return f"refusal:{filing_id}"


def reopened_key(filing_id: UUID) -> str:
    """The name under which the store keeps the draft that took a refused filing's place."""
    return f"reopened:{filing_id}"


def mends_key(draft_id: UUID) -> str:
    """The name under which the store keeps the refused filing whose place a draft takes."""
    return f"mends:{draft_id}"


def is_near(entry: OutboxEntry, now: datetime) -> bool:
    """Whether the law wants its result within a day, or wanted it already."""
    return entry.due_at is not None and entry.due_at <= now + NEAR


def is_settled(entry: OutboxEntry) -> bool:
    """Whether nothing more will be sent for this entry."""
    return entry.state in _TERMINAL

"""Notes of hand-overs, kept for both officers so that each sees them at their next sign-in. Bounded."""

from __future__ import annotations

import json
from datetime import datetime
from uuid import UUID

from counter.model.hand_over import HandOverNote
from counter.model.manifest import canonical
from counter.store.keyvalues import KeyValues

MOST_NOTES = 30


def note(keyvalues: KeyValues, one: HandOverNote) -> None:
    """For giver and receiver, in the transaction of the hand-over itself; the oldest go."""
    for officer in dict.fromkeys((one.giver, one.receiver)):
        kept = (*notes_of(keyvalues, officer), one)[-MOST_NOTES:]
        keyvalues.put(
            _name(officer),
            canonical(
                [[str(n.draft), n.giver, n.receiver, n.by, n.reason, n.at.isoformat()] for n in kept],
            ),
        )


def notes_of(keyvalues: KeyValues, officer: str) -> tuple[HandOverNote, ...]:
    """The oldest first."""
    return tuple(
        HandOverNote(UUID(draft), giver, receiver, by, reason, datetime.fromisoformat(at))
        for draft, giver, receiver, by, reason, at in json.loads(keyvalues.get(_name(officer)) or b"[]")
    )


def _name(officer: str) -> str:
    return f"handed-over:{officer}"

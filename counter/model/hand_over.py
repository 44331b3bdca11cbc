"""A draft that went from one officer to another: what both of them, and whoever asks later, may read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

LONGEST_REASON: Final = 300


@dataclass(frozen=True, slots=True)
class HandOverNote:
    """``giver``, ``receiver`` and ``by`` (the supervisor) are usernames; ``at`` is aware."""

    draft: UUID
    giver: str
    receiver: str
    by: str
    reason: str
    at: datetime

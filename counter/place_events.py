"""What crosses a thread when a place is chosen: one choice answers several fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.model.filing import Answer


@dataclass(frozen=True, slots=True)
class SetPlace:
    """``answers``: pointer and answer of each field of the address; a value of "" empties its field.

    ``pointer``: the field at which it was chosen, where the cursor stands.
    """

    draft: UUID
    pointer: str
    answers: tuple[tuple[str, Answer], ...] = field(repr=False)

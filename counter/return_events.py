"""What crosses a thread when a filing cannot be taken as it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from counter.model.reason_kind import ReasonKind

LONGEST_NOTE: Final = 500  # letters that are printed of a note


@dataclass(frozen=True, slots=True)
class PrintReturn:
    """Mẫu 02 or Mẫu 03 for a draft. ``reasons``: codes of the library; ``by``: put in by the desk thread."""

    draft: UUID
    kind: ReasonKind
    reasons: tuple[str, ...]
    note: str = field(default="", repr=False)
    by: str = ""

"""The audit trail as it is asked, shown and judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from counter.model.account import AuditLine


@dataclass(frozen=True, slots=True)
class TrailQuestion:
    """What "" and None leave open. ``filing``: a code, or the id of a draft or filing, as it was typed.

    ``first`` and ``last``: days in Vietnam, both taken in. ``limit``: rows, the newest first.
    """

    actor: str = ""
    action: str = ""
    first: date | None = None
    last: date | None = None
    filing: str = field(default="", repr=False)
    limit: int = 200


@dataclass(frozen=True, slots=True)
class TrailRow:
    """``number`` counts from 1; ``hash``: 32 octets, over this row and all before it."""

    number: int
    line: AuditLine
    hash: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class TrailVerdict:
    """``rows`` that are there; ``broken_at``: the first row that does not follow from those before it, 0 for none.

    ``cut``: the newest rows are gone, for fewer are there than were once counted. ``broken`` names what stands
    in the row that breaks the chain, where it is there.
    """

    rows: int
    head: bytes = field(repr=False)
    broken_at: int = 0
    cut: bool = False
    broken: TrailRow | None = None

    @property
    def whole(self) -> bool:
        return not self.broken_at and not self.cut

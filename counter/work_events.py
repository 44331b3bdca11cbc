"""What crosses a thread about work lists, a filing's history, supplements and results."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.emrtd.card_record import CardRecord
from counter.model.filing import Filing
from counter.model.history import HistoryLine
from counter.model.refusal import Refusal
from counter.model.work import Capacity, ReceiptProof, ReturnedResult, WorkLine, WorkList


@dataclass(frozen=True, slots=True)
class ListWork:
    """The lines of a list and the counts of all; ``which`` None: the counts alone."""

    which: WorkList | None = None


@dataclass(frozen=True, slots=True)
class WorkListed:
    """``counts``: what still wants something of the officer. ``drafts``: the officer's own.

    ``refused``: filings that the gateway refused and nobody has taken up again.
    """

    which: WorkList | None
    counts: dict[WorkList, int]
    drafts: int = 0
    lines: tuple[WorkLine, ...] = field(repr=False, default=())
    refused: int = 0


@dataclass(frozen=True, slots=True)
class TellHistory:
    """What became of a filing, from the first key pressed on."""

    filing: UUID


@dataclass(frozen=True, slots=True)
class HistoryTold:
    """``lines``: the newest first. ``supplements``: what was filed to complete it, the oldest first.

    ``refusal``: why the gateway refused it, while nobody has taken it up again.
    """

    filing: Filing
    lines: tuple[HistoryLine, ...]
    supplements: tuple[Filing, ...] = ()
    returned: ReturnedResult | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class OpenSupplement:
    """Answer the authority's request: a draft with what was said, bound to the filing. ``record``: who is here now."""

    filing: UUID
    record: CardRecord | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class GiveResult:
    """*Trả kết quả*. ``receiver``: their name; ``record``: the chip that was read, where ``proof`` is one."""

    filing: UUID
    receiver: str = field(repr=False)
    number: str = field(repr=False)
    capacity: Capacity
    proof: ReceiptProof
    record: CardRecord | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class ResultGiven:
    result: ReturnedResult

"""Work that waits for an officer: the lists, what stands on them, and what became of a filing step by step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from uuid import UUID

from counter.model.filing import BusinessStatus


@unique
class WorkList(StrEnum):
    """Filings of this counter by what is to be done with them; drafts, the queue and consents are lists apart."""

    ASKED = "asked"  # the authority asks for a supplement or a payment
    RESULT = "result"  # decided on, and not yet in the citizen's hands
    OVERDUE = "overdue"  # past its appointment


@dataclass(frozen=True, slots=True)
class FilingStep:
    """One step of the authority, as the gateway told it. ``by``: who at the authority, "" where it does not say."""

    filing: UUID
    at: datetime
    status: BusinessStatus
    by: str = ""
    appointment: datetime | None = None
    reason: str = ""


@unique
class Capacity(StrEnum):
    """As what somebody receives a result."""

    OWNER = "owner"
    AUTHORISED = "authorised"
    RELATIVE = "relative"


@unique
class ReceiptProof(StrEnum):
    """What shows that the result was given: the chip read at the counter, a paper looked at, or a signature."""

    CHIP = "chip"
    PAPER = "paper"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class ReturnedResult:
    """A result in the citizen's hands. ``number``: the receiver's twelve digits, or ""."""

    filing: UUID
    at: datetime
    officer: str
    receiver: str = field(repr=False)
    number: str = field(repr=False)
    capacity: Capacity
    proof: ReceiptProof


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A filing on a work list, without its content.

    ``since``: when it came onto the list (asked, decided, due). ``late_days``: working days past the
    appointment, 0 on its own day; None where it is not late. ``answered_at``: the supplement that was
    filed since it was asked for.
    """

    filing: UUID
    code: str
    provisional: str
    procedure: str
    title: str
    filer_name: str = field(repr=False)
    officer: str
    status: BusinessStatus
    captured_at: datetime
    since: datetime
    appointment: datetime | None
    reason: str
    late_days: int | None = None
    answered_at: datetime | None = None

"""A filing's history: one line for each thing that was done with it, in words that a screen chooses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from counter.model.filing import BusinessStatus


@unique
class HistoryKind(StrEnum):
    OPENED = "opened"
    COPIED = "copied"  # taken over from an earlier filing, or taken over from this one
    RENEWED = "renewed"  # moved on to a newer version of its form
    LOOKED_UP = "looked-up"
    CONSENT = "consent"
    MISMATCH = "mismatch"
    HANDED_OVER = "handed-over"
    REVEALED = "revealed"
    FILED = "filed"
    REGISTERED = "registered"
    DELIVERED = "delivered"
    REFUSED = "refused"  # by the gateway
    REOPENED = "reopened"
    DECLARATION_PRINTED = "declaration-printed"
    SLIP_PRINTED = "slip-printed"
    RECEIPT_PRINTED = "receipt-printed"
    STATUS = "status"
    SUPPLEMENT_OPENED = "supplement-opened"
    SUPPLEMENTED = "supplemented"
    RETURNED = "returned"
    RETURN_PRINTED = "return-printed"  # Mẫu 02 or 03, before it was filed


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """``by``: a name as it is shown, "" for the machine. ``detail``: a reason, a code, a reader's capacity.

    ``status``: of a STATUS line only; its time is the authority's, that of all others this counter's.
    """

    at: datetime
    kind: HistoryKind
    by: str = ""
    detail: str = ""
    status: BusinessStatus | None = None

"""What crosses a thread about the look before filing, old versions of a form, and copies of earlier filings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counter.emrtd.card_record import CardRecord
from counter.model.review import Review


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """Everything that the desk knows for and against filing this draft now."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class DraftReviewed:
    """``changed_at``: of the draft that was looked at; one that was changed since wants another look."""

    draft: UUID
    changed_at: datetime
    review: Review


@dataclass(frozen=True, slots=True)
class DropLeftOver:
    """What an older version of the form asked for is not wanted any more."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class CopyFiling:
    """An earlier filing as a new draft. The record, if any, is the chip of who is here now."""

    filing: UUID
    record: CardRecord | None = None

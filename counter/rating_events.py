"""What crosses a thread about the citizen's own window: what was confirmed there, and how content the citizen is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from counter.model.rating import Reason, Satisfaction


@dataclass(frozen=True, slots=True)
class ConfirmByCitizen:
    """The citizen read the draft of ``changed_at`` in their own window and said that it is right."""

    draft: UUID
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class RateFiling:
    """The citizen's answer about one filing. Submitted by the citizen's window and by nothing else."""

    filing: UUID
    satisfaction: Satisfaction = field(repr=False)
    reasons: frozenset[Reason] = field(repr=False, default=frozenset())


@dataclass(frozen=True, slots=True)
class RatingTaken:
    """``counted`` False: this filing was rated before, and once is all."""

    filing: UUID
    counted: bool


@dataclass(frozen=True, slots=True)
class OpenRating:
    """A slip's code was scanned: ask its bearer. ``slip``: the text of the proof's code (``counter.ledger.compact``),
    or of the link's (``counter.rating_link``). ``elsewhere``: for another counter's slip its link is wanted.
    """

    slip: str = field(repr=False)
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class RatingOpened:
    """``rated``: the slip is genuine and its filing was rated already."""

    filing: UUID
    title: str
    rated: bool


@dataclass(frozen=True, slots=True)
class RatedByTelephone:
    """The slip is another counter's: its bearer rates on a telephone. ``link``: whose mark the gateway judges."""

    link: str = field(repr=False)

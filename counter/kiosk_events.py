"""What crosses a thread about a kiosk: a visit that ends, a filing made or asked after there, and the way out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from counter.errors import FailureCode
from counter.model.filing import BusinessStatus, SyncState


@dataclass(frozen=True, slots=True)
class EndVisit:
    """The resident has gone: what was begun and not filed is thrown away."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class NoteKioskFiling:
    """A filing came from the kiosk: the trail keeps by which channel (KenhThucHien)."""

    filing: UUID


@dataclass(frozen=True, slots=True)
class LeaveKiosk:
    """Somebody of the office wants the machine itself."""

    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KioskMayEnd:
    pass


@dataclass(frozen=True, slots=True)
class LeavingRefused:
    """``locked_until``: no PIN is looked at before."""

    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskBySlip:
    """Where is my filing? ``slip``: the text of any of a slip's codes.

    ``question`` numbers what this machine was asked, and stands in the answer: who asked may have gone by then.
    """

    slip: str = field(repr=False)
    question: int


@dataclass(frozen=True, slots=True)
class AskByCode:
    """The same by the filing's code, which is no secret. ``typed``: as ``counter.typed_code`` reads it."""

    typed: str = field(repr=False)
    question: int


@dataclass(frozen=True, slots=True)
class StandingTold:
    """How a filing stands, and nothing of whose it is. ``title``: of the procedure, "" where only a code was given.

    ``replaced``: it was refused, and a draft or a filing has taken its place.
    """

    code: str
    title: str
    sync: SyncState
    business: BusinessStatus
    filed_at: datetime
    appointment: datetime | None
    replaced: bool
    question: int


@dataclass(frozen=True, slots=True)
class TypingPaused:
    """Too many codes were typed at this machine: none is looked at before ``until``; a slip's code still is."""

    until: datetime
    question: int


@dataclass(frozen=True, slots=True)
class StandingUntold:
    """NOT_FOUND for no filing of this store, PROOF_MALFORMED for what is no slip's code, else why it cannot be told."""

    code: FailureCode
    question: int

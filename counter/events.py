"""What crosses a thread: frozen commands going in, frozen events coming out, nothing else.

No ORM row, no session, no key, no QObject is ever a field here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from counter.emrtd.card_record import AccessMethod, CardRecord
from counter.errors import FailureCode
from counter.model.citizen import Citizen
from counter.model.filing import Draft, Filing, Json
from counter.model.hand_over import HandOverNote
from counter.model.refusal import Refusal
from counter.outbox import OutboxEntry

# ---------------------------------------------------------------- the card thread


@unique
class ReadPhase(StrEnum):
    """Closed progress of one reading, in order."""

    CONNECT = "connect"
    ACCESS = "access"
    FILES = "files"
    PORTRAIT = "portrait"
    CHECKS = "checks"


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Open the chip on the reader. ``secret``: six-digit CAN, or MRZ information (24 characters).

    ``mrz_candidates``: MRZ information derived from the QR (``counter.mrz_candidates``), tried by BAC
    where the chip has no PACE and the station allows it.
    """

    method: AccessMethod
    secret: str = field(repr=False)
    mrz_candidates: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class SignChallenge:
    """Ask the chip for active authentication over 8 bytes; the same chip as ``expected_dg15``."""

    draft: UUID
    challenge: bytes
    method: AccessMethod
    secret: str = field(repr=False)
    expected_dg15: bytes = field(repr=False)
    mrz_candidates: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class CancelRead:
    """Give up what the card thread is doing and whatever waits for it; each ends with READ_CANCELLED."""


@unique
class ReaderState(StrEnum):
    READY = "ready"
    NO_READER = "no_reader"
    SERVICE_DOWN = "service_down"


@dataclass(frozen=True, slots=True)
class ReadersChanged:
    state: ReaderState
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardInserted:
    reader: str


@dataclass(frozen=True, slots=True)
class CardRemoved:
    reader: str


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """``done``/``total`` in bytes where known (portrait), else 0/0; ``seconds`` since the start."""

    phase: ReadPhase
    finished: bool
    detail: str = ""
    done: int = 0
    total: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """The person before the portrait: the record so far, its verdict not yet whole."""

    record: CardRecord


@dataclass(frozen=True, slots=True)
class CardRead:
    record: CardRecord


@dataclass(frozen=True, slots=True)
class CardFailed:
    code: FailureCode
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ChallengeSigned:
    draft: UUID
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChallengeFailed:
    draft: UUID
    code: FailureCode


# ---------------------------------------------------------------- the desk thread


@dataclass(frozen=True, slots=True)
class SignIn:
    username: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    username: str
    display_name: str
    role: str


@dataclass(frozen=True, slots=True)
class SignInRefused:
    code: FailureCode
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class SignOut:
    pass


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A service is chosen: now there is a purpose. The record, if any, is the filer's chip."""

    procedure: str
    record: CardRecord | None = None


@dataclass(frozen=True, slots=True)
class DraftOpened:
    """``filled``: more was found out for a draft that was open already; nothing is brought to the screen by it.

    ``refusal``: why it is there, where it takes a refused filing's place.
    """

    draft: Draft
    record: CardRecord | None = field(repr=False, default=None)
    filled: bool = False
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class ReopenDraft:
    draft: UUID


@dataclass(frozen=True, slots=True)
class SetAnswer:
    """One field's value as typed; autosaved before the event comes back."""

    draft: UUID
    pointer: str
    value: Json = field(repr=False)


@dataclass(frozen=True, slots=True)
class DraftSaved:
    draft: Draft
    at: datetime


@dataclass(frozen=True, slots=True)
class ParkDraft:
    """F8: keep the draft and clear the screen."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class AttachPaper:
    draft: UUID
    requirement: str
    path: Path


@dataclass(frozen=True, slots=True)
class RemovePaper:
    draft: UUID
    paper: UUID


@dataclass(frozen=True, slots=True)
class PaperRefused:
    draft: UUID
    requirement: str
    code: FailureCode
    file: str = field(default="", repr=False)  # which of them it was, where files were brought


@dataclass(frozen=True, slots=True)
class FileDraft:
    """F9. ``face_matched``: the officer attests "đã đối chiếu khuôn mặt"."""

    draft: UUID
    face_matched: bool = False


@dataclass(frozen=True, slots=True)
class FilingBlocked:
    """F9 found what the review should have shown: where to mend it (``counter.model.review``), said just before."""

    draft: UUID
    pointers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filed:
    filing: Filing
    present_at_filing: bool


@dataclass(frozen=True, slots=True)
class FilingChanged:
    """Any of a filing's four states, its code or its appointment changed.

    ``place``: its number in the gateway's log, from 1, where this is what came; ``bytes_sent``: what it cost
    the line so far, where something was sent. Else 0. ``refusal``: where the gateway has just refused it.
    """

    filing: Filing
    place: int = 0
    bytes_sent: int = 0
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class NumbersRevealed:
    """Ctrl+H: the officer looks at whole personal numbers; the audit trail keeps who and for which draft."""

    draft: UUID | None = None


@dataclass(frozen=True, slots=True)
class ListQueue:
    looked: bool = False  # an officer opens the list, which is noted; else its own news ask for it anew


@dataclass(frozen=True, slots=True)
class ReopenRefused:
    """A filing that the gateway refused comes back as a new draft, to be mended and filed again.

    ``record``: the chip of who is here now, with its portrait; else it is as the filing's evidence has it.
    """

    filing: UUID
    record: CardRecord | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class QueueListed:
    """What waits, and what was refused and nobody has taken up again; in the counter's order."""

    entries: tuple[tuple[OutboxEntry, Filing], ...]
    refusals: Mapping[UUID, Refusal] = field(default_factory=dict)  # why, by filing


@dataclass(frozen=True, slots=True)
class ListDrafts:
    pass


@dataclass(frozen=True, slots=True)
class DraftsListed:
    """The officer's own drafts, and the notes of what was handed to or from this officer."""

    drafts: tuple[Draft, ...]
    notes: tuple[HandOverNote, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchFilings:
    text: str = field(repr=False)
    limit: int = 200


@dataclass(frozen=True, slots=True)
class FilingsFound:
    text: str = field(repr=False)
    filings: tuple[Filing, ...]


# ---------------------------------------------------------------- the enquiry thread


@dataclass(frozen=True, slots=True)
class PopulationArrived:
    """The register's answer for a draft; None: not found there."""

    draft: UUID
    citizen: Citizen | None


@dataclass(frozen=True, slots=True)
class PopulationUnavailable:
    draft: UUID
    code: FailureCode


# ---------------------------------------------------------------- the sync thread


@dataclass(frozen=True, slots=True)
class LineChanged:
    """Whether the gateway answers, since when it does not, and how much waits."""

    up: bool
    waiting: int
    since: datetime | None = None
    code: FailureCode | None = None


# ---------------------------------------------------------------- the paper thread


@unique
class SlipKind(StrEnum):
    CONFIRMATION = "confirmation"
    RECEIPT = "receipt"


@unique
class SlipSize(StrEnum):
    A5 = "A5"
    A4 = "A4"


@dataclass(frozen=True, slots=True)
class PrintSlip:
    """``by``: the officer who asked, put in by the desk thread; "" where the slip comes by itself.

    ``size`` None: the station's own. ``unconfirmed``: in place of one that nobody saw come out.
    """

    filing: UUID
    kind: SlipKind
    size: SlipSize | None = None
    again: bool = False
    by: str = ""
    unconfirmed: bool = False


@dataclass(frozen=True, slots=True)
class SlipPrinted:
    filing: UUID
    kind: SlipKind
    path: Path


# ---------------------------------------------------------------- any thread


@dataclass(frozen=True, slots=True)
class Failed:
    """A command could not be carried out; nothing that was kept is lost."""

    command: str
    code: FailureCode


Event: TypeAlias = object
Command: TypeAlias = object

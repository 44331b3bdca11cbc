"""A filing's life: draft, frozen manifest, and four states that are kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum, unique
from typing import TypeAlias
from uuid import UUID

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


@unique
class Source(StrEnum):
    """Where a value came from; shown beside every field. CHIP: the filer's; OTHER_CHIP: that of whom it is about."""

    CHIP = "chip"
    OTHER_CHIP = "other-chip"
    POPULATION = "population"
    QR = "qr"
    EARLIER = "earlier"
    OFFICE = "office"
    TYPED = "typed"


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """One field's value. ``confirmed`` is False where a later check is owed (no line at look-up).

    ``was``: word for word what a source says of the same place by an older name, beside the newer one.
    """

    value: Json
    source: Source
    confirmed: bool = True
    was: Answer | None = None


@unique
class PersonRole(StrEnum):
    """The people of a filing (field.md §12): filer, owner and authorised person are apart."""

    FILER = "filer"
    OWNER = "owner"
    AUTHORISED = "authorised"
    SPOUSE = "spouse"
    PARENT = "parent"
    HEAD = "head"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Paper:
    """One attached file. ``requirement`` names the catalogue's paper; bytes lie in the store."""

    id: UUID
    requirement: str
    name: str
    media_type: str
    size: int
    sha256: str
    pages: int = 1


@dataclass(frozen=True, slots=True, repr=False)
class LeftOver:
    """An answer that has no place in the form's present version.

    ``label``, ``text``: the field and the value as the older version showed them.
    """

    pointer: str
    label: str
    text: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Supplement:
    """What a draft answers: the filing that it completes, its code, and what the authority asked for."""

    filing: UUID
    code: str
    asked: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A filing before it is filed. ``answers`` maps a JSON Pointer to its answer.

    ``left_over``: what an older version of its form asked for, kept until the officer drops it.
    ``supplement``: the request that it answers; None for a filing of its own.
    """

    id: UUID
    procedure: str
    version: str
    officer: str
    opened_at: datetime
    changed_at: datetime
    answers: dict[str, Answer] = field(default_factory=dict, repr=False)
    papers: tuple[Paper, ...] = ()
    focus: str = ""
    left_over: tuple[LeftOver, ...] = field(default=(), repr=False)
    supplement: Supplement | None = None


@unique
class BusinessStatus(IntEnum):
    """TrangThaiHoSo; 0 is ours: frozen at the counter, not yet at the portal."""

    LOCAL = 0
    FILED = 1
    ACCEPTED = 2
    NOT_ACCEPTED = 3
    IN_PROCESS = 4
    SUPPLEMENT_ASKED = 5
    PAYMENT_ASKED = 6
    WITHDRAWN = 7
    STOPPED = 8
    DONE = 9
    RETURNED = 10


_NEXT: dict[BusinessStatus, tuple[int, ...]] = {
    BusinessStatus.LOCAL: (1,),
    BusinessStatus.FILED: (2, 3, 5, 7),
    BusinessStatus.ACCEPTED: (4, 5, 6, 7, 8),
    BusinessStatus.IN_PROCESS: (5, 6, 7, 8, 9),
    BusinessStatus.SUPPLEMENT_ASKED: (2, 4, 7, 8),
    BusinessStatus.PAYMENT_ASKED: (4, 7, 8),
    BusinessStatus.DONE: (10,),
}


def may_become(now: BusinessStatus, then: BusinessStatus) -> bool:
    """Whether the transition is allowed; 3, 7, 8 and 10 are final."""
    return then in _NEXT.get(now, ())


@unique
class PaymentState(StrEnum):
    NONE = "none"
    DUE = "due"
    PAID_ONLINE = "paid_online"
    PAID_CASH = "paid_cash"


@unique
class DeliveryState(StrEnum):
    """How the *result* reaches the citizen; not the wire."""

    NOT_READY = "not_ready"
    READY = "ready"
    HANDED_OVER = "handed_over"


_CODE = re.compile(
    r"(?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[GH][0-9]{2}|[GH][0-9]{2}(?:\.[0-9]{1,3}){0,4})-([0-9]{6})-[0-9]{4,7}"
)
_PROVISIONAL = re.compile(r"TAM-[A-Z0-9]{1,8}(?:\.[A-HJ-NP-Z2-9]{4})?-([0-9]{6})-[0-9]{3,5}")


def _real_day(yymmdd: str) -> bool:
    try:
        date(2000 + int(yymmdd[:2]), int(yymmdd[2:4]), int(yymmdd[4:]))
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class DossierCode:
    """The official code (mã hồ sơ), both the old right-to-left and the current shape."""

    text: str

    def __post_init__(self) -> None:
        match = _CODE.fullmatch(self.text)
        if not match or not _real_day(match[1]):
            raise ValueError("not a dossier code")

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class ProvisionalCode:
    """``TAM-<counter>-yymmdd-nnn``: visibly not official; stays searchable for ever.

    A counter restored from a backup counts in a series of its own, ``TAM-<counter>.<series>-…``: what
    the lost PC gave out after that backup, nobody here knows.
    """

    text: str

    def __post_init__(self) -> None:
        match = _PROVISIONAL.fullmatch(self.text)
        if not match or not _real_day(match[1]):
            raise ValueError("not a provisional code")

    @classmethod
    def make(cls, counter: str, day: date, serial: int) -> ProvisionalCode:
        """``counter`` with its series where it has one: ``A3`` or ``A3.K7QF``."""
        return cls(f"TAM-{counter}-{day:%y%m%d}-{serial:03d}")

    def __str__(self) -> str:
        return self.text


@unique
class SyncState(StrEnum):
    """Where a filing stands on its way to the gateway; transitions in ``counter.outbox``."""

    PENDING = "pending"
    IN_FLIGHT = "in_flight"
    REGISTERED = "registered"
    RETRY = "retry"
    DELIVERED = "delivered"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One filing as the local store keeps it; four states, not one.

    ``manifest`` is the canonical JSON frozen at F9, ``evidence`` the canonical JSON of the card
    evidence (b"" without a card); ``digest`` covers both (``counter.model.manifest``).
    """

    id: UUID
    provisional: ProvisionalCode
    procedure: str
    version: str
    title: str
    filer_name: str = field(repr=False)
    filer_number: str = field(repr=False)
    officer: str
    counter: str
    captured_at: datetime
    manifest: bytes = field(repr=False)
    evidence: bytes = field(repr=False, default=b"")
    digest: bytes
    papers: tuple[Paper, ...] = ()
    code: DossierCode | None = None
    business: BusinessStatus = BusinessStatus.LOCAL
    payment: PaymentState = PaymentState.NONE
    delivery: DeliveryState = DeliveryState.NOT_READY
    sync: SyncState = SyncState.PENDING
    registered_at: datetime | None = None
    accepted_at: datetime | None = None
    appointment: datetime | None = None
    reason: str = ""
    supplements: UUID | None = None  # the filing that this one completes; frozen

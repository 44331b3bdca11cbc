"""What crosses a thread about the consent of people who are not at the counter."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from uuid import UUID

from counter.consents import Consent, ConsentState
from counter.errors import FailureCode


@unique
class ConsentReply(StrEnum):
    """How a request stands on the other side."""

    OPEN = "open"
    GIVEN = "given"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ConsentRequest:
    """To somebody's VNeID: which filing asks for what, until when. ``draft`` and ``kind`` name it."""

    draft: UUID
    kind: str
    name: str = field(repr=False)
    number: str = field(repr=False)
    purpose: str
    asked_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class AskConsents:
    """Ask everybody whose consent this draft still owes by VNeID, and look how the asked ones stand."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class InquireConsents:
    """To the enquiry thread."""

    requests: tuple[ConsentRequest, ...]


@dataclass(frozen=True, slots=True)
class ConsentAnswered:
    """``asked_at``: of the request that it answers; one that was asked again since is another."""

    draft: UUID
    kind: str
    asked_at: datetime
    reply: ConsentReply


@dataclass(frozen=True, slots=True)
class ConsentsUnavailable:
    draft: UUID
    code: FailureCode


@dataclass(frozen=True, slots=True)
class AttestSignature:
    """The officer has seen the signature on the declaration."""

    draft: UUID
    kind: str


@dataclass(frozen=True, slots=True)
class ConsentsChanged:
    """All that the draft needs now, each as it stands."""

    draft: UUID
    consents: tuple[Consent, ...]


@dataclass(frozen=True, slots=True)
class ListConsents:
    """The work list *Chờ đồng ý*; what is past its end lapses with it."""

    limit: int = 200


@dataclass(frozen=True, slots=True)
class WaitingConsent:
    """One line of the list. ``since`` and ``until``: when it was asked, when it ends."""

    draft: UUID
    procedure: str
    kind: str
    name: str = field(repr=False)
    state: ConsentState
    since: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class ConsentsListed:
    lines: tuple[WaitingConsent, ...]

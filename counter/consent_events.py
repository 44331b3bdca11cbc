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
    """To somebody's VNeID: which filing asks for what, until when. ``draft`` and ``kind`` name it.

    ``officer``: the username of whoever asks; the gateway keeps it beside the request.
    """

    draft: UUID
    kind: str
    name: str = field(repr=False)
    number: str = field(repr=False)
    purpose: str
    asked_at: datetime
    ends_at: datetime
    officer: str


@dataclass(frozen=True, slots=True)
class AskConsents:
    """Ask everybody whose consent this draft still owes by VNeID, and look how the asked ones stand."""

    draft: UUID


@dataclass(frozen=True, slots=True)
class RemindConsent:
    """An officer reminds somebody who is waited for; one who was reminded a moment ago is not."""

    draft: UUID
    kind: str


@dataclass(frozen=True, slots=True)
class InquireConsents:
    """To the enquiry thread. ``remind``: each is sent a reminder as well."""

    requests: tuple[ConsentRequest, ...]
    remind: bool = False


@dataclass(frozen=True, slots=True)
class WithdrawConsents:
    """To the enquiry thread: nobody waits for these any more, tell those who were asked. ``by``: a username."""

    consents: tuple[Consent, ...]
    by: str


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """The gateway asks them no longer."""

    consent: Consent
    by: str


@dataclass(frozen=True, slots=True)
class ConsentAnswered:
    """How a request stands at the gateway. ``asked_at``: of that request; one that was asked again is another.

    ``at``: when it was answered, by the gateway's clock; None while it is open. ``reminders``: sent since it was
    asked, the last at ``reminded_at``.
    """

    draft: UUID
    kind: str
    asked_at: datetime
    reply: ConsentReply
    at: datetime | None = None
    reminders: int = 0
    reminded_at: datetime | None = None


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
    """The work list *Chờ đồng ý*: asked, and waited for, refused or past its end."""

    limit: int = 200


@dataclass(frozen=True, slots=True)
class WaitingConsent:
    """One line of the list: ``name``, who is the filing's ``who`` (*chủ hộ*), is waited for by ``applicant``.

    ``title``: the procedure's short one. ``since`` and ``until``: when it was asked, when it ends.
    """

    draft: UUID
    procedure: str
    title: str
    applicant: str = field(repr=False)
    kind: str
    who: str
    name: str = field(repr=False)
    state: ConsentState
    since: datetime | None
    until: datetime | None
    reminders: int
    reminded_at: datetime | None


@dataclass(frozen=True, slots=True)
class ConsentsListed:
    lines: tuple[WaitingConsent, ...]

"""Consents of people who are not at the counter, on the wire: what is asked of whom, and how it stands.

A request is named by its filing (the draft's id, which the filing will bear) and ``kind``, and by the moment of
asking: asked again, it is another, and what the first was answered counts no longer.
"""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from counter.consent_events import ConsentAnswered, ConsentReply, ConsentRequest
from sync.wire.shapes import Answered, Sent

Kind = Annotated[str, Field(pattern=r"^[a-z-]{1,40}$", description="head, owner, guardian …")]


class ConsentAsked(Sent):
    """Ask this person, by VNeID, to agree to this purpose before ``ends_at``."""

    name: Annotated[str, Field(min_length=1, max_length=200, repr=False)]
    number: Annotated[str, Field(pattern=r"^[0-9]{12}$", repr=False)]
    purpose: Annotated[str, Field(min_length=1, max_length=500)]
    officer: Annotated[str, Field(min_length=1, max_length=80)]
    asked_at: AwareDatetime
    ends_at: AwareDatetime

    @classmethod
    def of(cls, request: ConsentRequest) -> ConsentAsked:
        """Raises ValueError (pydantic's, whose text quotes people) for a request out of these bounds."""
        return cls(
            name=request.name,
            number=request.number,
            purpose=request.purpose,
            officer=request.officer,
            asked_at=request.asked_at,
            ends_at=request.ends_at,
        )


class ConsentMoment(Sent):
    """Which question is meant: the one that was asked then."""

    asked_at: AwareDatetime


class ConsentStanding(Answered):
    """How a request stands. ``at``: when it was answered; ``reminders``: sent so far, the last at ``reminded_at``."""

    filing_id: UUID
    kind: Kind
    asked_at: AwareDatetime
    reply: Literal["open", "given", "refused"]
    at: AwareDatetime | None = None
    reminders: Annotated[int, Field(ge=0, le=1000)] = 0
    reminded_at: AwareDatetime | None = None

    def answered(self) -> ConsentAnswered:
        reply = ConsentReply(self.reply)
        return ConsentAnswered(
            self.filing_id, self.kind, self.asked_at, reply, self.at, self.reminders, self.reminded_at
        )

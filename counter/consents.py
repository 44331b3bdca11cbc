"""The consent of somebody who is not at the counter: states and transitions as a pure function (*Chờ đồng ý*).

::

    OWED ──asked──▶ WAITING ──given──▶ GIVEN ◀─┐
      │                │ ├─refused──▶ REFUSED ─┐ │ given in time, heard late
      │            reminded └─lapsed─▶ LAPSED ─┼─┘
      │                                        └─asked─▶ WAITING
      └──────────── given on the form ▶ GIVEN

Whose consent a declaration asks for is data of its procedure (``ConsentRule``): the head of the household, the
owner of the dwelling, parents (Luật Cư trú 68/2020/QH14 Đ.20, Đ.28; CT01 asks for each). An answer by VNeID counts
when it is made before the end, though it be heard later; a signature on the form counts whenever it is made.
The end date and the reminders are ours: the law sets none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final
from uuid import UUID

LASTS: Final = timedelta(days=10)
REMINDED_AFTER: Final = (timedelta(days=1), timedelta(days=3), timedelta(days=7))  # by themselves, from the question on
RESTS: Final = timedelta(hours=1)  # between two reminders, and between the question and the first


@unique
class Way(StrEnum):
    """How it is given, in the words of the declaration's own answers. A separate paper is an attachment's matter."""

    VNEID = "vneid"
    FORM = "form"


@unique
class ConsentState(StrEnum):
    OWED = "owed"
    WAITING = "waiting"
    GIVEN = "given"
    REFUSED = "refused"
    LAPSED = "lapsed"


@unique
class ConsentStep(StrEnum):
    ASKED = "asked"
    REMINDED = "reminded"
    GIVEN = "given"
    REFUSED = "refused"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Consent:
    """``kind`` as the procedure names it. ``name``, ``number`` as declared; another person's is another consent.

    ``reminders``: how often they were reminded since they were asked, at last at ``reminded_at``.
    """

    draft: UUID
    kind: str
    name: str = field(repr=False)
    number: str = field(repr=False)
    way: Way
    state: ConsentState = ConsentState.OWED
    asked_at: datetime | None = None
    ends_at: datetime | None = None
    reminded_at: datetime | None = None
    settled_at: datetime | None = None
    reminders: int = 0

    def same_as(self, other: Consent) -> bool:
        """Whether both are the same person's, asked for the same thing in the same way."""
        mine = (self.draft, self.kind, self.name, self.number, self.way)
        return mine == (other.draft, other.kind, other.name, other.number, other.way)


_ASKABLE: Final = (ConsentState.OWED, ConsentState.REFUSED, ConsentState.LAPSED)


def may(consent: Consent, step: ConsentStep) -> bool:
    """Whether the step can be taken from where the consent stands."""
    waiting = consent.state is ConsentState.WAITING
    match step:
        case ConsentStep.ASKED:
            return consent.way is Way.VNEID and consent.state in _ASKABLE
        case ConsentStep.GIVEN if consent.way is Way.FORM:
            return consent.state is not ConsentState.GIVEN
        case ConsentStep.GIVEN | ConsentStep.REFUSED:
            return waiting or (consent.way is Way.VNEID and consent.state is ConsentState.LAPSED)
        case _:
            return waiting


def after(consent: Consent, step: ConsentStep, at: datetime) -> Consent:
    """The consent once the step is taken. Raises ValueError where it cannot be (``may``)."""
    if not may(consent, step):
        raise ValueError(f"no {step} from {consent.state} by {consent.way}")
    match step:
        case ConsentStep.ASKED:
            return replace(
                consent,
                state=ConsentState.WAITING,
                asked_at=at,
                ends_at=at + LASTS,
                reminded_at=None,
                settled_at=None,
                reminders=0,
            )
        case ConsentStep.REMINDED:
            return replace(consent, reminded_at=at, reminders=consent.reminders + 1)
        case _:
            return replace(consent, state=ConsentState(step.value), settled_at=at)


def has_lapsed(consent: Consent, now: datetime) -> bool:
    """Whether it is waited for past its end."""
    return consent.state is ConsentState.WAITING and consent.ends_at is not None and now >= consent.ends_at


def next_reminder(asked_at: datetime, reminders: int) -> datetime | None:
    """When the next is due by itself; one that an officer sent takes its place. None after the last."""
    return asked_at + REMINDED_AFTER[reminders] if reminders < len(REMINDED_AFTER) else None


def may_remind(asked_at: datetime, reminded_at: datetime | None, now: datetime) -> bool:
    """Whether an officer may remind them now, or did so a moment ago."""
    return now - (reminded_at or asked_at) >= RESTS

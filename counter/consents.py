"""The consent of somebody who is not at the counter: states and transitions as a pure function (*Chờ đồng ý*).

::

    OWED ──asked──▶ WAITING ──given──▶ GIVEN
      │                │ ├─refused──▶ REFUSED ─┐
      │            reminded └─lapsed─▶ LAPSED ─┼─asked─▶ WAITING
      └──────────── given on the form ◀────────┘

The head of the household, the owner of the dwelling, parents (Luật Cư trú 68/2020/QH14 Đ.20, Đ.28; CT01 asks
for each). An answer by VNeID counts while it is waited for; a signature on the form counts whenever it is made.
The end date and the reminders are ours: the law sets none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final
from uuid import UUID

LASTS: Final = timedelta(days=7)
REMINDED_EVERY: Final = timedelta(days=2)
KINDS: Final = {
    "head": "chủ hộ",
    "owner": "chủ sở hữu chỗ ở",
    "guardian": "cha, mẹ hoặc người giám hộ",
}


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
    """``kind``: head, owner or guardian. ``name`` and ``number`` as declared; another person's is another consent."""

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
            )
        case ConsentStep.REMINDED:
            return replace(consent, reminded_at=at)
        case _:
            return replace(consent, state=ConsentState(step.value), settled_at=at)


def due(consent: Consent, now: datetime) -> ConsentStep | None:
    """What time alone asks for: the end, or a reminder; None while there is nothing to do."""
    if consent.state is not ConsentState.WAITING or consent.ends_at is None:
        return None
    if now >= consent.ends_at:
        return ConsentStep.LAPSED
    last = consent.reminded_at or consent.asked_at
    return ConsentStep.REMINDED if last is not None and now - last >= REMINDED_EVERY else None

"""What crosses a thread about *Bàn giao*: frozen commands going in, frozen events coming out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from counter.model.filing import Draft


@dataclass(frozen=True, slots=True)
class ListShift:
    """A supervisor asks for every officer's drafts, to hand some over."""


@dataclass(frozen=True, slots=True)
class ShiftListed:
    """Every draft, and of every account: username → display name."""

    drafts: tuple[Draft, ...]
    officers: dict[str, str]


@dataclass(frozen=True, slots=True)
class HandOver:
    """*Bàn giao*: drafts and parked citizens go to ``receiver``; a reason is required."""

    drafts: tuple[UUID, ...]
    receiver: str
    reason: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Both see it: who had them, who has them now, who decided and why."""

    drafts: tuple[UUID, ...]
    givers: tuple[str, ...]
    receiver: str
    by: str
    reason: str

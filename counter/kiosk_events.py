"""What crosses a thread about a kiosk: a visit that ends, a filing made there, and the way out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID


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

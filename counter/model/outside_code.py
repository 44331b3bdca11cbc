"""The code that an agency's own system gave to a filing which an officer copied into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

LONGEST: Final = 64  # characters


@dataclass(frozen=True, slots=True)
class OutsideCode:
    """``filing``: the draft's id, which becomes the filing's. ``system``: as the procedure's copy table names it.

    Raises ValueError for a code that is empty, longer than ``LONGEST``, or not of one printable line.
    """

    filing: UUID
    system: str
    code: str
    officer: str
    at: datetime

    def __post_init__(self) -> None:
        if not self.code.strip() or len(self.code) > LONGEST or not self.code.isprintable():
            raise ValueError("not a code of one printable line")

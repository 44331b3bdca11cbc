"""Dates that may be known only to the month or to the year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a year and month, or a whole date. A real calendar date wherever it is whole."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def of(cls, whole: date) -> PartialDate:
        return cls(whole.year, whole.month, whole.day)

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """``yyyy``, ``yyyy-mm`` or ``yyyy-mm-dd``. Raises ValueError on anything else."""
        match = _ISO.fullmatch(text)
        if not match:
            raise ValueError("not a date of the form yyyy[-mm[-dd]]")
        return cls(*(int(part or 0) for part in match.groups()))

    @property
    def whole(self) -> date | None:
        return date(self.year, self.month, self.day) if self.day else None

    def iso(self) -> str:
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def printed(self) -> str:
        """``dd/mm/yyyy``, ``mm/yyyy`` or ``yyyy``, as forms print it."""
        parts = [f"{part:02d}" for part in (self.day, self.month) if part] + [f"{self.year:04d}"]
        return "/".join(parts)

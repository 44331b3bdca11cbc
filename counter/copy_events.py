"""What crosses a thread about Bảng chép: what is copied by hand into an agency's own system, and its code."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from counter.model.outside_code import OutsideCode


@dataclass(frozen=True, slots=True)
class OpenCopyTable:
    """The officer copies this draft's answers into ``system``: noted in the trail, and what its code is if known."""

    draft: UUID
    system: str


@dataclass(frozen=True, slots=True)
class KeepOutsideCode:
    """``code``: as the other system shows it."""

    draft: UUID
    system: str
    code: str


@dataclass(frozen=True, slots=True)
class OutsideCodeKnown:
    """``code`` None: none was entered yet."""

    draft: UUID
    code: OutsideCode | None

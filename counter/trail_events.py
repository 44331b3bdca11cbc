"""What crosses a thread about the audit trail: searched, judged, taken away as signed files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from counter.model.trail import TrailQuestion, TrailRow, TrailVerdict


@dataclass(frozen=True, slots=True)
class SearchTrail:
    question: TrailQuestion


@dataclass(frozen=True, slots=True)
class TrailFound:
    """``codes``: of the filings that the rows tell of, by subject."""

    question: TrailQuestion
    rows: tuple[TrailRow, ...]
    codes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JudgeTrail:
    """Go through the whole chain. ``by``: put in by the desk thread."""

    by: str = ""


@dataclass(frozen=True, slots=True)
class TrailJudged:
    verdict: TrailVerdict


@dataclass(frozen=True, slots=True)
class ExportTrail:
    """What ``question`` finds, into ``folder``. ``by``: put in by the desk thread."""

    question: TrailQuestion
    folder: Path
    by: str = ""


@dataclass(frozen=True, slots=True)
class TrailExported:
    """``note``: the signed one, beside the two files that it speaks for."""

    note: Path
    rows: int

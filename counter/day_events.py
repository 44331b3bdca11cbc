"""What crosses a thread about a supervisor's day: frozen commands going in, frozen events coming out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from counter.model.day import DayClosing, DayCount, DayFigures, DayLine, DayState, Outstanding
from counter.model.rating import RatingSums


@dataclass(frozen=True, slots=True)
class ListDay:
    """The office's filings of a day. ``officer`` "" and ``state`` None take all."""

    day: date
    officer: str = ""
    state: DayState | None = None


@dataclass(frozen=True, slots=True)
class DayListed:
    """``counts`` and ``figures`` are of the whole day, ``lines`` of the filter, the newest first and bounded.

    ``officers``: username → display name; ``closing``: None while the day is open. ``ratings``: of the month so far.
    """

    asked: ListDay
    counts: tuple[DayCount, ...]
    lines: tuple[DayLine, ...] = field(repr=False)
    officers: dict[str, str]
    outstanding: Outstanding
    closing: DayClosing | None
    ratings: RatingSums = field(default_factory=RatingSums)
    figures: DayFigures = field(default_factory=DayFigures)


@dataclass(frozen=True, slots=True)
class CloseDay:
    """Count the day and keep the count; a day is closed again when more was filed on it."""

    day: date


@dataclass(frozen=True, slots=True)
class DayClosed:
    day: date
    closing: DayClosing


@dataclass(frozen=True, slots=True)
class ExportRegister:
    """The register of ``first`` to ``last`` as CSV at ``target``, a file or a folder. ``by``: the desk thread's.

    ``words``: what each state is called on paper.
    """

    first: date
    last: date
    target: Path
    words: dict[DayState, str]
    by: str = ""


@dataclass(frozen=True, slots=True)
class RegisterExported:
    file: Path
    filings: int

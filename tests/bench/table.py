"""The measured rows, and how they are measured: medians of interleaved runs, one table, one JSON.

A row module stands beside this file as ``<room>_rows.py`` and holds functions marked with ``@row``;
ids are stable, for they are compared from version to version.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

ROWS: dict[str, tuple[str, Callable[[], Measured]]] = {}


class Unavailable(Exception):  # noqa: N818 - a circumstance, not a failure
    """This machine lacks what the row needs; the text says what."""


@dataclass(frozen=True, slots=True)
class Measured:
    """``ratio`` = value / the peer's or floor's value, where there is one (``against`` names it)."""

    value: float
    unit: str
    against: str = ""
    ratio: float | None = None
    runs: int = 1
    note: str = ""


def row(row_id: str, what: str) -> Callable[[Callable[[], Measured]], Callable[[], Measured]]:
    """Register a function that measures one row."""

    def register(measure: Callable[[], Measured]) -> Callable[[], Measured]:
        ROWS[row_id] = (what, measure)
        return measure

    return register


def seconds(action: Callable[[], object], *, cpu: bool = False) -> float:
    clock = time.process_time if cpu else time.perf_counter
    start = clock()
    action()
    return clock() - start


def interleaved(runs: int, *actions: Callable[[], object], cpu: bool = False) -> list[float]:
    """Median seconds of each action, run turn by turn so that all see the same weather."""
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(runs):
        for mine, action in zip(times, actions, strict=True):
            mine.append(seconds(action, cpu=cpu))
    return [statistics.median(mine) for mine in times]


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` (0..1) of ``values`` lie, nearest rank."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def as_json(row_id: str, what: str, measured: Measured) -> dict[str, object]:
    return {"id": row_id, "what": what, **asdict(measured)}

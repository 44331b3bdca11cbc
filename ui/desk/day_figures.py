"""A day's filings as small charts: by hour, by officer, by procedure, and what of each is still open. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from counter.day_events import DayListed
from counter.model.day import OPEN
from ui.i18n.words import of_catalogue, tr
from ui.text import waited
from ui.widgets.chart import Bar

MOST_ROWS: Final = 4
_MORNING, _EVENING = 8, 16  # hours: at least these stand on the scale, whoever came


@dataclass(frozen=True, slots=True)
class FiguresCard:
    """``oldest``: how long the oldest has waited that still does, "" where none does."""

    hours: tuple[Bar, ...]
    officers: tuple[Bar, ...]
    procedures: tuple[Bar, ...]
    oldest: str


def figures_card(listed: DayListed, now: datetime) -> FiguresCard | None:
    """Of the whole day, whatever the filter; None for a day without a filing."""
    figures = listed.figures
    if not figures.by_hour:
        return None
    named = ((of_catalogue(one.title), one.share.filings, one.share.open) for one in figures.by_procedure)
    waits = (
        tr("Chờ gửi lâu nhất: {time}", time=waited((now - figures.oldest).total_seconds())) if figures.oldest else ""
    )
    return FiguresCard(_hours(listed), _rows(_officers(listed)), _rows(named), waits)


def _hours(listed: DayListed) -> tuple[Bar, ...]:
    by_hour, down = listed.figures.by_hour, listed.figures.down
    scale = range(min(_MORNING, *by_hour), max(_EVENING, *by_hour) + 1)
    return tuple(
        Bar(
            tr("{hour}g", hour=hour),
            by_hour[hour].filings if hour in by_hour else 0,
            by_hour[hour].open if hour in by_hour else 0,
            tr("{hour} giờ", hour=hour),
            tr("mất mạng") if hour in down else "",
        )
        for hour in scale
    )


def _officers(listed: DayListed) -> list[tuple[str, int, int]]:
    sums: dict[str, tuple[int, int]] = {}
    for one in listed.counts:
        filings, still = sums.get(one.officer, (0, 0))
        sums[one.officer] = filings + one.filings, still + (one.filings if one.state in OPEN else 0)
    by_count = sorted(sums.items(), key=lambda one: (-one[1][0], one[0]))
    return [(listed.officers.get(username, username), *counts) for username, counts in by_count]


def _rows(named: Iterable[tuple[str, int, int]]) -> tuple[Bar, ...]:
    """The first few; where there are more, the rest is one row."""
    bars = [Bar(*one) for one in named]
    if len(bars) > MOST_ROWS:
        rest = bars[MOST_ROWS - 1 :]
        bars[MOST_ROWS - 1 :] = [Bar(tr("Khác"), sum(one.count for one in rest), sum(one.part for one in rest))]
    return tuple(bars)

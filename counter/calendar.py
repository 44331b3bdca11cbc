"""Working days and opening hours, and the appointment that a procedure's time limit makes of them.

Civil Code 2015, art. 147-148: the day of reception does not count, the period ends with the end of
its last day, and a last day off moves to the next working day. Time spent waiting for the citizen's
supplement does not count (QĐ 766/QĐ-TTg, index 2.1). The table is dated data (calendar_data).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from counter.catalogue.procedure import LimitUnit, Procedure, ReceiptForm, TimeLimit
from counter.dated_table import read_table
from counter.errors import FailureCode, FormError
from counter.model.vietnam_time import VIETNAM

TABLE: Final = Path(__file__).with_name("calendar_data") / "working-days.toml"
COMMUNE: Final = "commune"
RESIDENCE_POLICE: Final = "residence_police"

_ONE_DAY = timedelta(days=1)
_MOST_DAYS = 3660
Wait = tuple[datetime, datetime]  # asked for a supplement, supplement received


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Day(_Row):
    """One line of the table; ``to`` makes it a range, both ends included."""

    first: Annotated[date, Field(alias="date")]
    to: date | None = None
    name: str
    source: Annotated[str, Field(min_length=1)]

    def days(self) -> Iterator[date]:
        for step in range(min(((self.to or self.first) - self.first).days, 60) + 1):
            yield self.first + step * _ONE_DAY


_Weekdays = Annotated[frozenset[Annotated[int, Field(ge=1, le=7)]], Field(min_length=1)]


class _Hours(_Row):
    weekdays: _Weekdays
    opens: Annotated[time, Field(alias="from")]
    closes: Annotated[time, Field(alias="to")]


class _Agency(_Row):
    name: str
    counted: _Weekdays
    hours: Annotated[tuple[_Hours, ...], Field(min_length=1, max_length=14)]


class _Table(_Row):
    known_until: date
    days_off: tuple[_Day, ...] = ()
    days_worked: tuple[_Day, ...] = ()
    agencies: dict[str, _Agency]


@dataclass(frozen=True)
class WorkCalendar:
    """``off`` and ``worked``: day → name. A swapped Saturday in ``worked`` has a Friday's hours."""

    known_until: date
    off: dict[date, str] = field(repr=False)
    worked: dict[date, str] = field(repr=False)
    agencies: dict[str, _Agency] = field(repr=False)

    def is_certain(self, day: date) -> bool:
        """Whether the holidays up to that day have been announced."""
        return day <= self.known_until

    def is_working_day(self, day: date, agency: str = COMMUNE) -> bool:
        """Whether the day counts as a working day of a time limit."""
        if day in self.worked:
            return True
        return day not in self.off and day.isoweekday() in self._agency(agency).counted

    def opening(self, day: date, agency: str = COMMUNE) -> tuple[tuple[datetime, datetime], ...]:
        """The day's opening hours in order; () on a day off."""
        if day in self.off and day not in self.worked:
            return ()
        weekday = 5 if day in self.worked else day.isoweekday()
        return tuple(
            (datetime.combine(day, one.opens, VIETNAM), datetime.combine(day, one.closes, VIETNAM))
            for one in sorted(self._agency(agency).hours, key=lambda one: one.opens)
            if weekday in one.weekdays
        )

    def next_opening(self, now: datetime, agency: str = COMMUNE) -> tuple[tuple[datetime, datetime], ...]:
        """The hours of the day of ``now`` (aware, UTC+7) while they are not over, else of the next day that has any.

        Raises ValueError for a table that has none in ten years.
        """
        for step in range(_MOST_DAYS):
            hours = self.opening(now.date() + step * _ONE_DAY, agency)
            if hours and now < hours[-1][1]:
                return hours
        raise ValueError("no opening hour in ten years")

    def next_working_day(self, day: date, agency: str = COMMUNE, waits: tuple[Wait, ...] = ()) -> date:
        """The first one after ``day``, and not within ``waits``. Raises ValueError for a table without one."""
        for step in range(1, _MOST_DAYS):
            later = day + step * _ONE_DAY
            if self.is_working_day(later, agency) and not _waiting(later, waits):
                return later
        raise ValueError("no working day in ten years")

    def appointment(
        self, received_at: datetime, limit: TimeLimit, agency: str = COMMUNE, waits: tuple[Wait, ...] = ()
    ) -> datetime:
        """When the result is promised; aware, UTC+7.

        Days: the close of the last counted day. Hours: counted inside opening hours. With a
        ``cut_off``, what comes after it is taken as received on the next working day.
        Raises KeyError for an agency that the table does not have, ValueError for a naive time.
        """
        if received_at.tzinfo is None:
            raise ValueError("the time of reception must be aware")
        received = received_at.astimezone(VIETNAM)
        if limit.unit is LimitUnit.HOUR:
            return self._after_hours(received, timedelta(hours=limit.amount), agency, waits)
        day = received.date()
        # a day off is past its cut-off from the first minute: else Friday 15:01 would wait longer than Saturday
        late = limit.cut_off is not None and (
            not self.is_working_day(day, agency) or self._is_past(received, limit.cut_off, agency)
        )
        if late:
            day = self.next_working_day(day, agency)
        if limit.unit is LimitUnit.CALENDAR_DAY:
            day = self._after_calendar_days(day, limit.amount, waits)
            if not self.is_working_day(day, agency):
                day = self.next_working_day(day, agency)
        else:
            for _ in range(limit.amount):
                day = self.next_working_day(day, agency, waits)
            if not self.is_working_day(day, agency):  # "the same day", received on a day off
                day = self.next_working_day(day, agency)
        return self.opening(day, agency)[-1][1]

    def _is_past(self, received: datetime, cut_off: time, agency: str) -> bool:
        return self.is_working_day(received.date(), agency) and received.time() > cut_off

    def _after_calendar_days(self, day: date, amount: int, waits: tuple[Wait, ...]) -> date:
        counted = 0
        for _ in range(_MOST_DAYS):
            if counted >= amount:
                break
            day += _ONE_DAY
            counted += not _waiting(day, waits)
        return day

    def _after_hours(self, received: datetime, left: timedelta, agency: str, waits: tuple[Wait, ...]) -> datetime:
        day = received.date()
        for _ in range(_MOST_DAYS):
            for opens, closes in self.opening(day, agency):
                for start, end in _without(max(opens, received), closes, waits):
                    if end - start >= left:
                        return start + left
                    left -= end - start
            day += _ONE_DAY
        raise ValueError("no opening hour in ten years")

    def _agency(self, agency: str) -> _Agency:
        return self.agencies[agency]


def _waiting(day: date, waits: tuple[Wait, ...]) -> bool:
    """The day after the request up to the day of the supplement: counting goes on the day after that."""
    return any(asked.astimezone(VIETNAM).date() < day <= given.astimezone(VIETNAM).date() for asked, given in waits)


def _without(start: datetime, end: datetime, waits: tuple[Wait, ...]) -> Iterator[tuple[datetime, datetime]]:
    """What is left of an interval when the waits are cut out of it."""
    for asked, given in sorted(waits):
        if start < end and asked < end and given > start:
            if start < asked:
                yield start, asked
            start = max(start, given)
    if start < end:
        yield start, end


def agency_of(procedure: Procedure) -> str:
    """Whose hours hold: the residence police's where their own slip is given (field.md §1.10)."""
    return RESIDENCE_POLICE if procedure.receipt_form is ReceiptForm.CT04 else COMMUNE


def load_calendar(file: Path = TABLE) -> WorkCalendar:
    """The calendar from its table. Raises FormError CATALOGUE_BROKEN naming every bad key."""
    table = read_table(file, _Table)
    if COMMUNE not in table.agencies:
        raise FormError(FailureCode.CATALOGUE_BROKEN, f"{file.name}: agencies.{COMMUNE} is missing")
    return WorkCalendar(
        known_until=table.known_until,
        off={day: row.name for row in table.days_off for day in row.days()},
        worked={day: row.name for row in table.days_worked for day in row.days()},
        agencies=table.agencies,
    )

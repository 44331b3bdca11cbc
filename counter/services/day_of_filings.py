"""*Trong ngày*: a supervisor looks at the office's filings of a day, and closes it.

Closing counts what the counter filed against what the gateway has confirmed, and keeps the count in the
store and the trail. It stops nothing: what still waits keeps its number and goes on by itself.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from counter.calendar import WorkCalendar
from counter.day_events import CloseDay, DayClosed, DayListed, ListDay
from counter.model.account import AuditLine, Role
from counter.model.day import DayClosing, DayState, Outstanding
from counter.model.vietnam_time import VIETNAM
from counter.ports import Clock, Post
from counter.services.refusals import is_taken_up
from counter.services.session import Session
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork

MOST_LINES: Final = 300  # a filter narrows down; a day of more is for the exported register
_HOUR: Final = timedelta(hours=1)


class ListDayOfFilings:
    """For a supervisor only; that a day was looked at is noted once for each supervisor and day."""

    def __init__(self, store: Store, session: Session, calendar: WorkCalendar, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._calendar = calendar
        self._clock = clock
        self._post = post
        self._noted: tuple[str, date] | None = None

    def __call__(self, command: ListDay) -> None:
        """Raises AccountError ROLE_MISSING."""
        supervisor = self._session.demand(Role.SUPERVISOR)
        now = self._clock()
        looked = (supervisor.username, command.day)
        with self._store.begin() as work:
            counts = work.days.counts(command.day)
            lines = work.days.lines(command.day, command.officer, command.state, MOST_LINES)
            officers = {account.username: account.display_name for account in work.accounts.all()}
            outstanding = outstanding_of(work, self._calendar, now.date())
            closing = closing_of(work, command.day)
            ratings = work.ratings.sums(command.day.replace(day=1), command.day)
            figures = replace(work.days.figures(command.day), down=_hours_down(work, command.day, now))
            if self._noted != looked:
                work.audit.append(AuditLine(now, supervisor.username, "day-listed", command.day.isoformat()))
                work.commit()
                self._noted = looked
        self._post(DayListed(command, counts, lines, officers, outstanding, closing, ratings, figures))


def _hours_down(work: UnitOfWork, day: date, now: datetime) -> frozenset[int]:
    """The hours of ``day`` in which the line was down for a time."""
    hours = [datetime.combine(day, time(hour), VIETNAM) for hour in range(24)]
    outages = work.outages.within(hours[0], hours[-1] + _HOUR)
    return frozenset(
        at.hour for at in hours for one in outages if one.began_at < at + _HOUR and (one.ended_at or now) > at
    )


class CloseTheDay:
    def __init__(self, store: Store, session: Session, clock: Clock, post: Post) -> None:
        self._store = store
        self._session = session
        self._clock = clock
        self._post = post

    def __call__(self, command: CloseDay) -> None:
        """Raises AccountError ROLE_MISSING."""
        supervisor = self._session.demand(Role.SUPERVISOR)
        now = self._clock()
        with self._store.begin() as work:
            sums = dict.fromkeys(DayState, 0)
            for one in work.days.counts(command.day):
                sums[one.state] += one.filings
            filed, waiting, refused = sum(sums.values()), sums[DayState.WAITING], sums[DayState.REFUSED]
            arrived = filed - waiting - refused
            closing = DayClosing(supervisor.username, now, filed, arrived, waiting, refused)
            work.days.keep_closing(command.day, _packed(closing))
            said = f"filed {filed}, arrived {arrived}, waiting {waiting}, refused {refused}"
            work.audit.append(AuditLine(now, supervisor.username, "day-closed", command.day.isoformat(), said))
            work.commit()
        self._post(DayClosed(command.day, closing))


def closing_of(work: UnitOfWork, day: date) -> DayClosing | None:
    """The last closing of ``day``."""
    packed = work.days.closing(day)
    if not packed:
        return None
    kept = json.loads(packed)
    return DayClosing(**kept | {"at": datetime.fromisoformat(kept["at"])})


def outstanding_of(work: UnitOfWork, calendar: WorkCalendar, today: date) -> Outstanding:
    """What is left for the next working day, whatever day it came from."""
    next_day = calendar.next_working_day(today)
    refused = [one for one in work.outbox.refused() if not is_taken_up(work, one.filing_id)]
    return Outstanding(
        next_day=next_day,
        waiting=len(work.outbox.waiting()),
        refused=len(refused),
        asked=work.days.asked(),
        due=work.days.promised_by(next_day),
        drafts=work.days.drafts(),
    )


def _packed(closing: DayClosing) -> bytes:
    kept = {name: getattr(closing, name) for name in ("by", "filed", "arrived", "waiting", "refused")}
    return json.dumps(kept | {"at": closing.at.isoformat()}).encode()

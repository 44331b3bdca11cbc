"""The work lists of the counter, with how late each filing is in working days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from counter.calendar import COMMUNE, WorkCalendar, agency_of
from counter.catalogue.catalogue import Catalogue
from counter.errors import FormError
from counter.model.vietnam_time import VIETNAM
from counter.model.work import WorkLine
from counter.ports import Clock, Post
from counter.services.looks import Looks
from counter.services.refusals import is_taken_up
from counter.services.session import Session
from counter.store.store import Store
from counter.work_events import ListWork, WorkListed

MOST_LINES: Final = 300  # what is further down waits for what is above
_FURTHEST: Final = 400  # days: later than that is "later than a year"


def days_late(calendar: WorkCalendar, appointment: datetime, now: datetime, agency: str = COMMUNE) -> int | None:
    """Working days after the appointment's own, today among them; None before the appointment.

    Both aware. At most the working days of 400 days.
    """
    if now <= appointment:
        return None
    promised, today = appointment.astimezone(VIETNAM).date(), now.astimezone(VIETNAM).date()
    span = min((today - promised).days, _FURTHEST)
    return sum(calendar.is_working_day(day, agency) for day in _days_after(promised, span))


def _days_after(day: date, count: int) -> tuple[date, ...]:
    return tuple(day + timedelta(days=step) for step in range(1, count + 1))


class ListWorkOfCounter:
    """For any officer of the counter: whoever comes back is served by whoever is there."""

    def __init__(
        self, store: Store, catalogue: Catalogue, session: Session, calendar: WorkCalendar, clock: Clock, post: Post
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._session = session
        self._calendar = calendar
        self._clock = clock
        self._post = post
        self._looks = Looks("people-listed")

    def __call__(self, command: ListWork) -> None:
        """Asked for by the line's own news too: while nobody is there nothing is told, and nothing fails.

        Raises AccountError ROLE_MISSING for the lines.
        """
        if self._session.account is None or self._session.locked:
            return
        now = self._clock()
        with self._store.begin() as work:
            counts = work.work_lists.counts(now)
            lines = () if command.which is None else work.work_lists.lines(command.which, now, MOST_LINES)
            officer = self._session.account.username
            drafts = work.drafts.count_of(officer)
            refused = sum(not is_taken_up(work, one.filing_id) for one in work.outbox.refused())
            shown = (line.filing for line in lines)
            if command.which is not None and self._looks.note(work, now, officer, shown, command.which.value):
                work.commit()
        told = tuple(self._with_lateness(line, now) for line in lines)
        self._post(WorkListed(command.which, counts, drafts, told, refused))

    def _with_lateness(self, line: WorkLine, now: datetime) -> WorkLine:
        if line.appointment is None:
            return line
        try:
            agency = agency_of(self._catalogue.get(line.procedure))
        except FormError:  # not in the catalogue any more: the commune's days
            agency = COMMUNE
        return replace(line, late_days=days_late(self._calendar, line.appointment, now, agency))

"""The filings of a day, without their content: lines, counts, and what is left over. Every question has its index."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, func, select, tuple_

from counter.model.day import OPEN, DayCount, DayFigures, DayLine, DayState, ProcedureShare, Share, day_state
from counter.model.filing import BusinessStatus, SyncState
from counter.model.rights import PROGRAM, Act, Authority
from counter.model.vietnam_time import VIETNAM
from counter.store.keyvalues import KeyValues
from counter.store.tables import drafts, filings

_ASKED: Final = (BusinessStatus.SUPPLEMENT_ASKED, BusinessStatus.PAYMENT_ASKED)
_PROMISED: Final = (BusinessStatus.ACCEPTED, BusinessStatus.IN_PROCESS, *_ASKED)
_COLUMNS: Final[tuple[ColumnElement[Any], ...]] = (
    filings.c.id,
    filings.c.code,
    filings.c.provisional,
    filings.c.procedure,
    filings.c.version,
    filings.c.title,
    filings.c.filer_name,
    filings.c.filer_number,
    filings.c.officer,
    filings.c.counter,
    filings.c.captured_at,
    filings.c.registered_at,
    filings.c.accepted_at,
    filings.c.appointment,
    filings.c.sync,
    filings.c.business,
)


class Days:
    """A day is Vietnam's, from midnight to midnight, by the moment that F9 froze the filing.

    Everybody's filings take ``Act.SEE_DAY``, a closing ``Act.CLOSE_DAY``: else AccountError ROLE_MISSING.
    """

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._authority = authority

    def lines(self, day: date, officer: str, state: DayState | None, limit: int) -> tuple[DayLine, ...]:
        """The newest first. ``officer`` "" and ``state`` None take all."""
        self._authority.demand(Act.SEE_DAY)
        wanted = [_within(day)]
        if officer:
            wanted.append(filings.c.officer == officer)
        if state is not None:
            wanted.append(_stands(state))
        query = select(*_COLUMNS).where(*wanted).order_by(filings.c.captured_at.desc()).limit(limit)
        return tuple(_line(row) for row in self._connection.execute(query))

    def counts(self, day: date) -> tuple[DayCount, ...]:
        """By officer and state; read from the index alone."""
        self._authority.demand(Act.SEE_DAY)
        query = (
            select(filings.c.officer, filings.c.sync, filings.c.business, func.count())
            .where(_within(day))
            .group_by(filings.c.officer, filings.c.sync, filings.c.business)
        )
        sums: dict[tuple[str, DayState], int] = {}
        for officer, sync, business, count in self._connection.execute(query):
            key = officer, day_state(SyncState(sync), BusinessStatus(business))
            sums[key] = sums.get(key, 0) + count
        return tuple(DayCount(officer, state, count) for (officer, state), count in sorted(sums.items()))

    def figures(self, day: date) -> DayFigures:
        """Without ``down``, which no filing knows."""
        self._authority.demand(Act.SEE_DAY)
        query = select(
            filings.c.captured_at, filings.c.procedure, filings.c.title, filings.c.sync, filings.c.business
        ).where(_within(day))
        by_hour: Counter[int] = Counter()
        by_procedure: Counter[str] = Counter()
        still: Counter[int | str] = Counter()  # open, by hour and by procedure
        titles: dict[str, str] = {}
        oldest = None
        for at, procedure, title, sync, business in self._connection.execute(query.order_by(filings.c.captured_at)):
            state = day_state(SyncState(sync), BusinessStatus(business))
            by_hour[at.hour] += 1
            by_procedure[procedure] += 1
            titles[procedure] = title
            if state in OPEN:
                still.update((at.hour, procedure))
            if oldest is None and state is DayState.WAITING:
                oldest = at
        commonest = sorted(by_procedure, key=lambda one: (-by_procedure[one], one))
        return DayFigures(
            by_hour={hour: Share(count, still[hour]) for hour, count in by_hour.items()},
            by_procedure=tuple(
                ProcedureShare(one, titles[one], Share(by_procedure[one], still[one])) for one in commonest
            ),
            oldest=oldest,
        )

    def register(self, day: date) -> tuple[DayLine, ...]:
        """Every filing of the day, the oldest first."""
        self._authority.demand(Act.SEE_DAY)
        query = select(*_COLUMNS).where(_within(day)).order_by(filings.c.captured_at)
        return tuple(_line(row) for row in self._connection.execute(query))

    def keep_closing(self, day: date, closing: bytes) -> None:
        """In the place of an earlier one."""
        self._authority.demand(Act.CLOSE_DAY)
        KeyValues(self._connection).put(_closing_key(day), closing)

    def closing(self, day: date) -> bytes:
        """What was kept last; b"" for a day that nobody closed."""
        return KeyValues(self._connection).get(_closing_key(day)) or b""

    def asked(self) -> int:
        """Filings for which the citizen is to bring or to pay something."""
        return self._count(filings.c.business.in_([int(one) for one in _ASKED]))

    def promised_by(self, day: date) -> int:
        """Filings whose result was promised for ``day`` or earlier, and which are not done."""
        open_ones = filings.c.business.in_([int(one) for one in _PROMISED])
        return self._count(open_ones & (filings.c.appointment < _midnight(day + timedelta(days=1))))

    def drafts(self) -> int:
        return self._connection.execute(select(func.count()).select_from(drafts)).scalar_one()

    def _count(self, condition: ColumnElement[bool]) -> int:
        return self._connection.execute(select(func.count()).select_from(filings).where(condition)).scalar_one()


def _closing_key(day: date) -> str:
    return f"day-closed/{day.isoformat()}"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)


def _within(day: date) -> ColumnElement[bool]:
    return (filings.c.captured_at >= _midnight(day)) & (filings.c.captured_at < _midnight(day + timedelta(days=1)))


def _stands(state: DayState) -> ColumnElement[bool]:
    """The pairs of sync and business that make a state: ``day_state`` alone says which."""
    pairs = [(s.value, int(b)) for s in SyncState for b in BusinessStatus if day_state(s, b) is state]
    # a sum has no index: SQLite would leave the day's for that of business, and read years
    return tuple_(filings.c.sync, filings.c.business + 0).in_(pairs)


def _line(row: Row[Any]) -> DayLine:
    sync, business = SyncState(row.sync), BusinessStatus(row.business)
    return DayLine(
        id=row.id,
        code=row.code or "",
        provisional=row.provisional,
        procedure=row.procedure,
        version=row.version,
        title=row.title,
        filer_name=row.filer_name,
        number=row.filer_number,
        officer=row.officer,
        counter=row.counter,
        captured_at=row.captured_at,
        registered_at=row.registered_at,
        accepted_at=row.accepted_at,
        appointment=row.appointment,
        state=day_state(sync, business),
        sync=sync,
        business=business,
    )

"""What waits for an officer, list by list: no manifest is read, and every list has its index."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from counter.model.filing import BusinessStatus, DeliveryState
from counter.model.rights import PROGRAM, Act, Authority
from counter.model.work import WorkLine, WorkList
from counter.store.tables import filing_steps, filings

_OF: Final = {
    WorkList.ASKED: (BusinessStatus.SUPPLEMENT_ASKED, BusinessStatus.PAYMENT_ASKED),
    WorkList.RESULT: (BusinessStatus.NOT_ACCEPTED, BusinessStatus.STOPPED, BusinessStatus.DONE),
    # while the citizen is waited for, the time does not run (QĐ 766/QĐ-TTg, index 2.1)
    WorkList.OVERDUE: (BusinessStatus.ACCEPTED, BusinessStatus.IN_PROCESS),
}
_later = filings.alias("later")
_SINCE: Final = func.coalesce(
    select(func.max(filing_steps.c.at))
    .where(filing_steps.c.filing_id == filings.c.id, filing_steps.c.status == filings.c.business)
    .scalar_subquery(),
    filings.c.registered_at,
    filings.c.captured_at,
).label("since")
_ANSWERED: Final = (
    select(func.max(_later.c.captured_at))
    .where(_later.c.supplements == filings.c.id, _later.c.captured_at > _SINCE)
    .scalar_subquery()
    .label("answered_at")
)


class WorkLists:
    """A supplement is on no list: what it completes is. The oldest comes first, what is answered already last.

    To see the lines takes ``Act.SERVE``.
    """

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._authority = authority
        self._connection = connection

    def lines(self, which: WorkList, now: datetime, limit: int) -> tuple[WorkLine, ...]:
        """Raises AccountError ROLE_MISSING."""
        self._authority.demand(Act.SERVE)
        since = filings.c.appointment.label("since") if which is WorkList.OVERDUE else _SINCE
        columns: tuple[ColumnElement[Any], ...] = (
            filings.c.id,
            filings.c.code,
            filings.c.provisional,
            filings.c.procedure,
            filings.c.title,
            filings.c.filer_name,
            filings.c.officer,
            filings.c.business,
            filings.c.captured_at,
            filings.c.appointment,
            filings.c.reason,
            since,
            _ANSWERED,
        )
        query = _on(select(*columns), which, now)
        ordered = query.order_by(_ANSWERED.is_not(None), since, filings.c.row).limit(limit)
        return tuple(_line(row) for row in self._connection.execute(ordered))

    def counts(self, now: datetime) -> dict[WorkList, int]:
        """How many of each list still want something of the officer."""
        found = {}
        for which in WorkList:
            query = _on(select(func.count()).select_from(filings), which, now).where(_ANSWERED.is_(None))
            found[which] = self._connection.execute(query).scalar_one()
        return found


def _on(query: Select[Any], which: WorkList, now: datetime) -> Select[Any]:
    here = query.where(filings.c.business.in_([int(one) for one in _OF[which]]), filings.c.supplements.is_(None))
    if which is WorkList.OVERDUE:
        return here.where(filings.c.appointment < now)
    if which is WorkList.RESULT:
        return here.where(filings.c.delivery != DeliveryState.HANDED_OVER.value)
    return here


def _line(row: Row[Any]) -> WorkLine:
    return WorkLine(
        filing=row.id,
        code=row.code or "",
        provisional=row.provisional,
        procedure=row.procedure,
        title=row.title,
        filer_name=row.filer_name,
        officer=row.officer,
        status=BusinessStatus(row.business),
        captured_at=row.captured_at,
        since=row.since,
        appointment=row.appointment,
        reason=row.reason,
        answered_at=row.answered_at,
    )

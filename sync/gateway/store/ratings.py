"""Citizens' answers from their telephones, in fives for each counter, as ``counter.store.ratings`` keeps its own.

No row says whose answer it holds, or when one came.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, Row, func, select, update

from counter.model.rating import FEWEST, RatingSums, Reason, Satisfaction
from sync.gateway.store.inserting import insert_new
from sync.gateway.store.tables import filings, rated_filings, rating_fives
from sync.wire.ratings import MOST_FIVES

_COLUMNS: Final = {step: rating_fives.c[step.name.lower()] for step in Satisfaction}


@dataclass(frozen=True, slots=True)
class Rateable:
    """A filing that a link names. ``salt`` b"" for one from before there was a log, which no link is of."""

    code: str
    counter: str
    registered_at: datetime
    rated: bool
    salt: bytes = field(repr=False, default=b"")


@dataclass(frozen=True, slots=True)
class Five:
    """Five answers of a counter, by their ``number`` there."""

    number: int
    sealed_on: date
    sums: RatingSums


def find(connection: Connection, filing_id: UUID) -> Rateable | None:
    row = connection.execute(select(filings).where(filings.c.id == str(filing_id))).one_or_none()
    if row is None:
        return None
    spent = select(rated_filings.c.filing_id).where(
        rated_filings.c.filing_id == str(filing_id), rated_filings.c.counter == row.counter
    )
    rated = connection.execute(spent).first() is not None
    return Rateable(row.code, row.counter, row.registered_at, rated, bytes(row.log_salt or b""))


def spend(connection: Connection, filing_id: UUID, counter: str) -> bool:
    """Note that this filing of this counter was rated; False where it was before."""
    return insert_new(connection, rated_filings, filing_id=str(filing_id), counter=counter)


def add(
    connection: Connection, counter: str, satisfaction: Satisfaction, reasons: AbstractSet[Reason], day: date
) -> None:
    """``day``: of a row that this answer fills."""
    row = _gathering(connection, counter)
    counts = {step: getattr(row, column.name) for step, column in _COLUMNS.items()}
    counts[satisfaction] += 1
    about = Counter(json.loads(row.reasons)) + Counter(reason.value for reason in reasons)
    changed: dict[str, object] = {_COLUMNS[step].name: count for step, count in counts.items()}
    changed["reasons"] = json.dumps(about, sort_keys=True)
    if sum(counts.values()) == FEWEST:
        changed["sealed_on"] = day.isoformat()
    own = rating_fives.c.counter == counter, rating_fives.c.number == row.number
    connection.execute(update(rating_fives).where(*own).values(changed))


def sealed_after(connection: Connection, counter: str, number: int) -> list[Five]:
    """The counter's fives that come after ``number``, at most ``MOST_FIVES``."""
    wanted = (
        select(rating_fives)
        .where(rating_fives.c.counter == counter, rating_fives.c.number > number, rating_fives.c.sealed_on.is_not(None))
        .order_by(rating_fives.c.number)
        .limit(MOST_FIVES)
    )
    return [
        Five(
            row.number,
            date.fromisoformat(row.sealed_on),
            RatingSums(
                {step: getattr(row, column.name) for step, column in _COLUMNS.items()},
                {Reason(name): count for name, count in json.loads(row.reasons).items()},
            ),
        )
        for row in connection.execute(wanted)
    ]


def _gathering(connection: Connection, counter: str) -> Row[tuple[object, ...]]:
    """The row that gathers, locked: whoever else answers now waits for this transaction."""
    own = rating_fives.c.counter == counter
    while True:
        row = connection.execute(
            select(rating_fives).where(own, rating_fives.c.sealed_on.is_(None)).with_for_update()
        ).first()
        if row is not None:
            return row
        last = connection.scalar(select(func.max(rating_fives.c.number)).where(own)) or 0
        insert_new(connection, rating_fives, counter=counter, number=last + 1)  # or another has just made it

"""Citizens' answers, added up in fives. One row gathers; once five are in it, it is sealed and can be summed.

No row says whose answer it holds, or when one came. Sums over sealed rows differ from each other by whole fives,
so that no two of them, however they are chosen, show what one citizen thinks.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, select, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert

from counter.model.rating import FEWEST, RatingSums, Reason, Satisfaction
from counter.model.rights import PROGRAM, Act, Authority
from counter.store.tables import rated_filings, rating_fives

_COLUMNS: Final = {
    Satisfaction.VERY_DISSATISFIED: rating_fives.c.very_dissatisfied,
    Satisfaction.DISSATISFIED: rating_fives.c.dissatisfied,
    Satisfaction.NEUTRAL: rating_fives.c.neutral,
    Satisfaction.SATISFIED: rating_fives.c.satisfied,
    Satisfaction.VERY_SATISFIED: rating_fives.c.very_satisfied,
}


class Ratings:
    """To see sums takes ``Act.SEE_DAY``: else AccountError ROLE_MISSING."""

    def __init__(self, connection: Connection, authority: Authority = PROGRAM) -> None:
        self._connection = connection
        self._authority = authority

    def spend(self, filing_id: UUID) -> bool:
        """Note that this filing was rated; False where it was before."""
        added = insert(rated_filings).values(filing_id=filing_id).on_conflict_do_nothing()
        return self._connection.execute(added).rowcount == 1

    def is_rated(self, filing_id: UUID) -> bool:
        found = select(rated_filings.c.filing_id).where(rated_filings.c.filing_id == filing_id)
        return self._connection.execute(found).first() is not None

    def add(self, satisfaction: Satisfaction, reasons: AbstractSet[Reason], day: date) -> None:
        """``day``: of a row that this answer fills."""
        row = self._connection.execute(select(rating_fives).where(rating_fives.c.sealed_on.is_(None))).first()
        if row is None:
            fresh = plain_insert(rating_fives).values(reasons="{}").returning(*rating_fives.c)
            row = self._connection.execute(fresh).one()
        counts = dict(zip(_COLUMNS, (getattr(row, column.name) for column in _COLUMNS.values()), strict=True))
        counts[satisfaction] += 1
        about = Counter(json.loads(row.reasons)) + Counter(reason.value for reason in reasons)
        changed: dict[str, object] = {_COLUMNS[step].name: count for step, count in counts.items()}
        changed |= {"reasons": json.dumps(about, sort_keys=True)}
        if sum(counts.values()) == FEWEST:
            changed["sealed_on"] = day
        self._connection.execute(update(rating_fives).where(rating_fives.c.number == row.number).values(changed))

    def take_over(self, sums: RatingSums, sealed_on: date) -> None:
        """Five answers that the gateway added up, sealed there."""
        values: dict[str, object] = {column.name: sums.steps[step] for step, column in _COLUMNS.items()}
        reasons = json.dumps({reason.value: count for reason, count in sums.reasons.items()}, sort_keys=True)
        row = plain_insert(rating_fives).values(**values, reasons=reasons, sealed_on=sealed_on)
        self._connection.execute(row)

    def sums(self, first: date, last: date) -> RatingSums:
        """Over the fives that became full from ``first`` to ``last``, both included."""
        self._authority.demand(Act.SEE_DAY)
        sealed = select(rating_fives).where(rating_fives.c.sealed_on.between(first, last))
        steps: Counter[Satisfaction] = Counter(dict.fromkeys(Satisfaction, 0))
        reasons: Counter[Reason] = Counter()
        for row in self._connection.execute(sealed):
            for step, column in _COLUMNS.items():
                steps[step] += getattr(row, column.name)
            for reason, count in json.loads(row.reasons).items():
                reasons[Reason(reason)] += count
        return RatingSums(dict(steps), dict(reasons))

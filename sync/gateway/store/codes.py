"""Official codes (mã hồ sơ, field.md §2): one series per unit and day, without a gap.

The number is drawn inside the registration's own transaction: a registration that fails gives its
number back, and the locked row keeps two registrations of one unit in line.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from counter.model.filing import DossierCode
from counter.model.vietnam_time import VIETNAM
from sync.gateway.store.inserting import insert_into
from sync.gateway.store.tables import code_counters


def next_code(connection: Connection, unit: str, now: datetime) -> DossierCode:
    """``<unit>-<yymmdd>-<nnnn>``; four digits, more where a day has more."""
    return next_codes(connection, unit, now, 1)[0]


def next_codes(connection: Connection, unit: str, now: datetime, count: int) -> tuple[DossierCode, ...]:
    """The next ``count`` of the series, in order."""
    day = now.astimezone(VIETNAM).strftime("%y%m%d")
    # one statement: two workers that both find no row yet would both begin at 1
    drawn = (
        insert_into(connection, code_counters)
        .values(unit=unit, day=day, last=count)
        .on_conflict_do_update(index_elements=["unit", "day"], set_={"last": code_counters.c.last + count})
        .returning(code_counters.c.last)
    )
    last = connection.scalars(drawn).one()
    return tuple(DossierCode(f"{unit}-{day}-{number:04d}") for number in range(last - count + 1, last + 1))

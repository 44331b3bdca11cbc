"""Official codes (mã hồ sơ, field.md §2): one series per unit and day, without a gap.

The number is drawn inside the registration's own transaction: a registration that fails gives its
number back, and the locked row keeps two registrations of one unit in line.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from counter.model.filing import DossierCode
from counter.model.vietnam_time import VIETNAM
from sync.gateway.store.tables import code_counters


def next_code(connection: Connection, unit: str, now: datetime) -> DossierCode:
    """``<unit>-<yymmdd>-<nnnn>``; four digits, more where a day has more."""
    day = now.astimezone(VIETNAM).strftime("%y%m%d")
    row = (code_counters.c.unit == unit) & (code_counters.c.day == day)
    last = connection.scalar(select(code_counters.c.last).where(row).with_for_update())
    if last is None:
        connection.execute(code_counters.insert().values(unit=unit, day=day, last=1))
        return DossierCode(f"{unit}-{day}-0001")
    connection.execute(code_counters.update().where(row).values(last=last + 1))
    return DossierCode(f"{unit}-{day}-{last + 1:04d}")

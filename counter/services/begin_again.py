"""A store that came out of a backup: what it must never do as the counter that it was.

The lost PC may have given out numbers and signed its log after the backup. So the restored counter
counts in a new series and begins a new log, which tells the gateway to close the old one; filing ids
stay, and whatever was in flight is sent again under its own id.
"""

from __future__ import annotations

from datetime import datetime

from counter.model.account import AuditLine
from counter.ports import Clock, RandomBytes
from counter.services.take_place import not_before_the_last, open_log
from counter.settings import StationSettings
from counter.store.store import Store


def begin_again(
    store: Store,
    station: StationSettings,
    actor: str,
    made_at: datetime,
    *,
    clock: Clock,
    random: RandomBytes,
) -> str:
    """The new series, kept and noted in one transaction. ``made_at``: when the backup was made."""
    with store.begin() as work:
        series = work.numbers.begin_series(random)
        now = not_before_the_last(work, clock())
        if work.ledger.newest() is not None:
            open_log(work, station, now, random)
        made = made_at.isoformat(timespec="seconds")
        work.audit.append(AuditLine(now, actor, "restored", series, f"from the backup of {made}"))
        work.commit()
    return series

"""A gateway that was set back to a backup has forgotten filings whose receipts it had signed.

It shows by leaves that it acknowledged and no longer has, or by a log that contradicts itself. Then what was
delivered asks for its receipt once more: a short question for each filing, and only what the gateway does not
know any more is sent again, under its own id.
"""

from __future__ import annotations

from datetime import timedelta

from counter.store.ledger import CounterLog
from counter.store.unit_of_work import UnitOfWork

_MARGIN = timedelta(days=7)  # this counter's own clock may have been set since


def forget_leaves(uow: UnitOfWork, log: CounterLog, size: int) -> int:
    """The gateway has the first ``size`` leaves of ``log`` only; how many delivered filings ask again.

    Its backup is no older than the last leaf that it still has: what was settled before that is in it.
    """
    if size >= log.acknowledged:
        return 0
    uow.ledger.forget_acknowledged(log, size)
    last = uow.ledger.filing_at(log, size - 1) if size else None
    filing = uow.filings.get(last) if last is not None else None
    return uow.outbox.doubt_delivered(filing.captured_at - _MARGIN if filing else None)


def doubt_delivered(uow: UnitOfWork) -> int:
    """Every delivered filing asks again: nobody can say how far back the gateway went; how many."""
    return uow.outbox.doubt_delivered(None)

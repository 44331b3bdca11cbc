"""What this counter and the gateway tell each other of ratings: which filings had theirs here, and sums from there.

What the gateway is to hear waits in one value, in the order of ids: no order of answers is kept.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from counter.model.rating import RatingSums
from counter.store.store import Store
from counter.store.unit_of_work import UnitOfWork

_TO_TELL: Final = "ratings/to-tell"
_AFTER: Final = "ratings/gateway-fives"  # how many of the gateway's sealed fives are here


def note_rated(work: UnitOfWork, filing_id: UUID) -> None:
    """A filing had its answer here: the gateway is to ask for no other. The caller commits."""
    _keep(work, {*to_tell(work), filing_id})


def to_tell(work: UnitOfWork) -> tuple[UUID, ...]:
    kept = work.keyvalues.get(_TO_TELL)
    return tuple(UUID(one) for one in json.loads(kept)) if kept else ()


def fives_here(work: UnitOfWork) -> int:
    return int(work.keyvalues.get(_AFTER) or b"0")


def take_over(store: Store, told: Collection[UUID], fives: Sequence[tuple[int, date, RatingSums]]) -> None:
    """The gateway heard of ``told``, and gave its next ``fives``: number, day, sums; what is here is passed over."""
    with store.begin() as work:
        _keep(work, set(to_tell(work)) - set(told))
        last = fives_here(work)
        for number, day, sums in fives:
            if number > last:
                work.ratings.take_over(sums, day)
                last = number
        work.keyvalues.put(_AFTER, str(last).encode())
        work.commit()


def _keep(work: UnitOfWork, waiting: set[UUID]) -> None:
    work.keyvalues.put(_TO_TELL, json.dumps(sorted(map(str, waiting))).encode())

"""A counter that no gateway knows yet: it takes filings and keeps them; it can ask and send nothing."""

from __future__ import annotations

from typing import NoReturn

from counter.errors import FailureCode, LineError
from counter.events import LineChanged
from counter.ports import PopulationQuery
from counter.store.store import Store


class UnenrolledRegister:
    """``counter.ports.PopulationRegister`` for want of a gateway."""

    def look_up(self, query: PopulationQuery) -> NoReturn:  # noqa: ARG002 - the port's shape
        raise LineError(FailureCode.NOT_OUR_GATEWAY, "this counter is not enrolled")

    def abort(self) -> None:
        """Nothing is under way."""

    def close(self) -> None:
        """Nothing is held."""


def unenrolled_line(store: Store) -> LineChanged:
    """What the screens show of the line until the counter is enrolled."""
    with store.begin() as work:
        waiting = len(work.outbox.waiting())
    return LineChanged(up=False, waiting=waiting, code=FailureCode.NOT_OUR_GATEWAY)

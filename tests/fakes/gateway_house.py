"""A gateway without sockets: its reception and its authority over a store, at noon unless told otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sync.gateway.authority import Authority
from sync.gateway.callers import Caller
from sync.gateway.checks import Checks
from sync.gateway.reception import Reception
from sync.gateway.run import open_ledger
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import counters
from tests.fakes.gateway_filings import NOON

NO_OBJECTION = Checks()


class House:
    """``knocks`` counts how often long-polls would have been woken."""

    def __init__(
        self, store: GatewayStore, checks: Checks = NO_OBJECTION, clock: Callable[[], datetime] = lambda: NOON
    ) -> None:
        self.store = store
        self.ledger = open_ledger(store)
        self.reception = Reception(store, clock, checks, self.ledger)
        self.knocks: list[None] = []
        self.authority = Authority(store, clock, self.ledger, lambda: self.knocks.append(None))

    def enrol(self, *callers: Caller) -> None:
        with self.store.begin() as connection:
            for caller in callers:
                connection.execute(counters.insert().values(id=caller.counter, public_key=bytes(32), enrolled_at=NOON))

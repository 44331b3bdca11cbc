"""Broken parts, each put in the place of a sound one: the suite is worth something only if it finds them out.

========== ==============================================================================================
no_sync    both stores with ``synchronous=OFF``: an acknowledged commit does not survive a power cut
forgets    a desk that does not take up what it finds IN_FLIGHT after a restart
gap        a gateway that draws a code in a transaction of its own, before the filing's
believes   a desk that takes unsigned answers for the gateway's
leafless   a desk whose registrations carry none of its log's leaves
========== ==============================================================================================
"""

from __future__ import annotations

import importlib
from datetime import datetime
from types import SimpleNamespace
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, event
from sqlalchemy import Engine as SqlEngine

from counter.model.filing import DossierCode, SyncState
from counter.outbox import OutboxEntry
from counter.ports import Clock, Post
from counter.store.store import Store
from sync.backoff import Backoff
from sync.delivery import Delivery
from sync.engine import Engine
from sync.gateway.store import codes
from sync.line import Line
from sync.order import Order, Outgoing

NAMES: Final = ("no_sync", "forgets", "gap", "believes", "leafless")


def break_desk(name: str) -> None:
    if name == "no_sync":
        _never_sync()
    if name == "believes":
        Line._is_signed = lambda *_: True  # type: ignore[method-assign]


def break_gateway(name: str) -> None:
    if name == "no_sync":
        _never_sync()
    if name == "gap":
        for room in ("reception", "registrar"):
            vars(importlib.import_module(f"sync.gateway.{room}"))["codes"] = SimpleNamespace(
                next_code=_one_drawn_apart, next_codes=_drawn_apart
            )


def engine_of(name: str, sound: type[Engine]) -> type[Engine]:
    return {"forgets": _Forgets, "leafless": _Leafless}.get(name, sound)


def _never_sync() -> None:
    event.listen(SqlEngine, "connect", lambda driver, _: driver.execute("PRAGMA synchronous = OFF"))


def _drawn_apart(connection: Connection, unit: str, now: datetime, count: int) -> tuple[DossierCode, ...]:
    drawn = codes.next_codes(connection, unit, now, count)
    connection.exec_driver_sql("COMMIT")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    return drawn


def _one_drawn_apart(connection: Connection, unit: str, now: datetime) -> DossierCode:
    return _drawn_apart(connection, unit, now, 1)[0]


class _Forgets(Engine):
    def _next_registration(self, besides: UUID | None = None) -> OutboxEntry | None:
        found = super()._next_registration(besides)
        return None if found is not None and found.state is SyncState.IN_FLIGHT else found


class _Silent(Order):
    def of(self, filing_id: UUID) -> Outgoing:
        return Outgoing()

    def tell(self) -> bool:
        return False


class _Leafless(Engine):
    """Registrations without the counter's leaves: order is then whatever the line made of it."""

    def __init__(self, store: Store, portal: Delivery, clock: Clock, backoff: Backoff, post: Post) -> None:
        super().__init__(store, portal, clock, backoff, post)
        self._order = _Silent(store, portal, clock, post)

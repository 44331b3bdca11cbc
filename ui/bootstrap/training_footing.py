"""What a training ground stands on: the counter's store, and a gateway of its own that is still on its way.

Loaded and begun before the rest of the desk, which takes about as long to load as the gateway to be ready.
"""

from __future__ import annotations

import secrets
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from counter.store.store import Store
from sync.station_key import known_gateway_key
from ui.bootstrap.gateway_child import LaunchedGateway, launch_gateway
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import Station


@dataclass(slots=True)
class Footing:
    """``code``: the one-time code by which this counter enrols; "" where it did so at an earlier start."""

    store: Store
    gateway: LaunchedGateway
    code: str = field(repr=False)

    def give_up(self) -> None:
        """Whatever was to stand on it does not."""
        self.gateway.stop()
        self.store.close()


def lay_footing(station: Station, state: Path, *, accept_after: float = 1.0) -> Footing:
    """Open the store and start the gateway, which is not waited for. Raises StoreError."""
    with ExitStack() as unfinished:
        store = open_store(station)
        unfinished.callback(store.close)
        own = station.settings.station
        code = "" if known_gateway_key(store) is not None else secrets.token_urlsafe(16)
        enrolment = {code: f"{own.unit}/{own.counter}"} if code else {}
        gateway = launch_gateway(station, state, enrolment=enrolment, accept_after=accept_after)
        unfinished.pop_all()
    return Footing(store, gateway, code)

"""The catalogue as this station has it: the program's, what its gateway published, what the office mended."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import date

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.loader import load_catalogue
from counter.catalogue.overlay import Overlay
from counter.catalogue.package import Package
from counter.errors import CounterError
from counter.ledger.note import NoteKey, NoteSigner
from counter.ports import Post
from counter.services.take_catalogue import PUBLISHER, TakeCatalogue, publishers
from counter.store.disk import disk_errors
from counter.store.store import Store
from sync.budget import Budget
from sync.catalogue_delta import CatalogueDelta
from sync.line import Line
from sync.station_key import known_gateway_key, station_key
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import Station, wall_clock

OVERLAY = "overlay"
_OWN = f"{PUBLISHER}/own"


def today() -> date:
    return wall_clock().date()


def own_signer(station: Station, store: Store) -> NoteSigner:
    """The station's key under the name that signs what the office mends."""
    own = station.settings.station
    return NoteSigner(_OWN, station_key(store, own.unit, own.counter, os.urandom).private)


def station_overlay(station: Station, store: Store) -> Overlay:
    """Packages are taken from the gateway that this station is enrolled at; without one, from nobody."""
    gateway_key = known_gateway_key(store)
    trusted = publishers(store, NoteKey(PUBLISHER, gateway_key)) if gateway_key else ()
    return Overlay(station.folder / OVERLAY, trusted, own_signer(station, store).key)


def station_catalogue(station: Station, store: Store) -> tuple[Catalogue, tuple[CounterError, ...]]:
    """As it holds from now on, day by day, and why packages that lie here do not count. Raises FormError."""
    return station_overlay(station, store).over(load_catalogue(), today)


def catalogue_in_use(station: Station) -> tuple[Catalogue, tuple[CounterError, ...]]:
    """As ``station_catalogue``, for a command: where nothing lies over the program's own, no store is opened."""
    if not (station.folder / OVERLAY).exists():
        return Catalogue(load_catalogue().procedures, today=today), ()
    store = open_store(station)
    try:
        return station_catalogue(station, store)
    finally:
        store.close()


def taking(station: Station, store: Store) -> Callable[[bytes, str], Package]:
    """Judges and keeps a package; the program's own catalogue is read only when one comes."""

    def take(data: bytes, actor: str) -> Package:
        overlay = station_overlay(station, store)
        return TakeCatalogue(overlay, load_catalogue(), store, wall_clock, station.lists_folder)(data, actor)

    return take


def catalogue_delta(station: Station, store: Store, line: Line, bytes_per_hour: int, post: Post) -> CatalogueDelta:
    """What the sync thread does in its spare moments, on the line that delivers. Raises StoreError."""
    overlay = station_overlay(station, store)
    file = overlay.newest_file() if overlay.newest() is not None else None
    with disk_errors():
        in_use = hashlib.sha256(file.read_bytes()).hexdigest() if file is not None else ""
    return CatalogueDelta(
        line,
        overlay.folder / "incoming",
        taking(station, store),
        in_use,
        Budget(store, wall_clock, bytes_per_hour),
        wall_clock,
        post,
    )

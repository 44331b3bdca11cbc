"""``motcua export``, ``import`` and ``gateway-import``: filings on a stick, without a window."""

from __future__ import annotations

import argparse
import getpass
import os

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from counter.carry.bundle import Sender
from counter.carry.framing import open_carried
from counter.errors import FailureCode, LineError
from counter.services.export_filings import Carrying, export_filings
from counter.services.import_filings import import_carried
from counter.store.store import Store
from sync.station_key import known_gateway_key, station_key
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import Station, open_station, wall_clock

CUSTODY = "carried"  # below the station's folder: other counters' bundles that wait for the line


def carrying_of(station: Station, store: Store) -> Carrying | None:
    """None while the counter is not enrolled: it knows no gateway to seal to."""
    gateway_key = known_gateway_key(store)
    if gateway_key is None:
        return None
    own = station.settings.station
    key = station_key(store, own.unit, own.counter, os.urandom)
    return Carrying(store, own, Sender(key.counter, key.private), gateway_key, wall_clock, os.urandom)


def _carrying(station: Station, store: Store) -> Carrying:
    carrying = carrying_of(station, store)
    if carrying is None:
        raise LineError(FailureCode.NOT_OUR_GATEWAY, "this counter is not enrolled")
    return carrying


def run_export(options: argparse.Namespace) -> int:
    """With the desk closed; the desk itself has a key for it."""
    station = open_station(options.settings, options.state)
    store = open_store(station)
    try:
        said = export_filings(_carrying(station, store), options.to, getpass.getuser(), everything=options.all)
    finally:
        store.close()
    print(f"Đã xuất {said.filings} hồ sơ: {said.file}")
    return 0


def run_import(options: argparse.Namespace) -> int:
    """Exit code 1 where a filing of the file conflicts with one that is here."""
    station = open_station(options.settings, options.state)
    store = open_store(station)
    try:
        said = import_carried(_carrying(station, store), options.file, station.folder / CUSTODY, getpass.getuser())
    finally:
        store.close()
    if said.carried:
        print(f"Tệp của quầy {said.counter}: giữ nguyên niêm phong, tự gửi tới cổng khi quầy này có mạng.")
        return 0
    print(f"Hồ sơ nhận về: {said.taken}; đã có: {said.known}; khác nội dung (không ghi đè): {said.conflicts}")
    return 1 if said.conflicts else 0


def run_gateway_import(options: argparse.Namespace) -> int:
    """Beside a running gateway, or with it stopped. Exit code 1 where something was not taken."""
    from sync.gateway.bundle import BundleReception  # noqa: PLC0415 - a counter's commands need no gateway
    from sync.gateway.run import build_gateway  # noqa: PLC0415 - as above
    from ui.bootstrap.gateway import gateway_run  # noqa: PLC0415 - as above

    gateway = build_gateway(gateway_run(open_station(options.settings, options.state), options.recovery_key))
    private = Ed25519PrivateKey.from_private_bytes(gateway.store.secret("signing-key"))
    try:
        with open_carried(options.file) as source:
            said = BundleReception(gateway.store, gateway.reception, private).take(source)
    finally:
        gateway.store.close()
    print(
        f"Quầy {said.counter}: nhận mới {len(said.taken)}, đã có {len(said.known)}, "
        f"bị từ chối {len(said.refused)}, đang gửi dở qua mạng {len(said.unfinished)}, "
        f"khác nội dung (không ghi đè) {len(said.conflicts)}."
    )
    for filing in said.conflicts:
        print(f"  khác nội dung: {filing}")
    return 1 if said.conflicts or said.refused else 0

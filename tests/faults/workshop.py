"""What all runs of one driver share: the nursery, and the two stores as they are before the first walk-in."""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import shutil
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Final

import httpx
import uvicorn

from counter.model.vietnam_time import VIETNAM
from counter.settings import GatewaySettings
from counter.store.store import Store
from sync.gateway.certificate import TlsFiles
from sync.gateway.run import GatewayRun, build_gateway
from sync.station_key import enrol, station_key
from tests.fakes.hostile_server import own_tls
from tests.fakes.id_cards import trust
from tests.faults import desk_side, gateway_side, officer
from tests.faults.clock import SharedTime
from tests.faults.disk import Disk
from tests.faults.nursery import Nursery

KEY: Final = bytes(range(32))
_CODE: Final = "CODE-OF-THE-DESK"


class Workshop:
    """``desk`` and ``gateway``: images of an enrolled counter's folder and of its gateway's."""

    def __init__(self) -> None:
        memory = Path("/dev/shm")  # noqa: S108 - where it is there, it is a disk that costs nothing
        self.folder = Path(tempfile.mkdtemp(prefix="motcua-faults-", dir=memory if memory.is_dir() else None))
        logging.disable(logging.CRITICAL)
        self._rehearse()
        self.nursery = Nursery({"desk": desk_side.run, "gateway": gateway_side.run})
        now = datetime.now(VIETNAM)
        self.hotel: TlsFiles = own_tls(self.folder / "hotel", now)
        self.certificate = self.folder / "pinned.crt"
        self.desk, self.gateway = self.folder / "desk", self.folder / "gateway"
        self._enrol(now)

    def close(self) -> None:
        self.nursery.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _rehearse(self) -> None:
        """What a process does only once, it does here, so that no child need do it again: imports above all."""
        officer.catalogue()
        officer.card()
        trust()
        gateway = build_gateway(GatewayRun(folder=self.folder / "rehearsal", key=KEY))
        uvicorn.Config(gateway.app, lifespan="off", ws="none").load()
        gateway.store.close()
        httpx.Client(verify=False).close()  # noqa: S501 - it goes nowhere
        for late in ("uvicorn.loops.auto", "anyio._backends._asyncio"):
            importlib.import_module(late)

    def _enrol(self, now: datetime) -> None:
        empty = self.folder / "empty"
        empty.mkdir()
        shared = SharedTime(self.folder / "time", now, time.monotonic())
        disk = Disk(self.gateway, empty)
        port = free_port()
        enrolment = {_CODE: f"{officer.UNIT}/{officer.COUNTER}"}
        child = self.nursery.bear(
            "gateway", root=str(disk.root), port=port, time=shared.told, mutant="", enrolment=enrolment
        )
        if child.listen() is None:
            raise RuntimeError("the gateway did not start")
        certificate = (self.gateway / "gateway.crt").read_bytes() + self.hotel.certificate.read_bytes()
        self.certificate.write_bytes(certificate)
        store = Store.open(self.desk, KEY, lambda: shared.now("desk"), reserve=desk_side.RESERVE)
        with contextlib.closing(store):
            key = station_key(store, officer.UNIT, officer.COUNTER, os.urandom)
            settings = GatewaySettings(url=f"https://127.0.0.1:{port}", certificate=str(self.certificate))
            enrol(store, key, _CODE, settings, lambda: shared.now("desk"), os.urandom)
        child.kill()
        child.join()
        child.close()


def free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port

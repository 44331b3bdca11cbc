"""Building a gateway from its settings, top to bottom, and serving it until told to stop."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI

from counter.model.citizen import Citizen
from counter.model.vietnam_time import VIETNAM
from counter.ports import Clock, PopulationQuery, RandomBytes
from sync.gateway.app import build_app
from sync.gateway.callers import Callers
from sync.gateway.certificate import own_certificate
from sync.gateway.checks import Checks
from sync.gateway.counter_routes import Population
from sync.gateway.reception import Reception
from sync.gateway.store import counters
from sync.gateway.store.store import GatewayStore
from sync.gateway.training_authority import Appointment, TrainingAuthority
from sync.gateway.turnstile import Turnstile
from sync.signatures import GATEWAY_KEY_ID, Signer

_CODE_LIFETIME: Final = timedelta(days=7)
_SWEEP_AGE: Final = timedelta(hours=1)  # far longer than from a part's writing to its commit
_GRACE: Final = 3  # seconds for requests under way when the gateway is told to stop


def nobody(query: PopulationQuery) -> Citizen | None:  # noqa: ARG001 - the register's shape
    """A register in which no one is found."""
    return None


def no_appointment(procedure: str, received_at: datetime) -> datetime | None:  # noqa: ARG001 - the calendar's shape
    """A calendar that promises nothing."""
    return None


def system_clock() -> datetime:
    return datetime.now(VIETNAM)


@dataclass(frozen=True, slots=True)
class GatewayRun:
    """``key``: the store's 32 bytes. ``port`` 0 takes a free one. ``enrolment``: one-time code → ``<unit>/<counter>``;
    a code serves one key for good, so whoever starts a training gateway draws a fresh one each time.

    ``accept_after``: seconds until the training authority accepts a complete filing; None: no such
    authority. ``stop_with_stdin``: end when standard input closes, so a gateway never outlives the
    program that started it.
    """

    folder: Path
    key: bytes = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 0
    enrolment: Mapping[str, str] = field(default_factory=dict, repr=False)
    checks: Checks = field(default_factory=Checks)
    population: Population = nobody
    appointment: Appointment = no_appointment
    accept_after: float | None = None
    clock: Clock = system_clock
    random: RandomBytes = os.urandom
    stop_with_stdin: bool = False


@dataclass(frozen=True, slots=True)
class Gateway:
    """A gateway that is built but not yet served."""

    app: FastAPI
    store: GatewayStore
    reception: Reception
    turnstile: Turnstile
    public_key: bytes
    authority: TrainingAuthority | None


def build_gateway(settings: GatewayRun) -> Gateway:
    """Everything but sockets. Raises StoreError."""
    clock = settings.clock
    store = GatewayStore.open(settings.folder, settings.key, settings.random, sweep_before=clock() - _SWEEP_AGE)
    with store.begin() as connection:
        for code, counter in settings.enrolment.items():
            counters.offer_code(connection, code, counter, clock() + _CODE_LIFETIME)
    private = Ed25519PrivateKey.from_private_bytes(store.secret("signing-key"))
    public_key = private.public_key().public_bytes_raw()
    turnstile = Turnstile()
    reception = Reception(store, clock, settings.checks, turnstile.knock)
    authority = None
    if settings.accept_after is not None:
        authority = TrainingAuthority(store, reception, clock, settings.accept_after, settings.appointment)
    app = build_app(
        store=store,
        reception=reception,
        callers=Callers(store, clock),
        signer=Signer(private, GATEWAY_KEY_ID, clock),
        gateway_key=public_key,
        population=settings.population,
        turnstile=turnstile,
        clock=clock,
    )
    return Gateway(app, store, reception, turnstile, public_key, authority)


class _Server(uvicorn.Server):
    """Says when it is ready, and lets long-polls go when it is to stop."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], turnstile: Turnstile) -> None:
        super().__init__(config)
        self._ready = ready
        self._turnstile = turnstile

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._turnstile.open()
        await super().shutdown(sockets)


def serve(settings: GatewayRun, announce: Callable[[str], None] | None = None) -> None:
    """Serve over TLS until SIGINT, SIGTERM or, if asked for, the end of standard input.

    One JSON line when ready: ``{"ready": true, "port": …, "certificate": path, "fingerprint": hex,
    "public_key": hex}``, to standard output unless ``announce`` takes it. Raises StoreError, OSError.
    """
    gateway = build_gateway(settings)
    tls = own_certificate(settings.folder, settings.host, gateway.store.secret("tls-password").hex(), settings.clock())
    listening = _listening(settings.host, settings.port)
    line = json.dumps(
        {
            "ready": True,
            "port": listening.getsockname()[1],
            "certificate": str(tls.certificate),
            "fingerprint": tls.fingerprint,
            "public_key": gateway.public_key.hex(),
        }
    )
    config = uvicorn.Config(
        gateway.app,
        ssl_certfile=str(tls.certificate),
        ssl_keyfile=str(tls.key),
        ssl_keyfile_password=tls.password,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_keep_alive=75,
        timeout_graceful_shutdown=_GRACE,
    )
    server = _Server(config, lambda: (announce or _print_line)(line), gateway.turnstile)
    if settings.stop_with_stdin:
        threading.Thread(target=_stop_at_end_of_input, args=(server,), daemon=True).start()
    if gateway.authority is not None:
        gateway.authority.start()
    try:
        server.run(sockets=[listening])
    finally:
        if gateway.authority is not None:
            gateway.authority.stop()
        gateway.store.close()


def _listening(host: str, port: int) -> socket.socket:
    """A socket that says it is TCP: else asyncio leaves Nagle's algorithm on, 40 ms for every answer."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    if os.name == "posix":  # on Windows this option would let another program take the port over
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(address)
    listening.listen(128)
    return listening


def _print_line(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _stop_at_end_of_input(server: uvicorn.Server) -> None:
    sys.stdin.buffer.read()
    server.should_exit = True

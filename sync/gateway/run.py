"""Building a gateway from its settings, top to bottom, and serving it until told to stop."""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import uvicorn
from anyio.to_thread import current_default_thread_limiter
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI

from counter.catalogue.overlay import Overlay
from counter.ledger.note import NoteSigner
from counter.ledger.origin import gateway_origin
from counter.model.vietnam_time import VIETNAM
from counter.ports import Clock, RandomBytes
from counter.services.take_catalogue import PUBLISHER
from sync.gateway.app import build_app
from sync.gateway.authority import Authority
from sync.gateway.bundle import BundleReception
from sync.gateway.callers import Callers
from sync.gateway.carried_routes import CarriedFiles
from sync.gateway.catalogue_routes import PublishedCatalogue
from sync.gateway.certificate import TlsFiles, own_certificate
from sync.gateway.checks import Checks
from sync.gateway.consent_book import ConsentBook, ConsentNotices
from sync.gateway.consent_thread import ConsentClerk
from sync.gateway.ledger import LOG_KEY, LOG_NAME, GatewayLedger
from sync.gateway.limits import Limits
from sync.gateway.population_routes import Population
from sync.gateway.reception import Reception
from sync.gateway.store import counters, people
from sync.gateway.store.database import CONNECTIONS
from sync.gateway.store.store import GatewayStore
from sync.gateway.training_authority import Appointment, TrainingAuthority
from sync.gateway.training_vneid import TrainingVneid
from sync.gateway.turnstile import Turnstile
from sync.gateway.watch import Watch
from sync.signatures import GATEWAY_KEY_ID, Signer

if TYPE_CHECKING:
    from sync.gateway.metrics import Metrics

_CODE_LIFETIME: Final = timedelta(days=7)
_SWEEP_AGE: Final = timedelta(hours=1)  # far longer than from a part's writing to its commit
CATALOGUE_FOLDER: Final = "catalogue"
LARGEST_HEAD: Final = 16 * 1024  # bytes of a request's line and header fields
TURN: Final = 0.0005  # seconds that a thread may keep the interpreter while another wants it
_GRACE: Final = 3  # seconds for requests under way when the gateway is told to stop


def no_appointment(procedure: str, received_at: datetime) -> datetime | None:  # noqa: ARG001 - the calendar's shape
    """A calendar that promises nothing."""
    return None


def system_clock() -> datetime:
    return datetime.now(VIETNAM)


@dataclass(frozen=True, slots=True)
class GatewayRun:
    """``key``: the store's 32 bytes. ``database``: "" for a file in ``folder``, else ``postgresql://…``; several
    workers may share it, and must share ``folder``, where the attachments are.

    ``port`` 0 takes a free one; ``share_port``: with other workers of this machine (not on Windows).
    ``metrics_port``: on loopback; None: no metrics. ``population`` None: the store's own table.

    ``enrolment``: one-time code → ``<unit>/<counter>``; a code serves one key for good, so whoever starts a
    training gateway draws a fresh one each time.
    ``accept_after``: seconds until the training authority accepts a complete filing, and until whoever is asked to
    agree does; None: no such authority.
    ``notices``: the way to people's VNeID; None: there is none. ``tends_consents``: whether this worker sends them.
    ``stop_with_stdin``: end when standard input closes, so a gateway never outlives the
    program that started it.
    """

    folder: Path
    key: bytes = field(repr=False)
    database: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int = 0
    share_port: bool = False
    metrics_port: int | None = None
    limits: Limits = field(default_factory=Limits)
    enrolment: Mapping[str, str] = field(default_factory=dict, repr=False)
    checks: Checks = field(default_factory=Checks)
    population: Population | None = None
    appointment: Appointment = no_appointment
    accept_after: float | None = None
    notices: ConsentNotices | None = None
    tends_consents: bool = True
    clock: Clock = system_clock
    random: RandomBytes = os.urandom
    stop_with_stdin: bool = False


@dataclass(frozen=True, slots=True)
class Gateway:
    """A gateway that is built but not yet served."""

    app: FastAPI
    store: GatewayStore
    reception: Reception
    authority: Authority
    ledger: GatewayLedger
    turnstile: Turnstile
    metrics: Metrics | None
    public_key: bytes
    training: TrainingAuthority | None
    consents: ConsentBook
    clerk: ConsentClerk | None


def build_gateway(settings: GatewayRun) -> Gateway:
    """Everything but sockets. Raises StoreError."""
    clock = settings.clock
    store = open_store(settings)
    with store.begin() as connection:
        for code, counter in settings.enrolment.items():
            counters.offer_code(connection, code, counter, clock() + _CODE_LIFETIME)
    private = Ed25519PrivateKey.from_private_bytes(store.secret("signing-key"))
    public_key = private.public_key().public_bytes_raw()
    turnstile = Turnstile(settings.limits.waiting)
    ledger = open_ledger(store)
    reception = Reception(store, clock, settings.checks, ledger)
    authority = Authority(store, clock, ledger, turnstile.knock)
    consents = ConsentBook(store, clock, settings.notices, turnstile.knock)
    training = practice = None
    if settings.accept_after is not None:
        practice = TrainingVneid(store, consents, clock, settings.accept_after)
        training = TrainingAuthority(store, authority, clock, settings.accept_after, settings.appointment)
    metrics = None if settings.metrics_port is None else _metrics(store, clock)
    app = build_app(
        store=store,
        reception=reception,
        callers=Callers(store, clock),
        signer=Signer(private, GATEWAY_KEY_ID, clock),
        gateway_key=public_key,
        population=settings.population or partial(people.look_up, store),
        consents=consents,
        turnstile=turnstile,
        clock=clock,
        ledger=ledger,
        limits=settings.limits,
        metrics=metrics,
        worker=settings.random(3).hex(),
        carried=CarriedFiles(settings.folder / "carried", BundleReception(store, reception, private).take, clock),
        catalogue=PublishedCatalogue(published_overlay(settings, store)),
    )
    clerk = ConsentClerk(consents, practice) if settings.notices and settings.tends_consents else None
    return Gateway(app, store, reception, authority, ledger, turnstile, metrics, public_key, training, consents, clerk)


def _metrics(store: GatewayStore, clock: Clock) -> Metrics:
    from sync.gateway.metrics import Metrics  # noqa: PLC0415 - a desk's training gateway starts without it

    metrics = Metrics()
    metrics.watch_store(store, clock)
    return metrics


def open_store(settings: GatewayRun) -> GatewayStore:
    """Raises StoreError, SettingsError."""
    return GatewayStore.open(
        settings.folder,
        settings.key,
        settings.random,
        database=settings.database,
        sweep_before=settings.clock() - _SWEEP_AGE,
    )


def publisher(store: GatewayStore) -> NoteSigner:
    """Signs catalogue packages with the very key that every counter was given at enrolment. Raises StoreError."""
    return NoteSigner.from_seed(PUBLISHER, store.secret("signing-key"))


def published_overlay(settings: GatewayRun, store: GatewayStore) -> Overlay:
    """The packages that this gateway's operator published. Raises StoreError."""
    return Overlay(settings.folder / CATALOGUE_FOLDER, [publisher(store).key])


def open_ledger(store: GatewayStore) -> GatewayLedger:
    """The gateway's log under its own key and name, both made at the first start. Raises StoreError."""
    name = gateway_origin(store.secret(LOG_NAME, 6).hex())
    return GatewayLedger(NoteSigner.from_seed(name, store.secret(LOG_KEY)), store.random)


class _Server(uvicorn.Server):
    """Says when it is ready, and lets long-polls go when it is to stop."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], turnstile: Turnstile) -> None:
        super().__init__(config)
        self._ready = ready
        self._turnstile = turnstile

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        # no more threads than the store has connections: a request waits for a thread, not inside one
        current_default_thread_limiter().total_tokens = CONNECTIONS
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._turnstile.open()
        await super().shutdown(sockets)


def serve(settings: GatewayRun, announce: Callable[[str], None] | None = None) -> None:
    """Serve over TLS until SIGINT, SIGTERM or, if asked for, the end of standard input.

    One JSON line when ready: ``{"ready": true, "port": …, "certificate": path, "fingerprint": hex,
    "public_key": hex, "ledger_key": verifier key}`` and ``"metrics_port"`` where there is one, to standard
    output unless ``announce`` takes it. Raises StoreError, OSError.
    """
    # whoever holds the order's row asks the database several times: a thread that computes must not keep
    # the interpreter from it for 5 ms after each answer
    sys.setswitchinterval(TURN)
    gateway = build_gateway(settings)
    with ExitStack() as afterwards:
        afterwards.callback(gateway.store.close)
        tls = own_certificate(
            settings.folder, settings.host, gateway.store.secret("tls-password").hex(), settings.clock()
        )
        listening = _listening(settings.host, settings.port, shared=settings.share_port)
        afterwards.callback(listening.close)
        ready = {
            "ready": True,
            "port": listening.getsockname()[1],
            "certificate": str(tls.certificate),
            "fingerprint": tls.fingerprint,
            "public_key": gateway.public_key.hex(),
            "ledger_key": gateway.ledger.key.vkey,
        }
        if gateway.metrics is not None and settings.metrics_port is not None:
            ready["metrics_port"], stop = gateway.metrics.serve(settings.metrics_port)
            afterwards.callback(stop)
        server = _Server(
            _configured(gateway.app, tls), lambda: (announce or _print_line)(json.dumps(ready)), gateway.turnstile
        )
        if settings.stop_with_stdin:
            threading.Thread(target=_stop_at_end_of_input, args=(server,), daemon=True).start()
        watch = Watch(gateway.store, gateway.turnstile)
        watch.start()
        afterwards.callback(watch.stop)
        if gateway.training is not None:
            gateway.training.start()
            afterwards.callback(gateway.training.stop)
        if gateway.clerk is not None:
            gateway.clerk.start()
            afterwards.callback(gateway.clerk.stop)
        server.run(sockets=[listening])


def _configured(app: FastAPI, tls: TlsFiles) -> uvicorn.Config:
    return uvicorn.Config(
        app,
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
        h11_max_incomplete_event_size=LARGEST_HEAD,
        # ours is the only log: uvicorn's own configuration would take the console away from the program's
        log_config=None,
    )


def _listening(host: str, port: int, *, shared: bool) -> socket.socket:
    """A socket that says it is TCP: else asyncio leaves Nagle's algorithm on, 40 ms for every answer.

    ``shared``: the kernel deals connections out among the workers on this port. Raises OSError where it can't.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    if os.name == "posix":  # on Windows this option would let another program take the port over
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        if not hasattr(socket, "SO_REUSEPORT"):
            raise OSError(errno.ENOTSUP, "no port is shared on this system: give each worker its own")
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    listening.bind(address)
    listening.listen(128)
    return listening


def _print_line(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _stop_at_end_of_input(server: uvicorn.Server) -> None:
    sys.stdin.buffer.read()
    server.should_exit = True

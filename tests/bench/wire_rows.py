"""The wire on loopback, through a real gateway process: TLS, signatures, SQLCipher at both ends."""

from __future__ import annotations

import atexit
import itertools
import os
import tempfile
import time
from functools import cache, partial
from pathlib import Path

from counter.events import FilingChanged, LineChanged
from counter.model.filing import SyncState
from sync.backoff import Backoff
from sync.engine import Engine
from sync.worker import SyncWorker
from tests.bench.table import Measured, percentile, row, seconds
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import COUNTERS, GatewayChild
from tests.fakes.posted import Posted

_counters = itertools.cycle(COUNTERS)


@cache
def folder() -> Path:
    """Gone at the end, after everyone who is in it: asked for before any of them starts."""
    place = tempfile.TemporaryDirectory(prefix="motcua-bench-")
    atexit.register(place.cleanup)
    return Path(place.name)


@cache
def gateway() -> GatewayChild:
    child = GatewayChild(folder() / "gateway")
    child.start()
    atexit.register(child.stop)
    return child


def desk() -> EnrolledDesk:
    child = gateway()
    counter = next(_counters)
    enrolled = EnrolledDesk(folder() / counter, counter, child.ready["certificate"], child.port)
    enrolled.enrol()
    atexit.register(enrolled.close)
    return enrolled


@row("wire.exchange", "one signed round trip on the kept-alive connection, median")
def exchange() -> Measured:
    portal = desk().portal()
    portal.reach()
    times = [seconds(portal.reach) for _ in range(200)]
    return Measured(percentile(times, 0.5) * 1000, "ms", runs=200, note=f"p95 {percentile(times, 0.95) * 1000:.1f} ms")


@row("wire.register", "registration at the gateway: judged, coded, committed, answered, median")
def register() -> Measured:
    at = desk()
    portal = at.portal()
    portal.reach()
    filings = [at.put() for _ in range(100)]
    sends = [partial(portal.send_registration, one.id, one.manifest, one.evidence, one.digest) for one in filings]
    times = [seconds(lambda send=send: send().result()) for send in sends]  # type: ignore[misc]
    return Measured(percentile(times, 0.5) * 1000, "ms", runs=100, note=f"p95 {percentile(times, 0.95) * 1000:.1f} ms")


@row("wire.deliver", "filings delivered a second, registration to receipt, no attachment, one counter")
def deliver() -> Measured:
    at = desk()
    engine = at.engine()
    engine.run_once()
    for _ in range(100):
        at.put()
    took = seconds(engine.run_once)
    return Measured(100 / took, "/s", runs=100)


@row("wire.deliver_ms", "one filing without attachment, from the wake after F9 to DELIVERED, median")
def deliver_one() -> Measured:
    at = desk()
    heard = Posted()
    sending = at.portal()
    worker = SyncWorker(
        Engine(at.store, sending, at.clock, Backoff(lambda: 0.0), heard), at.clock, heard, sending=sending
    )
    worker.start()
    heard.next(LineChanged)
    times = []
    for _ in range(20):
        filing = at.put()
        start = time.perf_counter()
        worker.wake()
        while (changed := heard.next(FilingChanged).filing).id != filing.id or changed.sync is not SyncState.DELIVERED:
            pass
        times.append(time.perf_counter() - start)
    worker.stop()
    worst = 1000 * percentile(times, 0.95)
    return Measured(1000 * percentile(times, 0.5), "ms", runs=len(times), note=f"p95 {worst:.0f} ms")


@row("wire.upload", "an attachment of 20 MiB, one counter")
def upload() -> Measured:
    at = desk()
    at.put(os.urandom(20 * 1024 * 1024))
    took = seconds(at.engine().run_once)
    return Measured(20 / took, "MiB/s")


@row("wire.bytes", "bytes that a filing without attachments costs the line, headers included")
def cost() -> Measured:
    at = desk()
    filing = at.put(evidence=b"")
    at.engine().run_once()
    _, entry = at.standing(filing)
    return Measured(entry.bytes_sent, "B", note=f"manifest {len(filing.manifest)} B")


@row("wire.start", "gateway from nothing to its ready line")
def start() -> Measured:
    with tempfile.TemporaryDirectory(prefix="motcua-bench-") as place:
        child = GatewayChild(Path(place))
        took = seconds(child.start)
        child.stop()
    return Measured(took * 1000, "ms")

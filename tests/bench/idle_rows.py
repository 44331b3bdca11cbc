"""What waiting costs: the sync threads of a desk, with the line up on a long-poll and with the line down."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from counter.events import LineChanged
from sync.backoff import Backoff
from sync.deltas import Deltas
from sync.engine import Engine
from sync.worker import SyncWorker
from tests.bench.table import Measured, row
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import COUNTERS, GatewayChild
from tests.fakes.posted import Posted

SETTLED = 3.0  # seconds after the first news, before the measuring begins
MEASURED = 40.0  # seconds: more than one long-poll, and the first minute of a back-off
_WAITING = 20  # filings that wait for the line


def _percent(worker: SyncWorker, heard: Posted, *, up: bool) -> float:
    """Share of one core that this process uses while it waits: its own CPU time, user and system."""
    worker.start()
    try:
        while heard.next(LineChanged).up is not up:
            pass
        time.sleep(SETTLED)
        cpu, wall = time.process_time(), time.perf_counter()
        time.sleep(MEASURED)
        return 100 * (time.process_time() - cpu) / (time.perf_counter() - wall)
    finally:
        worker.stop()


def _worker(desk: EnrolledDesk, heard: Posted) -> SyncWorker:
    sending, listening = desk.portal(), desk.portal()
    engine = Engine(desk.store, sending, desk.clock, Backoff(lambda: 0.5), heard)
    return SyncWorker(
        engine, desk.clock, heard, sending=sending, listener=Deltas(desk.store, listening, heard), listening=listening
    )


@row("wire.idle_cpu_percent", "CPU of a desk's sync threads while they wait; the worse of line up and line down")
def idle() -> Measured:
    with tempfile.TemporaryDirectory(prefix="idle-rows-", ignore_cleanup_errors=True) as folder:
        gateway = GatewayChild(Path(folder) / "gateway")
        gateway.start()
        desk = EnrolledDesk(Path(folder) / "desk", COUNTERS[0], gateway.ready["certificate"], gateway.port)
        try:
            desk.enrol()
            heard = Posted()
            up = _percent(_worker(desk, heard), heard, up=True)
            gateway.kill()
            for _ in range(_WAITING):
                desk.put(b"x" * 1000)
            heard = Posted()
            down = _percent(_worker(desk, heard), heard, up=False)
        finally:
            desk.close()
            gateway.stop()
    note = f"up {up:.2f} %, down {down:.2f} % with {_WAITING} filings waiting; {MEASURED:.0f} s each, at most 0.5 %"
    return Measured(max(up, down), "%", "at most 0.5 %", max(up, down) / 0.5, note=note)

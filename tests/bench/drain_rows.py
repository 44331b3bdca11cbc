"""A queue of a thousand filings on loopback, beside the least that carrying and keeping them could cost."""

from __future__ import annotations

import json
import os
import sqlite3
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx

from counter.model.filing import SyncState
from sync.gateway.certificate import own_certificate
from tests.bench.peer_line import HERE
from tests.bench.table import Measured, row, seconds
from tests.bench.wire_rows import desk

QUEUED = 1000
_REQUESTS = 2  # registration and receipt
_COMMITS = 2  # at the desk: the intention before the first byte leaves, the outcome after the last


@contextmanager
def plain_server(folder: Path) -> Iterator[httpx.Client]:
    """A client of ``peers/put_server.py``, which syncs a file for each request."""
    tls = own_certificate(folder, "localhost", "bench", datetime.now(UTC))
    command = [sys.executable, str(HERE / "put_server.py"), str(folder), str(tls.certificate), str(tls.key), "bench"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert server.stdout is not None
    try:
        url = f"https://localhost:{json.loads(server.stdout.readline())['port']}"
        with httpx.Client(base_url=url, verify=ssl.create_default_context(cafile=str(tls.certificate))) as client:
            yield client
    finally:
        server.kill()
        server.wait(10)
        server.stdout.close()


@row(
    "wire.drain_1000_s",
    f"draining {QUEUED} queued filings without attachments, from the first request to the last receipt",
)
def drain() -> Measured:
    at = desk()
    engine = at.engine()
    engine.run_once()
    queued = [at.put() for _ in range(QUEUED)]
    ours = seconds(engine.run_once)
    with at.store.begin() as work:
        if any((entry := work.outbox.get(one.id)) is None or entry.state is not SyncState.DELIVERED for one in queued):
            raise AssertionError("not all of them arrived")
    body = os.urandom(len(queued[0].manifest) * 4 // 3 + 1000)  # with what the headers weigh
    with tempfile.TemporaryDirectory(prefix="motcua-bench-") as place:
        kept = sqlite3.connect(Path(place) / "plain.db", isolation_level=None)
        kept.execute("PRAGMA journal_mode=WAL")
        kept.execute("PRAGMA synchronous=FULL")
        kept.execute("CREATE TABLE outcomes (id INTEGER PRIMARY KEY, content BLOB)")
        with plain_server(Path(place)) as client:

            def bare() -> None:
                for number in range(QUEUED):
                    for _ in range(_COMMITS):
                        kept.execute("INSERT INTO outcomes (content) VALUES (?)", (body,))
                    for _ in range(_REQUESTS):
                        client.put(f"/{number}", content=body)

            floor = seconds(bare)
        kept.close()
    note = f"{1000 * ours / QUEUED:.1f} ms each · the floor: as many requests and synced commits, unsigned, unencrypted"
    return Measured(ours, "s", f"bare {floor:.1f} s", ours / floor, 1, note)

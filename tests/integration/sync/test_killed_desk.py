"""The desk is killed between any two steps and started again: the gateway holds each filing exactly once."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path

import pytest

from counter.model.filing import SyncState
from sync.station_key import known_gateway_key
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_books import GatewayBooks
from tests.fakes.gateway_child import GatewayChild
from tests.fakes.killed_desk import run_until

_METHOD = "spawn" if sys.platform == "win32" else "forkserver"
PROCESSES = multiprocessing.get_context(_METHOD)
if _METHOD == "forkserver":
    PROCESSES.set_forkserver_preload(["tests.fakes.killed_desk"])


@pytest.mark.parametrize("answered", [False, True], ids=["before the answer", "after the answer"])
def test_killed_at_every_step(
    answered: bool,  # noqa: FBT001 - a parameter of the test
    tmp_path: Path,
    gateway: GatewayChild,
) -> None:
    counter = "A98" if answered else "A99"
    desk = EnrolledDesk(tmp_path / "desk", counter, gateway.ready["certificate"], gateway.port)
    desk.enrol()
    key = desk.gateway_key.hex()
    filings = [desk.put(os.urandom(300_000), b"%PDF small"), desk.put()]
    desk.close()
    died = 0
    # a step further each time: what was done stays done, so the next death comes later in the work
    for deadly in (1, 2, 3, 2):
        child = PROCESSES.Process(
            target=run_until,
            args=(str(desk.folder), counter, gateway.ready["certificate"], gateway.port, key, deadly, answered),
        )
        child.start()
        child.join(30)
        assert child.exitcode is not None
        died += child.exitcode != 0
    assert died >= 3
    desk = EnrolledDesk(tmp_path / "desk", counter, gateway.ready["certificate"], gateway.port)
    try:
        desk.gateway_key = known_gateway_key(desk.store) or b""
        desk.engine().run_once()
        rows = GatewayBooks(gateway.folder).filings(*(filing.id for filing in filings))
        assert len(rows) == len(filings)
        for filing in filings:
            after, entry = desk.standing(filing)
            assert entry.state is SyncState.DELIVERED
            (row,) = [row for row in rows if row.id == str(filing.id)]
            assert after.code is not None
            assert (row.code, row.digest) == (after.code.text, filing.digest)
            assert row.completed_at is not None
    finally:
        desk.close()

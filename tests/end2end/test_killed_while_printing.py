"""The power goes while the printer has the slip: the next start asks, and prints nothing by itself."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import psutil
import pytest

from counter.events import SlipKind, SlipPrinted
from counter.model.account import AuditLine
from counter.slip_events import SettleSlip, SlipsDoubted
from tests.end2end.conftest import PATIENCE, Desk, desk_at
from tests.end2end.dying_desk import DyingDesk

# takes the slip as CUPS would, says that it has it, and never comes back while the test holds the line
_LP = """#!{python}
import socket, sys
assert sys.stdin.buffer.read().startswith(b"%PDF")
with socket.create_connection(("127.0.0.1", {port})) as line:
    line.recv(1)
"""


@contextmanager
def printer_that_hangs(folder: Path) -> Iterator[socket.socket]:
    """An ``lp`` in ``folder``; who accepts on the socket knows that it has been given a slip."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(PATIENCE)
        folder.mkdir()
        lp = folder / "lp"
        lp.write_text(_LP.format(python=sys.executable, port=listening.getsockname()[1]), encoding="utf-8")
        lp.chmod(0o755)
        yield listening


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.skipif(os.name == "nt", reason="the printer here is a program called lp")
def test_the_next_start_asks_and_the_officer_answers(tmp_path: Path) -> None:
    state, folder = tmp_path / "state", tmp_path / "bin"
    with printer_that_hangs(folder) as listening:
        path = f"{folder}{os.pathsep}{os.environ['PATH']}"
        with DyingDesk(state, "file", "1", MOTCUA_PAPER_PRINTER="default", PATH=path) as dying:
            said = dying.says()
            given, _address = listening.accept()
            with given:
                dying.killed(psutil.Process(said["gateway"]), both=True)
    filing = UUID(said["drafts"][0])

    desk = desk_at(state)
    try:
        assert _printings(desk, filing) == []
        desk.sign_in()
        (doubt,) = desk.wait(SlipsDoubted).slips
        assert (doubt.filing, doubt.kind) == (filing, SlipKind.CONFIRMATION)
        desk.ground.office.desk.submit(SettleSlip(filing, doubt.kind, came_out=False))
        desk.wait(SlipPrinted, where=lambda printed: printed.kind is SlipKind.CONFIRMATION)
        assert desk.wait(SlipsDoubted).slips == ()
        assert [line.purpose for line in _printings(desk, filing)] == ["unconfirmed"], "once, and not by itself"
    finally:
        assert desk.ground.stop(), "a thread did not end in time"


def _printings(desk: Desk, filing: UUID) -> list[AuditLine]:
    with desk.ground.office.store.begin() as work:
        return [line for line in work.audit.about(str(filing)) if line.action == "confirmation-printed"]

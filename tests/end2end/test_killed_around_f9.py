"""The desk is killed around F9, at moments that nobody chose: the filing is there once, or the draft is."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Self

import psutil
import pytest

from sync.gateway.store.stocktaking import take_stock
from tests.end2end.filing_child import held
from tests.end2end.programs import ROOT, environment
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import open_station

_CHILD = Path(__file__).with_name("filing_child.py")
ROUNDS, DRAFTS = 4, 8
# seconds: for each draft the card signs for about 0.3, then come the commit, the delivery, the acceptance
LATEST = 1.6


class DyingDesk:
    """One run of the child on a state folder."""

    def __init__(self, state: Path, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", str(_CHILD), str(state), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=environment(),
            cwd=ROOT,
        )

    def says(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"it ended with {self._process.wait(10)}"
        return json.loads(line)

    def ends(self) -> None:
        assert self._process.wait(30) == 0

    def killed_after(self, seconds: float, gateway: psutil.Process, *, both: bool) -> None:
        """SIGKILL (TerminateProcess on Windows); with ``both`` the gateway dies with it, as in a power cut."""
        threading.Event().wait(seconds)  # the moment itself is what is tried out
        self._process.kill()
        if both:
            gateway.kill()
        self._process.wait(10)
        # without its desk a gateway ends by itself; the next one takes over its store
        psutil.wait_procs([gateway], timeout=15)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_once_at_the_gateway_or_still_a_draft(tmp_path: Path) -> None:
    dice = random.Random(20261121)
    state = tmp_path / "state"
    drafts: list[str] = []
    for number in range(ROUNDS):
        with DyingDesk(state, "file", str(DRAFTS)) as desk:
            said = desk.says()
            drafts = drafts or said["drafts"]
            if number == ROUNDS - 1:
                desk.says()  # however slow the machine is, one moment lies after a commit
            moment = (number + dice.random()) * LATEST / ROUNDS
            desk.killed_after(moment, psutil.Process(said["gateway"]), both=number % 2 == 1)
        kept, filed = _in_store(state)
        assert len(kept) + len(filed) == DRAFTS, "never both, never neither"
        assert sorted(kept + filed) == sorted(drafts), f"killed {moment:.3f} s after F9"

    with DyingDesk(state, "settle") as desk:
        ended = desk.says()
        desk.ends()
    assert sorted(ended["drafts"] + ended["filings"]) == sorted(drafts)
    station = open_station(None, state)
    stock = take_stock(station.gateway_folder, data_key(station, station.gateway_folder))
    assert sorted(str(one.id) for one in stock) == sorted(ended["filings"]), "each once, and no other"
    assert all(one.complete for one in stock)
    assert len({one.code for one in stock}) == len(stock)
    assert ended["filings"], "no moment after a commit was tried"


def _in_store(state: Path) -> tuple[list[str], list[str]]:
    """What a desk that was killed left behind: ids of drafts and of filings."""
    store = open_store(open_station(None, state))
    try:
        with store.begin() as work:
            assert work.audit.verify() is None
        return held(store)
    finally:
        store.close()

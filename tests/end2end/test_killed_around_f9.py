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
from tests.end2end.programs import ROOT, environment
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import open_station

_CHILD = Path(__file__).with_name("filing_child.py")
ROUNDS = 6
# seconds after F9: the card signs for about 0.3, then come the commit, the delivery and the acceptance
LATEST = 1.2


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
    with DyingDesk(state, "prepare", str(ROUNDS)) as desk:
        drafts = desk.says()["drafts"]
        desk.ends()
    assert len(drafts) == ROUNDS

    moments = [(number + dice.random()) * LATEST / ROUNDS for number in range(ROUNDS)]
    dice.shuffle(moments)
    for number, (draft, moment) in enumerate(zip(drafts, moments, strict=True)):
        with DyingDesk(state, "file", draft) as desk:
            gateway = psutil.Process(desk.says()["gateway"])
            desk.killed_after(moment, gateway, both=number % 3 == 2)
        kept, filed = _in_store(state)
        assert (draft in kept) != (draft in filed), f"killed {moment:.3f} s after F9"

    with DyingDesk(state, "settle") as desk:
        ended = desk.says()
        desk.ends()
    assert set(ended["drafts"]).isdisjoint(ended["filings"])
    assert set(ended["drafts"]) | set(ended["filings"]) == set(drafts)
    station = open_station(None, state)
    held = take_stock(station.gateway_folder, data_key(station, station.gateway_folder))
    assert sorted(str(one.id) for one in held) == sorted(ended["filings"]), "each once, and no other"
    assert all(one.complete for one in held)
    assert len({one.code for one in held}) == len(held)
    # not a law of the desk but of this test: moments on both sides of the commit were tried
    assert ended["filings"]


def _in_store(state: Path) -> tuple[set[str], set[str]]:
    """What a desk that was killed left behind: ids of drafts and of filings."""
    store = open_store(open_station(None, state))
    try:
        with store.begin() as work:
            assert work.audit.verify() is None
            return (
                {str(one.id) for one in work.drafts.of_officer("lan.anh")},
                {str(one.id) for one in work.filings.newest()},
            )
    finally:
        store.close()

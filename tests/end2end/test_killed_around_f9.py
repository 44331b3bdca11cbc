"""The desk is killed around F9, at moments that nobody chose: the filing is there once, or the draft is."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import psutil
import pytest

from sync.gateway.store.stocktaking import take_stock
from tests.end2end.dying_desk import DyingDesk
from tests.end2end.filing_child import held
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import open_station

ROUNDS, DRAFTS = 3, 6
# seconds: for each draft the card signs for about 0.3, then come the commit, the delivery, the acceptance
LATEST = 1.4


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
            threading.Event().wait(moment)  # the moment itself is what is tried out
            desk.killed(psutil.Process(said["gateway"]), both=number % 2 == 1)
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

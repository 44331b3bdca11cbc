"""A counter's store as its first opening leaves it: made once a process, laid down again for each test."""

from __future__ import annotations

import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path

from counter.model.vietnam_time import VIETNAM
from counter.ports import Clock
from counter.store.store import Reserve, Store

KEY = bytes(range(32))
SMALL = Reserve(ballast=4096, wanted=4096)
LONG_AGO = datetime(2026, 7, 1, 7, 0, tzinfo=VIETNAM)  # in the audit trail, when the store was made


def open_fresh(folder: Path, clock: Clock) -> Store:
    """Opened for the first time as far as anybody can see, without the migrations' cost; later openings are real."""
    if not folder.exists():
        folder.mkdir(parents=True)
        for name, content in _first_opening().items():
            (folder / name).write_bytes(content)
        clock()  # the first opening looked at it too
    return Store.open(folder, KEY, clock, reserve=SMALL)


@cache
def _first_opening() -> dict[str, bytes]:
    """Every file of a new store by its name."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "store"
        Store.open(folder, KEY, lambda: LONG_AGO, reserve=SMALL).close()
        return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}

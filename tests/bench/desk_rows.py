"""The desk's window: how soon it is there, and how much memory it holds after a morning."""

from __future__ import annotations

import atexit
import json
import os
import statistics
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tests.bench.table import Measured, row, seconds

_CHILD = Path(__file__).with_name("desk_child.py")
_RUNS = 7
_PATIENCE = 60


def child(order: str, state: Path) -> dict[str, float]:
    """What the child says before it ends."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(_CHILD), order, str(state)],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
        timeout=_PATIENCE,
        check=True,
    )
    said: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return said


@cache
def _folder() -> Path:
    place = tempfile.TemporaryDirectory(prefix="motcua-bench-")
    atexit.register(place.cleanup)
    return Path(place.name)


@row("desk.first_paint_ratio", "from the start of the process to the first paint of the opening window")
def first_paint() -> Measured:
    state = _folder() / "paint"
    child("paint", state)  # the first start makes folders and byte code
    child("bare", state)
    ours, theirs = [], []
    for _ in range(_RUNS):
        theirs.append(seconds(lambda: child("bare", state)))
        ours.append(seconds(lambda: child("paint", state)))
    mine, floor = statistics.median(ours), statistics.median(theirs)
    return Measured(
        mine / floor, "×", "bare PySide6 window", mine / floor, _RUNS, f"{1000 * mine:.0f} to {1000 * floor:.0f} ms"
    )


@row("desk.shown_s", "from the start of the process to the whole training desk, its gateway process included")
def shown() -> Measured:
    state = _folder() / "shown"
    child("shown", state)  # the first start makes store, keys and enrolment
    times = [seconds(lambda: child("shown", state)) for _ in range(3)]
    return Measured(statistics.median(times), "s", runs=3, note="with its orderly end")


@row("desk.memory_mb", "resident memory of the desk's process after ten filings, its window offscreen")
def memory() -> Measured:
    said = child("ten", _folder() / "ten")
    note = f"{said['before']:.0f} MiB signed in; filings by commands, every event drawn by the real window"
    return Measured(said["after"], "MiB", note=note)

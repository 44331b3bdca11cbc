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
from typing import Any

from tests.bench.table import Measured, row, seconds

_HERE = Path(__file__).parent
_RUNS = 15
_PATIENCE = 120


def told(child: str, state: str, *words: str, patience: float = _PATIENCE) -> dict[str, Any]:
    """What the child says before it ends. Its byte code is kept, as an installed program's is."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(_HERE / child), str(_folder() / state), *words],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env={
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPYCACHEPREFIX": str(_folder() / "byte-code"),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        },
        timeout=patience,
        check=True,
    )
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


@cache
def _folder() -> Path:
    place = tempfile.TemporaryDirectory(prefix="motcua-bench-")
    atexit.register(place.cleanup)
    return Path(place.name)


@row("desk.first_paint_ratio", "from the start of the process to the first paint of the opening window")
def first_paint() -> Measured:
    told("desk_child.py", "paint", "paint")  # the first start makes folders and byte code
    told("desk_child.py", "paint", "bare")
    ours, theirs = [], []
    for _ in range(_RUNS):
        theirs.append(seconds(lambda: told("desk_child.py", "paint", "bare")))
        ours.append(seconds(lambda: told("desk_child.py", "paint", "paint")))
    mine, floor = statistics.median(ours), statistics.median(theirs)
    return Measured(
        mine / floor, "×", "bare PySide6 window", mine / floor, _RUNS, f"{1000 * mine:.0f} to {1000 * floor:.0f} ms"
    )


@row("desk.shown_s", "from the start of the process to the whole training desk, its gateway process included")
def shown() -> Measured:
    told("desk_child.py", "shown", "shown")  # the first start makes store, keys and enrolment
    times = [seconds(lambda: told("desk_child.py", "shown", "shown")) for _ in range(3)]
    return Measured(statistics.median(times), "s", runs=3, note="with its orderly end")


@row("desk.start_stall_ms", "the longest that a start holds the GUI thread, from the small window to the whole desk")
def start_stall() -> Measured:
    told("desk_child.py", "shown", "shown")  # as above
    said = [told("desk_child.py", "shown", "stall") for _ in range(3)]
    longest, worked = (statistics.median(one[what] for one in said) * 1000 for what in ("longest", "worked"))
    return Measured(longest, "ms", runs=3, note=f"of its own work at most {worked:.0f} ms")


@row(
    "desk.memory_mb",
    "resident memory of the desk, all its processes but the practice gateway, after ten filings, its window offscreen",
)
def memory() -> Measured:
    said = told("desk_child.py", "ten", "ten")
    note = f"{said['before']:.0f} MiB signed in; filings by commands, every event drawn by the real window"
    return Measured(said["after"], "MiB", note=note)

"""A day at the desk by real keys in its real window: keys and waiting of a walk-in, the GUI thread, the memory."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from tests.bench.desk_rows import told
from tests.bench.table import Measured, percentile, row

FILINGS = 200
_WALKS = 7
_LISTINGS = 20
_AIM_S = 2.0
_AIM_MS = 50.0


@cache
def _walked(code: str) -> dict[str, Any]:
    return told("day_child.py", f"walk-{code}", "walk", code, str(_WALKS))


@cache
def _day() -> dict[str, Any]:
    return told("day_child.py", "day", "day", str(FILINGS), patience=3600)


def _load() -> str:
    """Others' work on this machine, which every wall-clock figure holds."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def _keys(code: str) -> Measured:
    return Measured(_walked(code)["keys"], "keys", runs=_WALKS, note="from the card on the reader to the next citizen")


def _program(code: str) -> Measured:
    said = _walked(code)
    steps = ", ".join(f"{name} {seconds:.2f}" for name, seconds in said["steps"].items() if seconds >= 0.005)
    seconds = said["seconds"]
    return Measured(
        seconds,
        "s",
        "2 s",
        seconds / _AIM_S,
        _WALKS,
        f"median: {steps} · {said['road']}, so without a contactless card's 0.7 s · {_load()}",
    )


@row("desk.keys.1.004194", "keys for a whole temporary residence, declared, reviewed and filed")
def keys_residence() -> Measured:
    return _keys("1.004194")


@row("desk.keys.1.001456", "keys for a whole passport application, its photograph pasted")
def keys_passport() -> Measured:
    return _keys("1.001456")


@row("desk.program_s.1.004194", "temporary residence: the program's time, keys' work included, to delivery")
def program_residence() -> Measured:
    return _program("1.004194")


@row("desk.program_s.1.001456", "passport application: the program's time, keys' work included, to delivery")
def program_passport() -> Measured:
    return _program("1.001456")


@row("desk.longest_stall_ms", "a day's filings by keys: the longest time the GUI thread did not come round")
def longest_stall() -> Measured:
    said = _day()
    longest = 1000 * said["longest"]
    own = f", {said['worked']} of them by its own work, at most {1000 * said['most_worked']:.0f} ms"
    late = f"{said['stalls']} over 50 ms{own if said['stalls'] else ''}"
    note = f"{FILINGS} filings, {said['beats']} beats, {late} · the longest: {said['latest']} · {_load()}"
    return Measured(longest, "ms", "50 ms", longest / _AIM_MS, FILINGS, note)


@row("desk.memory_day_mb", "resident memory after a day's filings, less what it was when the officer signed in")
def memory_day() -> Measured:
    said = _day()
    note = f"{said['before']:.0f} MiB signed in, {said['half']:.0f} at half the day, {said['after']:.0f} at its end"
    return Measured(said["after"] - said["before"], "MiB", runs=FILINGS, note=note)


@row("desk.list_100k_ms", "100,000 filings: from the key to the list on the screen, every list and kind of search")
def list_100k() -> Measured:
    said = told("day_child.py", "lists", "lists", str(_LISTINGS), patience=1800)
    every = percentile([one for times in said.values() for one in times], 0.95)
    each = ", ".join(f"{name} {percentile(times, 0.95):.0f}" for name, times in said.items())
    note = f"p95; by kind: {each} · searches wait 120 ms for the next letter · {_load()}"
    return Measured(every, "ms", runs=sum(map(len, said.values())), note=note)

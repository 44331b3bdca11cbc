"""A morning at the counter: varied walk-ins by real keys through an X server, read off the screen, and reckoned up.

Each walk-in's keys are the officer's, letters that are typed among them; the seconds are those in which the
officer waited for something to stand on the screen. What the gateway, the desk and the disk hold
afterwards must be what the slips said.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

import psutil

from tests.morning.display import lacking
from tests.morning.programs import opened_counter
from tests.morning.reckoning import reckon
from tests.morning.roll import MORNING
from tests.morning.stall import Pulse


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--album", type=Path, help="keep the pictures here")
    album: Path | None = options.parse_args().album
    if missing := lacking():
        print(f"Not here: {', '.join(missing)}")
        return 2
    with tempfile.TemporaryDirectory(prefix="morning-") as folder:
        state = Path(folder, "state")
        with (
            opened_counter(state, album or Path(folder, "album")) as counter,
            Pulse(counter.officer.display.bus) as pulse,
        ):
            opening = counter.officer.rests()
            print(f"signed in: {opening[0]} keys")
            rows = []
            for title, walk_in in MORNING:
                before = len(counter.filed)
                walk_in(counter)
                keys, seconds = counter.officer.rests()
                rows.append((title, keys, seconds, len(counter.filed) - before))
                print(f"{title}: {keys} keys, {seconds:.1f} s, {rows[-1][3]} filed", flush=True)
            filed = counter.filed
        problems = reckon(state, filed)
    print(
        f"\n{sum(row[1] for row in rows)} keys, {sum(row[2] for row in rows):.1f} s of program time, {len(filed)} filed"
    )
    print(f"longest answer of the GUI thread, asked {pulse.felt} times over the bus: {pulse.longest * 1000:.0f} ms")
    print(f"load of the machine at the end: {psutil.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print("\n".join(problems) or "gateway, desk, slips, audit trail and logs agree with what was done")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

"""The training desk with its window, served by a hand on the keyboard; each order prints one JSON line and ends.

``walk CODE TIMES``: so many walk-ins for one service, after one that nobody counts. ``day TIMES``: so many
for every service in turn, while a pulse asks the GUI thread whether it comes round, then the memory of this process
and of the counter's and its press.
``lists TIMES``: so many openings of each list and searches of each kind, over a store of 100,000 filings.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(_ROOT))

import psutil  # noqa: E402 - the path comes first

from tests.bench.filled_store import fill  # noqa: E402 - as above
from tests.bench.listing import Lists  # noqa: E402 - as above
from tests.bench.pulse import Pulse  # noqa: E402 - as above
from tests.bench.walk_ins import MARITAL_STATUS, PASSPORT, TEMPORARY_RESIDENCE, Counter, Ears, bring  # noqa: E402 - as above
from ui.bootstrap.desk import application  # noqa: E402 - as above
from ui.bootstrap.desk_program import DeskProgram  # noqa: E402 - as above
from ui.bootstrap.keys import data_key, open_store  # noqa: E402 - as above
from ui.bootstrap.office_beside import GroundBeside, OfficeBeside  # noqa: E402 - as above
from ui.bootstrap.office_launch import launch_office  # noqa: E402 - as above
from ui.bootstrap.station import Station, open_station  # noqa: E402 - as above
from ui.bridge import Bridge  # noqa: E402 - as above

SERVICES = {one.code: one for one in (TEMPORARY_RESIDENCE, PASSPORT, MARITAL_STATUS)}


def walk(counter: Counter, code: str, times: int) -> dict[str, object]:
    counter.sign_in()
    counter.serve(SERVICES[code])
    walked = [counter.serve(SERVICES[code]) for _ in range(times)]
    steps = {name: statistics.median(one.by_step[name] for one in walked) for name in walked[0].by_step}
    return {
        "road": counter.road,
        "keys": statistics.median(one.keys for one in walked),
        "seconds": statistics.median(one.seconds for one in walked),
        "steps": steps,
    }


def day(counter: Counter, pulse: Pulse, times: int) -> dict[str, object]:
    counter.sign_in()
    before = memory()
    pulse.start()
    services = list(SERVICES.values())
    half = 0
    for number in range(times):
        counter.serve(services[number % len(services)])
        if number == times // 2:
            half = memory()
    pulse.stop()
    return {
        "before": before,
        "half": half,
        "after": memory(),
        "beats": pulse.beats,
        "stalls": len(pulse.stalls),
        "worked": sum(one.worked > 0.05 for one in pulse.stalls),
        "longest": pulse.longest.seconds,
        "most_worked": max((one.worked for one in pulse.stalls), default=0.0),
        "latest": f"{1000 * pulse.longest.worked:.0f} ms of it work, in {pulse.longest.step}",
    }


def memory() -> float:
    """MiB resident in the window's process and in those that work for it; the training gateway is none of them."""
    window = psutil.Process()
    beside = [one for one in window.children(recursive=True) if "gateway" not in one.cmdline()]
    return sum(one.memory_info().rss for one in (window, *beside)) / 2**20


def beside(station: Station) -> tuple[OfficeBeside, GroundBeside]:
    """A training counter in a process of its own, once it stands; nobody hears it yet."""
    office = OfficeBeside(launch_office(), station, None)
    office.standing()
    ground = office.ground
    assert ground is not None
    return office, ground


def main() -> None:
    state, order, *words = Path(sys.argv[1]), *sys.argv[2:]
    state.mkdir(parents=True, exist_ok=True)
    app = application()
    station = open_station(None, state)
    if order == "lists":
        open_store(station).close()
        fill(station.store_folder / "motcua.db", data_key(station, station.store_folder))
    office, ground = beside(station)
    ears = Ears()
    program = DeskProgram(office, ground, office.stop)
    bridge = Bridge()
    bridge.arrived.connect(ears.hear)
    window = program.show(app, bridge)
    pulse = Pulse()
    bring(state)
    try:
        assert program.screens is not None
        counter = Counter(ground, program.screens, window, state, ears, pulse.at)
        if order == "walk":
            said = walk(counter, words[0], int(words[1]))
        elif order == "day":
            said = day(counter, pulse, int(words[0]))
        else:
            counter.sign_in()
            ground.cut_line()  # what waits in the store was never meant for a gateway
            said = Lists(window, bridge).measure(int(words[0]))
    finally:
        program.stop()
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    os._exit(0)  # Qt's objects and the interpreter's end are of no interest


if __name__ == "__main__":
    main()

"""A weak line (200 ms round trip, 2 % loss each way, 256 kbit/s, CUBIC) with two filings to carry, and who else carries them.

The floor is what must cross, at the line's rate: the payload in full packets, 52 of whose 1,400 bytes are IP and TCP
headers (3.9 %), for nobody sends without them. Beside it stands the bare payload at the line's rate. In neither,
and saved by nobody: what the line loses is sent again (2 %). TLS everywhere; the peers are judged by the same floor.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from tests.bench import peer_line
from tests.bench.peer_line import Peer
from tests.bench.table import Measured, Unavailable, row
from tests.bench.weak_delivery import Delivery, deliver
from tests.bench.weak_desk import FILINGS, PAYLOAD
from tests.bench.weak_line import Weather

WEAK = Weather()
FRAMED = 1400 / 1348  # a full packet to what it carries
BARE = WEAK.floor(PAYLOAD)
FLOOR = BARE * FRAMED
ROUNDS = int(os.environ.get("MOTCUA_WIRE_ROUNDS", "3"))
KILLED_AT = 9.0  # seconds after the wake
_ROUND_TRIP = 0.2  # seconds
_ATTEMPTS = 3
_PEERS: dict[str, Callable[[], Peer]] = {
    "put": peer_line.put,
    "tus": peer_line.tus,
    "pouchdb": peer_line.pouchdb,
}


@cache
def race() -> tuple[list[Delivery], dict[str, list[float]]]:
    """Ours and each peer that is here, turn by turn, every round with losses of its own."""
    here: dict[str, Peer] = {}
    for name, find in _PEERS.items():
        try:
            here[name] = find()
        except Unavailable:
            continue
    ours: list[Delivery] = []
    theirs: dict[str, list[float]] = {name: [] for name in here}
    for turn in range(ROUNDS):
        weather = replace(WEAK, seed=turn + 1)
        ours.append(deliver(weather))
        for name, peer in here.items():
            theirs[name].append(peer_line.carry(peer, weather).seconds)
    return ours, theirs


@row("wire.weak_line_ratio", "two filings of 7.5 KB + 2 × 200 KB over a weak line, from the wake to both DELIVERED")
def weak_line_ratio() -> Measured:
    ours, _ = race()
    took = statistics.median(one.seconds for one in ours)
    return Measured(
        took, "s", f"{FLOOR:.1f} s with packet headers", took / FLOOR, ROUNDS, f"{_bare(took)} · target 1.10"
    )


def beside(name: str) -> Measured:
    peer = _PEERS[name]()
    _, theirs = race()
    took = statistics.median(theirs[name])
    note = f"{_bare(took)} · {peer.name}; promises less: {peer.weaker}"
    return Measured(took, "s", f"{FLOOR:.1f} s with packet headers", took / FLOOR, ROUNDS, note)


def _bare(took: float) -> str:
    return f"{took / BARE:.2f} of the bare payload's {BARE:.1f} s"


@row("wire.peer.put", "the same bytes in the same weather")
def plain_put() -> Measured:
    return beside("put")


@row("wire.peer.tus", "the same bytes in the same weather")
def tus() -> Measured:
    return beside("tus")


@row("wire.peer.pouchdb", "the same bytes in the same weather")
def pouchdb() -> Measured:
    return beside("pouchdb")


@row("wire.requests_per_filing", "requests about one filing with two papers, registration to receipt")
def requests_per_filing() -> Measured:
    ours, _ = race()
    most = max(one.requests for one in ours) / FILINGS
    return Measured(most, "", "at most 4", most / 4, ROUNDS, "the most of all rounds; repeats after a failure count")


@row("wire.place_round_trips", "round trips from connecting to the registration's answer, 200 ms each")
def place_round_trips() -> Measured:
    far, near = Weather(delay=100.0, loss=0.0, rate=20_000_000), Weather(delay=0.0, loss=0.0, rate=20_000_000)
    # the least of each: what disturbs a run only ever adds to it
    slow, quick = (min(deliver(weather).place for _ in range(_ATTEMPTS)) for weather in (far, near))
    trips = (slow - quick) / _ROUND_TRIP
    note = f"{1000 * slow:.0f} ms, less the {1000 * quick:.0f} ms that it takes without the delay · target 3"
    return Measured(trips, "", "at most 3", trips / 3, _ATTEMPTS, note)


@row(
    "wire.killed_bytes_ratio",
    f"bytes over the weak line, the desk killed {KILLED_AT:.0f} s after the wake and started again",
)
def killed_bytes_ratio() -> Measured:
    whole = statistics.median(one.crossed for one in race()[0])
    killed = deliver(WEAK, KILLED_AT).crossed
    ratio = killed / whole
    return Measured(
        killed / 1000, "KB", f"undisturbed {whole / 1000:.0f} KB", ratio, 1, "packets both ways · target 1.05"
    )

"""Fifty counters against one gateway, each crashing now and then: codes without gaps, every counter's order kept.

prove many_counters --counters 50 --filings 20
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from counter.model.filing import SyncState
from tests.fakes.desk_filings import open_desk
from tests.fakes.gateway_child import COUNTERS, GatewayChild, key_of_tests
from tests.faults.books import GatewayBooks, read_books
from tests.faults.crowd import deliver, empty_store, make_ready, report_of

if sys.platform == "win32":
    PROCESSES = multiprocessing.get_context("spawn")
else:
    PROCESSES = multiprocessing.get_context("forkserver")
    PROCESSES.set_forkserver_preload(["tests.faults.crowd", "httpcore", "h11"])
PAPER = 20_000  # bytes
OFFICE = 5  # counters in one process: a crash takes all of them


@dataclass(frozen=True)
class Figures:
    """``p50``, ``p95``: seconds of a registration, from the question to the accepted answer; ``wrong``: findings."""

    counters: int
    filings: int
    crashes: int
    registrations: int
    p50: float
    p95: float
    seconds: float
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class _Counter:
    name: str
    folder: Path


def measure(folder: Path, *, counters: int = 50, filings: int = 2, lives: int = 3, seed: int = 1) -> Figures:
    """All counters deliver at once over TLS; every process of them is killed up to ``lives`` - 1 times.

    ``folder`` is empty and takes all the stores. ``counters`` is at most 100.
    """
    gateway = GatewayChild(folder / "gateway")
    gateway.start()
    try:
        empty = empty_store(folder / "empty")
        crowd = [_Counter(name, folder / name) for name in COUNTERS[:counters]]
        for one in crowd:
            make_ready(one.folder, empty, one.name, gateway.ready["certificate"], gateway.port, filings, PAPER)
        began = time.perf_counter()
        offices = [crowd[first : first + OFFICE] for first in range(0, counters, OFFICE)]
        with ThreadPoolExecutor(len(offices)) as watchers:
            crashes = sum(watchers.map(lambda office: _until_delivered(office, gateway, lives, seed), offices))
        seconds = time.perf_counter() - began
    finally:
        gateway.stop()
    times = sorted(each for one in crowd for each in report_of(one.folder))
    wrong: list[str] = []
    _compare(folder / "gateway", crowd, filings, wrong.append)
    p95 = statistics.quantiles(times, n=20)[-1]
    return Figures(counters, filings, crashes, len(times), statistics.median(times), p95, seconds, tuple(wrong))


def _until_delivered(office: list[_Counter], gateway: GatewayChild, lives: int, seed: int) -> int:
    """How many counters were killed, each time counted. Only the last life is not meant to end early."""
    chance = random.Random(f"{seed}/{office[0].name}")
    deaths = [chance.randrange(1, 9) for _ in range(chance.randrange(lives))]
    crashes = 0
    for deadly in [*deaths, 0]:
        chance.shuffle(office)
        places = [(str(one.folder), one.name) for one in office]
        arguments = (places, gateway.ready["certificate"], gateway.port, deadly)
        process = PROCESSES.Process(target=deliver, args=arguments)
        process.start()
        process.join()
        crashes += len(office) * (process.exitcode != 0)
        process.close()
    return crashes


def _compare(gateway: Path, crowd: list[_Counter], filings: int, wrong: Callable[[str], None]) -> None:
    books = read_books(gateway, key_of_tests())
    for finding in books.wrong:
        wrong(finding)
    series: dict[str, list[int]] = defaultdict(list)
    for held in books.held:
        day, _, number = held.code.rpartition("-")
        series[day].append(int(number))
        if not held.complete:
            wrong(f"{held.code} is not complete")
    for day, numbers in series.items():
        if sorted(numbers) != list(range(1, len(numbers) + 1)) or books.drawn.get(day) != len(numbers):
            wrong(f"the codes of {day} have a gap or stand twice")
    if len(books.held) != filings * len(crowd):
        wrong(f"the gateway has {len(books.held)} of {filings * len(crowd)} filings")
    for one in crowd:
        _compare_one(one, books, wrong)


def _compare_one(one: _Counter, books: GatewayBooks, wrong: Callable[[str], None]) -> None:
    known = {held.id: held for held in books.held}
    with contextlib.closing(open_desk(one.folder)) as store, store.begin() as work:
        if work.audit.verify() is not None:
            wrong(f"{one.name}: the audit chain breaks")
        log = work.ledger.newest()
        leaves = work.ledger.leaf_hashes(log, 0, log.size) if log else ()
        if log is None or books.leaves.get(log.origin) != list(enumerate(leaves)):
            wrong(f"{one.name}: the gateway's log has not its order")
        for filing_id in work.outbox.filing_ids():
            filing, held = work.filings.get(filing_id), known.get(filing_id)
            if filing is None or held is None or filing.sync is not SyncState.DELIVERED:
                wrong(f"{one.name}: a filing is not delivered")
            elif (filing.digest, filing.code and filing.code.text) != (held.digest, held.code):
                wrong(f"{one.name}: a filing has another code or content at the gateway")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counters", type=int, default=50)
    parser.add_argument("--filings", type=int, default=20)
    parser.add_argument("--lives", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="motcua-many-") as folder:
        found = measure(
            Path(folder), counters=given.counters, filings=given.filings, lives=given.lives, seed=given.seed
        )
    print(
        f"{found.counters} counters, {found.filings} filings each, {found.crashes} counters killed, {found.seconds:.1f} s"
    )
    print(
        f"a registration under load: {found.p50 * 1000:.0f} ms (median), {found.p95 * 1000:.0f} ms (p95), of {found.registrations}"
    )
    print("codes without gap or repeat, order of every counter kept" if not found.wrong else "\n".join(found.wrong))
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())

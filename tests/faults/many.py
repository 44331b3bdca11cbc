"""Many seeds, on as many drivers as are wanted; the first finding ends it.

A driver is a process of its own, for the disk layer must be in it from its start (LD_PRELOAD). It is given
one seed a line and answers each with one line of JSON.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Generator, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from tests.faults.disk import compiled_layer
from tests.faults.mutants import NAMES

ROOT: Final = Path(__file__).resolve().parents[2]


class Driver:
    """Raises RuntimeError where there is no compiler for the disk layer, and when the driver itself fails."""

    def __init__(self) -> None:
        layer = compiled_layer()
        if layer is None:
            raise RuntimeError("no compiler for the disk layer")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults", "--driver"],
            cwd=ROOT,
            env=os.environ | {"LD_PRELOAD": str(layer)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, seed: int, mutant: str = "") -> dict[str, Any]:
        """``tests.faults.run.Outcome`` as a dict; ``mutant``: with this broken part (``tests.faults.mutants``)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(f"{seed} {mutant}\n")
            self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the driver ended at seed {seed}")
        outcome: dict[str, Any] = json.loads(line)
        return outcome

    def close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            with contextlib.suppress(BrokenPipeError):
                stream.close()
        self._process.wait(30)


def runs(seeds: Iterable[int], mutant: str = "", jobs: int = 1) -> Generator[dict[str, Any], None, None]:
    """The outcome of each seed, in no order. Whoever stops listening stops the drivers."""
    waiting = iter(seeds)
    taking = threading.Lock()
    done: queue.Queue[dict[str, Any] | BaseException | None] = queue.Queue()
    stopped = threading.Event()

    def work() -> None:
        try:
            with contextlib.closing(Driver()) as driver:
                while not stopped.is_set():
                    with taking:
                        seed = next(waiting, None)
                    if seed is None:
                        break
                    done.put(driver.run(seed, mutant))
        except (RuntimeError, OSError) as exc:
            done.put(exc)
        done.put(None)

    workers = [threading.Thread(target=work) for _ in range(jobs)]
    for worker in workers:
        worker.start()
    try:
        left = jobs
        while left:
            said = done.get()
            if isinstance(said, BaseException):
                raise said
            if said is None:
                left -= 1
            else:
                yield said
    finally:
        stopped.set()
        for worker in workers:
            worker.join()


def drive() -> None:
    """The driver's own process: seeds on standard input, outcomes on standard output."""
    # with the layer in it, and nobody else: what it starts needs none of its own
    os.environ.pop("LD_PRELOAD", None)
    from tests.faults.run import Run
    from tests.faults.workshop import Workshop

    with contextlib.closing(Workshop()) as workshop:
        for line in sys.stdin:
            seed, _, mutant = line.strip().partition(" ")
            print(json.dumps(asdict(Run(int(seed), workshop, mutant).carry_out())), flush=True)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--seed", type=int, help="this one again")
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--mutant", default="", choices=("", *NAMES), help="a broken part to be found out")
    parser.add_argument("--driver", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.driver:
        drive()
        return 0
    seeds = [given.seed] if given.seed is not None else range(given.first, given.first + given.runs)
    with contextlib.closing(runs(seeds, given.mutant, given.jobs)) as outcomes:
        for outcome in outcomes:
            print(json.dumps(outcome, ensure_ascii=False), flush=True)
            if outcome["found"]:
                return 1
    return 0

"""Walk-ins under a seeded adversary: 0 lost, 0 twice, 0 out of order, 0 silent; and that the suite can fail.

    prove faults --runs 5000 --jobs 2

The first seed that does not hold ends it with a report of a few lines. ``tests/faults`` is the program.
"""

from __future__ import annotations

import argparse
import contextlib
import sqlite3
import sys
import time
from collections import Counter
from importlib.metadata import version
from typing import Any

from tests.faults.comparison import ZEROS
from tests.faults.many import runs
from tests.faults.mutants import NAMES

PATIENCE = 80  # seeds, within which a broken part must be found out


def storms(first: int, count: int, jobs: int) -> bool:
    """Whether all of them hold; prints what happened in them."""
    faults: Counter[str] = Counter()
    figures: Counter[str] = Counter()
    slowest = 0.0
    began = time.monotonic()
    with contextlib.closing(runs(range(first, first + count), jobs=jobs)) as outcomes:
        for outcome in outcomes:
            if outcome["found"]:
                report(outcome)
                return False
            faults.update(outcome["faults"])
            figures.update(runs=1, walk_ins=outcome["walk_ins"], acknowledged=outcome["acknowledged"])
            slowest = max(slowest, outcome["seconds"])
    seconds = time.monotonic() - began
    print(
        f"{figures['runs']} runs, seeds {first} to {first + count - 1}, {jobs} at a time, {figures['runs'] / seconds:.2f} a second"
    )
    print(
        f"{figures['walk_ins']} walk-ins, {figures['acknowledged']} filings acknowledged; the slowest run {slowest:.1f} s"
    )
    print(", ".join(f"0 {kind}" for kind in ZEROS))
    print(f"{sum(faults.values())} faults:")
    for kind, times in faults.most_common():
        print(f"{times:8} {kind}")
    return True


def report(outcome: dict[str, Any]) -> None:
    print(f"seed {outcome['seed']} does not hold: again with python -m tests.faults --seed {outcome['seed']}")
    for kind, findings in outcome["found"].items():
        for finding in findings:
            print(f"  {kind}: {finding}")
    print("  after " + ", ".join(f"{times} × {kind}" for kind, times in sorted(outcome["faults"].items()) if times))


def found_out(mutant: str) -> bool:
    """Whether a broken part is found out within a few seeds."""
    with contextlib.closing(runs(range(1, PATIENCE + 1), mutant)) as outcomes:
        for tried, outcome in enumerate(outcomes, 1):
            if outcome["found"]:
                what = "; ".join(f"{kind}: {findings[0]}" for kind, findings in outcome["found"].items())
                print(f"mutant {mutant}: found out after {tried} runs, by seed {outcome['seed']} ({what})")
                return True
    print(f"mutant {mutant}: NOT found out in {PATIENCE} runs")
    return False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5000)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    print(
        f"SQLite {sqlite3.sqlite_version} beside SQLCipher {version('sqlcipher3')}; h11 {version('h11')}, uvicorn {version('uvicorn')}"
    )
    holds = storms(given.first, given.runs, given.jobs)
    missed = [mutant for mutant in NAMES if not found_out(mutant)]
    return 0 if holds and not missed else 1


if __name__ == "__main__":
    sys.exit(main())

"""Fuzzes every target for a given time, or one: ``python tests/fuzz/run.py --minutes 25``.

Half of the time is shared out alike, so that each parser gets its due; the other half by speed, so that
the quick ones work deep. Ends with 1 at a finding, whose input is written to the folder of findings as
``<target>-<seed>.bin``, or where the memory has grown by more than a corpus can explain.
"""

from __future__ import annotations

import argparse
import gc
import importlib.metadata
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import psutil

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.fuzz.session import Report, fuzz, seeds_of, targets  # noqa: E402 - after the path above

_LARGEST_GROWTH = 32.0  # MiB over the second half, every target's caches being warm by then
_LIBRARIES = ("asn1crypto", "cryptography", "fastecdsa", "pillow")


@dataclass
class Toll:
    """What one target has been through so far."""

    name: str
    target: ModuleType
    executions: int = 0
    seconds: float = 0.0
    corpus: int = 0
    growth: float = 0.0  # MiB in the second half
    findings: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return self.executions / max(self.seconds, 1e-9)

    def add(self, report: Report) -> None:
        self.executions += report.executions
        self.seconds += report.seconds
        self.corpus = max(self.corpus, report.corpus)

    def __str__(self) -> str:
        return (
            f"{self.name:<18}{self.executions:>11,}{self.seconds:>9.0f} s{self.rate:>9,.0f}/s{self.corpus:>8}"
            f"{self.growth:>+9.1f} MiB{len(self.findings):>10}"
        )


def memory() -> float:
    """Resident MiB of this process, after the garbage is out."""
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 2**20


def round_of(tolls: Iterable[tuple[Toll, float]], seed: int, findings: Path) -> None:
    """Each target for its seconds; a target with a finding goes no further."""
    for toll, seconds in tolls:
        before = memory()
        report = fuzz(toll.target.one_input, seeds_of(toll.target), seed=seed, seconds=seconds)
        toll.add(report)
        toll.growth = memory() - before
        if report.finding:
            findings.mkdir(parents=True, exist_ok=True)
            path = findings / f"{toll.name}-{seed}.bin"
            path.write_bytes(report.finding.data)
            toll.findings.append(f"{path.name}: {report.finding.what.strip().splitlines()[-1]}")


def main() -> int:
    known = targets()
    parser = argparse.ArgumentParser(description="Fuzz the parsers of outside bytes.")
    parser.add_argument("--target", choices=[*known, "all"], default="all")
    parser.add_argument("--minutes", type=float, default=25.0, help="in all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"))
    given = parser.parse_args()
    tolls = [Toll(name, known[name]) for name in (known if given.target == "all" else [given.target])]
    half = given.minutes * 30.0
    round_of([(toll, half / len(tolls)) for toll in tolls], given.seed, given.findings)
    warm = memory()
    sound = [toll for toll in tolls if not toll.findings]
    whole = sum(toll.rate for toll in sound)
    round_of([(toll, half * toll.rate / whole) for toll in sound], given.seed + 1, given.findings)
    growth = memory() - warm
    print(", ".join(f"{name} {importlib.metadata.version(name)}" for name in _LIBRARIES))
    print(f"{'target':<18}{'executions':>11}{'time':>11}{'speed':>11}{'corpus':>8}{'growth':>13}{'findings':>10}")
    for toll in tolls:
        print(toll, *toll.findings, sep="\n  ")
    found = sum(len(toll.findings) for toll in tolls)
    print(f"{sum(toll.executions for toll in tolls):,} executions in all, {found} findings")
    print(f"memory {warm:.1f} → {warm + growth:.1f} MiB over the second half")
    return int(found > 0 or growth > _LARGEST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())

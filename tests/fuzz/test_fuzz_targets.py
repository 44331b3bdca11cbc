"""The short form of the fuzzing lane: every target, a few hundred inputs, always by the same dice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from counter.errors import ContentError, FailureCode
from tests.fuzz.session import fuzz, seeds_of, targets

EXECUTIONS = 300
TARGETS = targets()


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_a_refusal_comes_out(name: str) -> None:
    report = fuzz(TARGETS[name].one_input, seeds_of(TARGETS[name]), seed=2026, executions=EXECUTIONS, seconds=5)
    assert report.finding is None, f"{report.finding.data.hex()}\n{report.finding.what}"
    assert report.executions > len(seeds_of(TARGETS[name]))


def test_a_fault_is_found() -> None:
    def faulty(data: bytes) -> None:
        if not data:
            raise ContentError(FailureCode.MALFORMED_TLV, "empty")
        data[:1].decode("ascii")

    report = fuzz(faulty, [b"a"], seed=1, executions=2000)
    assert report.finding is not None
    assert "UnicodeDecodeError" in report.finding.what
    assert report.finding.data[0] > 0x7F


def test_the_lane_tells_executions_findings_and_growth() -> None:
    program = Path(__file__).with_name("run.py")
    words = [sys.executable, program, "--target", "mrz", "--minutes", "0.01"]
    ended = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr
    assert "executions in all, 0 findings" in ended.stdout
    assert "MiB over the second half" in ended.stdout

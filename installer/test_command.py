"""The test command: every check, each with its time, and pytest's closing line at the end."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from environment import ROOT, program, surroundings
from steps import StepError, Timetable, run

# Per cent of lines and branches; raised as the house fills, never lowered.
COVERAGE_FLOOR = 85
_DATA = ROOT / ".state" / "coverage"
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
_ROOM = 4_000_000_000  # octets, ten times what a run was seen to leave
# Empty is unset: else each of some two hundred programs would compile the house anew.
_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
_CLOSING = re.compile(r"=*\s*(\d+ (passed|failed|error).*?)\s*=*\s*")


def run_tests(python: Path, words: Sequence[str]) -> int:
    """0 when everything holds. With ``words``: pytest with those, and nothing else."""
    environment = surroundings(offscreen="always")
    if words:
        try:
            run([python, "-m", "pytest", *words], environment)
        except StepError as exc:
            return exc.status
        return 0
    closing: list[str] = []

    def watch(line: str) -> None:
        if match := _CLOSING.fullmatch(line):
            closing.append(match[1])

    table = Timetable()
    table.together(_looks(python), environment | _COMPILED)
    measured = environment | _COMPILED | _measured()
    # Two workers for two cores; what goes through the one smart-card service stays together on one.
    pytest = [python, "-m", "pytest", "--numprocesses=2", "--dist=loadgroup", "--quiet", "--durations=10"]
    with _quick_place() as place:
        table.step("pytest", lambda: run([*pytest, *place], measured, watch))
    table.step("coverage", lambda: _report(python, measured))
    print(f"\n{table}\n")
    print(closing[-1] if closing else "pytest did not come to its closing line")
    return 0 if table.good and closing else 1


def _looks(python: Path) -> dict[str, Sequence[str | Path]]:
    """What looks at the house without living in it: one after another they would leave a core idle."""
    return {
        "ruff check": [program("ruff"), "check"],
        "ruff format": [program("ruff"), "format", "--check"],
        # pytest compiles the tests in a way of its own: here once, not on each worker
        "tests read": [python, "-m", "pytest", "--collect-only", "-qq"],
        "the law of imports": [program("lint-imports")],
        "mypy --strict": [program("mypy")],
        # The half of the code that only Windows runs, and whatever is not there on Windows. Code that only
        # this machine runs is rightly out of reach then.
        "mypy, as on Windows": [
            program("mypy"),
            "--platform=win32",
            "--no-warn-unreachable",
            "--cache-dir=.mypy_cache/win32",
        ],
    }


def _measured() -> dict[str, str]:
    """The tests' own processes are measured; the programs that they start are not (``tests/conftest.py``)."""
    _DATA.mkdir(parents=True, exist_ok=True)
    for old in _DATA.glob(".coverage*"):
        old.unlink()
    return {
        "COVERAGE_PROCESS_START": str(ROOT / "pyproject.toml"),
        "COVERAGE_FILE": str(_DATA / ".coverage"),
    }


@contextmanager
def _quick_place() -> Iterator[list[str]]:
    """Words that put the tests' files into memory where there is room: thousands of stores wait for no disk.

    What a power cut leaves is tried on a disk of the tests' own (``tests/faults``), not on the machine's.
    """
    if not _MEMORY.is_dir() or shutil.disk_usage(_MEMORY).free < _ROOM:
        yield []
        return
    with tempfile.TemporaryDirectory(dir=_MEMORY, prefix="motcua-", ignore_cleanup_errors=True) as place:
        yield [f"--basetemp={Path(place) / 't'}"]


def _report(python: Path, measured: dict[str, str]) -> None:
    quiet = {name: value for name, value in measured.items() if name != "COVERAGE_PROCESS_START"}
    run([python, "-m", "coverage", "combine", "--quiet", _DATA], quiet)
    run([python, "-m", "coverage", "report", f"--fail-under={COVERAGE_FLOOR}"], quiet)

"""Lanes: long proofs, run one at a time by name, whose figures are kept.

A lane is a program ``tests/lanes/<name>.py``, or ``run.py`` in a folder of its own under ``tests``. It
prints what it found and ends with status 0 if it holds. What it printed goes, with date, machine and
versions, to ``docs/proofs/<name>.md``.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
from collections.abc import Sequence
from pathlib import Path

from environment import ROOT, surroundings
from steps import StepError, run

_LANES = ROOT / "tests" / "lanes"
_FUZZ = ROOT / "tests" / "fuzz" / "run.py"
_PROOFS = ROOT / "docs" / "proofs"


def lanes() -> dict[str, Path]:
    """Every lane by its name."""
    found = {file.stem: file for file in sorted(_LANES.glob("[a-z]*.py"))}
    return found | ({"fuzz": _FUZZ} if _FUZZ.exists() else {})


def prove(python: Path, lane: str, rest: Sequence[str]) -> None:
    """Run it and keep its figure, a failed one too. Raises StepError."""
    said: list[str] = []
    verdict = "holds"
    began = dt.datetime.now(dt.UTC)
    try:
        run([python, lanes()[lane], *rest], surroundings(offscreen="always"), said.append)
    except StepError:
        verdict = "DOES NOT HOLD"
        raise
    finally:
        seconds = (dt.datetime.now(dt.UTC) - began).total_seconds()
        _PROOFS.mkdir(parents=True, exist_ok=True)
        head = (
            f"# {lane}: {verdict}\n\n"
            f"{began:%Y-%m-%d %H:%M} UTC, {seconds:.0f} s. {platform.platform()}, {os.cpu_count()} cores, "
            f"Python {platform.python_version()}.\n"
            f"Again: `python3 installer/dev.py prove {' '.join([lane, *rest])}`\n\n"
        )
        (_PROOFS / f"{lane}.md").write_text(f"{head}```\n{''.join(said)}```\n", encoding="utf-8")

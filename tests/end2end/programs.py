"""The console program as a process of its own, started as the desk starts its children."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from ui.bootstrap.station import child_command, child_environment

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0


def environment(**more: str) -> dict[str, str]:
    """Ours, without a display and without this machine's own settings."""
    plain = {name: value for name, value in child_environment().items() if not name.startswith("MOTCUA_")}
    return {**plain, "QT_QPA_PLATFORM": "offscreen", **more}


def motcua(*words: str | Path, state: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """Run it to its end; never a traceback on the way."""
    before = [] if state is None else ["--state", str(state)]
    done = subprocess.run(
        child_command(*before, *(str(word) for word in words)),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
        env=environment(**more),
        cwd=ROOT,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def python(code: str, *words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A few lines in a process of their own."""
    command = [*child_command()[:-2], "-c", code, *(str(word) for word in words)]
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
        env=environment(**more),
        cwd=ROOT,
        check=False,
    )


IS_WINDOWS = os.name == "nt"

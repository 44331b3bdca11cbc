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


def motcua(
    *words: str | Path, state: Path | None = None, typed: str = "", **more: str
) -> subprocess.CompletedProcess[str]:
    """Run it to its end; never a traceback on the way. ``typed``: what it reads where it asks for a password."""
    before = [] if state is None else ["--state", str(state)]
    done = subprocess.run(
        child_command(*before, *(str(word) for word in words)),
        input=typed and f"{typed}\n",
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        env=environment(**more),
        cwd=ROOT,
        check=False,
        start_new_session=bool(typed),  # away from a terminal that would be asked instead
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def begun(command: str, state: Path) -> subprocess.Popen[bytes]:
    """``motcua desk`` or the like, left running in silence."""
    return subprocess.Popen(
        child_command("--state", str(state), command),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env=environment(),
        cwd=ROOT,
    )


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

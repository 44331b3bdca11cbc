"""The virtual environment: made once, filled from the lock by hash, and stamped with what filled it."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from typing import Literal

from steps import StepError, run
from system_packages import PackagesError, install_missing

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "installer" / "requirements-dev.lock"
_STAMP = VENV / "set-up.stamp"


class SetUpError(Exception):
    """The machine can't be made ready; the text says what a person has to do."""


def program(name: str) -> Path:
    """A program of the virtual environment."""
    return VENV / "Scripts" / f"{name}.exe" if sys.platform == "win32" else VENV / "bin" / name


def prepare() -> Path:
    """The environment's Python, everything installed. Raises SetUpError."""
    python = program("python")
    stamp = _stamp()
    if python.exists() and _STAMP.exists() and _STAMP.read_text(encoding="utf-8") == stamp:
        return python
    began = time.monotonic()
    try:
        install_missing()
    except PackagesError as exc:
        raise SetUpError(str(exc)) from exc
    print("Setting up .venv …", flush=True)
    try:
        if not _is_sound(python):
            run([sys.executable, "-m", "venv", "--clear", VENV])
        pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--require-hashes", "-r", LOCK])
        run([*pip, "--no-deps", "-e", ROOT])
    except StepError as exc:
        raise SetUpError(f"The set-up stopped at: {exc}") from exc
    _STAMP.write_text(stamp, encoding="utf-8")
    print(f"Set up in {time.monotonic() - began:.0f} s.", flush=True)
    return python


def surroundings(*, offscreen: Literal["always", "when needed"]) -> dict[str, str]:
    """Environment variables for a child: UTF-8 whatever the machine's code page, and a screen for Qt."""
    variables = os.environ | {"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    has_screen = sys.platform == "win32" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if offscreen == "always" or not has_screen:
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def _is_sound(python: Path) -> bool:
    """Whether the environment is there, of this Python's version, and has pip."""
    if not python.exists():
        return False
    ask = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
    answer = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == "{}.{}".format(*sys.version_info[:2])


def _stamp() -> str:
    """What the environment was made from: another lock, project file, place or Python makes another."""
    digest = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode()):
        digest.update(hashlib.sha256(part).digest())
    return f"{platform.python_version()} {digest.hexdigest()}\n"

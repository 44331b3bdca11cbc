"""A desk in a process of its own (``filing_child``) that whoever listens to it kills."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

import psutil

from tests.end2end.programs import ROOT, environment

_CHILD = Path(__file__).with_name("filing_child.py")


class DyingDesk:
    """One run of the child on a state folder; ``more``: of its environment."""

    def __init__(self, state: Path, *words: str, **more: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", str(_CHILD), str(state), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=environment(**more),
            cwd=ROOT,
        )

    def says(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, f"it ended with {self._process.wait(10)}"
        return json.loads(line)

    def ends(self) -> None:
        assert self._process.wait(30) == 0

    def killed(self, gateway: psutil.Process, *, both: bool) -> None:
        """SIGKILL (TerminateProcess on Windows); with ``both`` the gateway dies with it, as in a power cut."""
        self._process.kill()
        if both:
            gateway.kill()
        self._process.wait(10)
        # without its desk a gateway ends by itself; the next one takes over its store
        psutil.wait_procs([gateway], timeout=15)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

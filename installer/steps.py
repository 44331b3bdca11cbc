"""Running other programs: seen as they run, timed, and ended with us."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_GRACE = 10.0  # seconds that an interrupted program has to end by itself


class StepError(Exception):
    """A program ended with another status than 0."""

    def __init__(self, command: Sequence[str | os.PathLike[str]], status: int) -> None:
        super().__init__(" ".join(str(word) for word in command))
        self.status = status if status > 0 else 128 - status


def run(
    command: Sequence[str | os.PathLike[str]],
    environment: Mapping[str, str] | None = None,
    watch: Callable[[str], None] | None = None,
) -> None:
    """Run in the repository's root; ``watch`` sees each line of output as it is printed.

    Raises StepError. An interrupt reaches the child too (they share the terminal); it is waited for.
    """
    pipe = subprocess.PIPE if watch else None
    with subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdout=pipe, text=True, encoding="utf-8", errors="replace"
    ) as child:
        try:
            if watch and child.stdout:
                for line in child.stdout:
                    print(line, end="", flush=True)
                    watch(line)
            status = child.wait()
        except BaseException:
            _end(child)
            raise
    if status != 0:
        raise StepError(command, status)


def _begun(command: Sequence[str | os.PathLike[str]], environment: Mapping[str, str] | None) -> subprocess.Popen[str]:
    """In the repository's root; all that it says goes into one pipe."""
    pipe, joined = subprocess.PIPE, subprocess.STDOUT
    return subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdout=pipe, stderr=joined, text=True, encoding="utf-8", errors="replace"
    )


def _end(child: subprocess.Popen[str]) -> None:
    """First patience, then a request, then force."""
    pushes: tuple[Callable[[], None] | None, ...] = (None, child.terminate, child.kill)
    for push in pushes:
        if push:
            push()
        try:
            child.wait(_GRACE)
        except subprocess.TimeoutExpired:
            continue
        return


@dataclass
class Timetable:
    """Steps one after another; all are run, and what failed is told at the end."""

    rows: list[tuple[str, float, bool]] = field(default_factory=list)

    def step(self, name: str, work: Callable[[], None]) -> bool:
        """Whether it went well."""
        print(f"── {name}", flush=True)
        began = time.monotonic()
        try:
            work()
        except StepError:
            self.rows.append((name, time.monotonic() - began, False))
        else:
            self.rows.append((name, time.monotonic() - began, True))
        print(f"   {self.rows[-1][1]:.1f} s", flush=True)
        return self.rows[-1][2]

    def together(
        self, commands: Mapping[str, Sequence[str | os.PathLike[str]]], environment: Mapping[str, str] | None = None
    ) -> None:
        """Programs by their names, begun at once; what one said is told, in one piece, where it failed."""
        began = time.monotonic()
        children = {name: _begun(command, environment) for name, command in commands.items()}
        try:
            for name, child in children.items():
                said, _ = child.communicate()
                self.rows.append((name, time.monotonic() - began, child.returncode == 0))
                print(f"── {name}\n{said if child.returncode else ''}   {self.rows[-1][1]:.1f} s", flush=True)
        except BaseException:
            for child in children.values():
                _end(child)
            raise

    @property
    def good(self) -> bool:
        return all(good for _, _, good in self.rows)

    def __str__(self) -> str:
        lines = (f"{seconds:8.1f} s  {'ok' if good else 'FAILED':<7} {name}" for name, seconds, good in self.rows)
        return "\n".join(lines)

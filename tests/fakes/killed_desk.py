"""A desk that dies: delivers like the real one until step ``deadly``, then is gone without a word.

Runs in a process of its own, because nothing may be tidied up.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

from tests.fakes.enrolled_desk import EnrolledDesk


class DyingPortal:
    """The real portal; before or after its ``deadly``-th call the process kills itself."""

    def __init__(self, portal: Any, deadly: int, *, answered: bool) -> None:
        self._portal = portal
        self._left = deadly
        self._answered = answered

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._portal, name)
        if not callable(value):
            return value

        def call(*arguments: Any) -> Any:
            self._left -= 1
            if self._left == 0 and not self._answered:
                die()
            answer = value(*arguments)
            if self._left == 0:
                die()
            return answer

        return call


def die() -> None:
    """SIGKILL; on Windows, TerminateProcess."""
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def run_until(folder: str, counter: str, certificate: str, port: int, key: str, deadly: int, answered: bool) -> None:  # noqa: FBT001
    """Child process: one run of the engine. Ends by itself only if there were fewer steps."""
    desk = EnrolledDesk(Path(folder), counter, certificate, port)
    desk.gateway_key = bytes.fromhex(key)
    desk.engine(DyingPortal(desk.portal(), deadly, answered=answered)).run_once()
    desk.close()

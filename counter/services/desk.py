"""The desk thread's one dispatcher: a command's type names the use case that carries it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counter.errors import CounterError, FailureCode
from counter.events import Command


class Desk:
    """``handle`` is given to a Worker; every use case is a callable of one command."""

    def __init__(self, use_cases: Mapping[type, Callable[[Any], None]]) -> None:
        self._use_cases = dict(use_cases)

    def handle(self, command: Command) -> None:
        """Raises CounterError(UNEXPECTED) for a command that nobody carries out: a wiring defect."""
        use_case = self._use_cases.get(type(command))
        if use_case is None:
            raise CounterError(FailureCode.UNEXPECTED, f"no use case for {type(command).__name__}")
        use_case(command)

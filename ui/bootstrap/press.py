"""Slips are set, and foreign files opened, by processes of their own.

While a thread of the desk's did it, it held the interpreter in turns with the window, which came round a hundred
milliseconds late whenever something was filed. And what breaks the reader of a PDF is not in the process with the keys.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
import time
from collections.abc import Callable
from threading import Lock, Timer
from typing import Any, Final, ParamSpec, TypeVar

from counter.errors import FailureCode, PaperError
from ui.bootstrap.low_priority import begin_at_low_priority
from ui.bootstrap.pipes import pipe_of
from ui.bootstrap.press_answers import hear
from ui.bootstrap.station import child_command, child_environment

P = ParamSpec("P")
R = TypeVar("R")
_GRACE: Final = 5.0  # seconds to end by itself
_SECRET: Final = ("MOTCUA_RECOVERY_PASSPHRASE",)  # nothing for whoever opens foreign files
_log = logging.getLogger(__name__)


class PressBeside:
    """A ``counter.paper.press.Press``, from any thread: nobody waits for another's work.

    The first process is begun with the first work and stays for the next; while it works, whoever else comes has one
    of their own, which ends with its work.
    """

    def __init__(self, lost: FailureCode, *, patience: float = 60.0, patience_per_octet: float = 2e-6) -> None:
        """``lost``: why, where nobody could do it. ``patience``: seconds for one work, ten times what it takes."""
        self._lost = lost
        self._patience = patience
        self._patience_per_octet = patience_per_octet
        self._lock = Lock()
        self._idle: list[_Child] = []
        self._working: set[_Child] = set()
        self._closed = False

    def __call__(self, work: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """One that ended in the middle is begun anew, once; one that came to no end is not. Raises PaperError."""
        until = self._patience + self._patience_per_octet * _octets(args)
        for _ in range(2):
            begun = time.monotonic()
            child = self._taken()
            try:
                refused, said = child.ask((work, args, kwargs), until)
            except OSError:
                self._lose(child)
                if time.monotonic() - begun >= until:
                    break
                continue
            except BaseException:  # half an order went out: nobody may go on from there
                self._lose(child)
                raise
            self._give_back(child)
            if refused:
                raise PaperError(refused, said)
            answer: R = said
            return answer
        raise PaperError(self._lost, "whoever works beside came to no end")

    def close(self) -> None:
        """What is worked on is given up."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for child in self._working:
                child.kill()
        for child in idle:
            child.end()

    def _taken(self) -> _Child:
        with self._lock:
            if self._closed:
                raise PaperError(self._lost, "the desk closes")
            try:
                child = self._idle.pop() if self._idle else _Child()
            except OSError as exc:
                raise PaperError(self._lost, type(exc).__name__) from exc
            self._working.add(child)
            return child

    def _give_back(self, child: _Child) -> None:
        with self._lock:
            self._working.discard(child)
            stays = not self._closed and not self._idle
            if stays:
                self._idle.append(child)
        if not stays:
            child.end()

    def _lose(self, child: _Child) -> None:
        with self._lock:
            self._working.discard(child)
        child.kill()
        child.end()


class _Child:
    """One process. Raises OSError where it cannot be begun."""

    def __init__(self) -> None:
        environment = {name: value for name, value in child_environment().items() if name not in _SECRET}
        # the words of a failure may be a citizen's
        self._process = begin_at_low_priority(child_command("press"), environment, errors=subprocess.DEVNULL)

    def ask(self, order: tuple[Any, ...], patience: float) -> tuple[FailureCode | None, Any]:
        """As ``press_answers.hear``. Raises OSError also after ``patience`` seconds, by killing it."""
        process = self._process
        watch = Timer(patience, process.kill)
        watch.start()
        try:
            orders, answers = pipe_of(process.stdin), pipe_of(process.stdout)
            pickle.dump(order, orders)  # straight into the pipe: what is large is not copied
            orders.flush()
            return hear(answers)
        finally:
            watch.cancel()

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """By the end of its input; by force where that does not end it."""
        process = self._process
        try:
            process.communicate(timeout=_GRACE)
        except (OSError, ValueError, subprocess.TimeoutExpired):
            process.kill()
            process.wait()
        _log.info("who worked beside ended with %s", process.returncode)


def _octets(args: tuple[object, ...]) -> int:
    """Of the files in an order, one by one or several in a row."""
    files = (one for each in args for one in (each if isinstance(each, tuple) else (each,)))
    return sum(len(one) for one in files if isinstance(one, bytes))

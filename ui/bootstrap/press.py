"""Slips are set by a process of their own: while a thread of the desk's did it, it held the interpreter in turns with
the window, which came round a hundred milliseconds late whenever something was filed.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from threading import Lock, Timer
from typing import IO, Final, TypeVar

from counter.errors import FailureCode, PaperError
from counter.events import SlipSize
from ui.bootstrap.station import child_command, child_environment

C = TypeVar("C")
_PATIENCE: Final = 60.0  # seconds for one slip; it takes a tenth of one
_NO_WINDOW: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a console
_log = logging.getLogger(__name__)


class PressBeside:
    """A ``counter.paper.press.Press``. The process is begun with the first slip and ends when its input does."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, render: Callable[[C, SlipSize], bytes], content: C, size: SlipSize) -> bytes:
        """One that ended in the middle is begun anew, once. Raises PaperError."""
        order = pickle.dumps((render, content, size))
        with self._lock:
            for _ in range(2):
                try:
                    code, said = self._set(order)
                except (OSError, EOFError, pickle.UnpicklingError):
                    self._end()
                    continue
                if code:
                    raise PaperError(FailureCode(code), said.decode())
                return said
        raise PaperError(FailureCode.PRINT_FAILED, "whoever sets the slips ended twice")

    def close(self) -> None:
        with self._lock:
            self._end()

    def _set(self, order: bytes) -> tuple[str, bytes]:
        process = self._process
        if process is None:
            process = self._process = subprocess.Popen(  # noqa: S603 - this program again
                child_command("press"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # the words of a failure may be a citizen's
                env=child_environment(),
                creationflags=_NO_WINDOW,
            )
        watch = Timer(_PATIENCE, process.kill)
        watch.start()
        try:
            _end_of(process.stdin).write(order)
            _end_of(process.stdin).flush()
            answer: tuple[str, bytes] = pickle.load(_end_of(process.stdout))  # noqa: S301 - our own child's
            return answer
        finally:
            watch.cancel()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        try:
            process.communicate(timeout=5)  # closes its input, which ends it
        except (OSError, ValueError, subprocess.TimeoutExpired):
            process.kill()
            process.wait()
        _log.info("whoever sets the slips ended with %s", process.returncode)


def _end_of(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise OSError("no pipe")
    return pipe


def set_slips(orders: IO[bytes], answers: IO[bytes]) -> None:
    """The other side: until ``orders`` ends."""
    while True:
        try:
            render, content, size = pickle.load(orders)  # noqa: S301 - our own parent's
        except EOFError:
            return
        try:
            answer = "", render(content, size)
        except PaperError as exc:
            answer = exc.code.value, exc.detail.encode()
        pickle.dump(answer, answers)
        answers.flush()


def run_press(_options: object) -> int:
    """``motcua press``, which the desk begins."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends the desk, whose end ends this
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    set_slips(sys.stdin.buffer, answers)
    return 0

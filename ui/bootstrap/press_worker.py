"""``motcua press``, which the desk begins: works off orders until they end, and holds nothing between two of them."""

from __future__ import annotations

import faulthandler
import pickle
import signal
import sys
from typing import IO, Final

from counter.errors import FailureCode, PaperError
from counter.raised_at import raised_at
from ui.bootstrap.allocator import give_back_large_blocks
from ui.bootstrap.pipes import own_output
from ui.bootstrap.press_answers import say

_LONGEST: Final = 3600.0  # seconds; whoever asked has less patience


def work_off(orders: IO[bytes], answers: IO[bytes], longest: float = _LONGEST) -> None:
    """Until ``orders`` ends, or one work takes ``longest``: then who asked for it ended before it, and nobody else
    ends this process.
    """
    while True:
        try:
            work, args, kwargs = pickle.load(orders)  # noqa: S301 - our own parent's
        except EOFError:
            return
        faulthandler.dump_traceback_later(longest, exit=True, file=answers)
        try:
            say(answers, work(*args, **kwargs))
        except PaperError as exc:
            say(answers, exc.detail, exc.code)
        except Exception as exc:  # noqa: BLE001 - a worker loop must outlive any defect
            say(answers, raised_at(exc), FailureCode.UNEXPECTED)
        faulthandler.cancel_dump_traceback_later()
        work = args = kwargs = None  # or it holds a person's papers for as long as it waits


def run_press(_options: object) -> int:
    """Orders come in at the standard input, answers go out at the standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends the desk, whose end ends this
    give_back_large_blocks()
    work_off(sys.stdin.buffer, own_output())
    return 0

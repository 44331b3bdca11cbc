"""Processes that work for the window give way to it: whoever types goes before a slip and a practice gateway."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

NICER: Final = 5  # of 19; by 10 a slip would wait five times as long on a machine that is busy otherwise
_NICEST: Final = 19


def begin_at_low_priority(
    command: list[str], environment: Mapping[str, str], *, errors: int | None = None
) -> subprocess.Popen[bytes]:
    """Begun with pipes to its input and from its output. ``errors``: as Popen's ``stderr``. Raises OSError.

    Where the system refuses a priority it runs as any other.
    """
    if sys.platform == "win32":
        return subprocess.Popen(  # noqa: S603 - this program again
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=environment,
            creationflags=subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW,
        )
    else:  # noqa: RET505 - mypy sees one side of it on each platform
        process = subprocess.Popen(  # noqa: S603 - this program again
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment
        )
        with suppress(OSError):
            # from outside, before it has a second thread: a preexec_fn would copy this whole process first
            own = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, process.pid, min(own + NICER, _NICEST))
        return process

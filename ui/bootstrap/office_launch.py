"""The process that is the counter, begun before anything is loaded that speaks with it."""

from __future__ import annotations

import subprocess
from typing import Final

from ui.bootstrap.station import child_command, child_environment

_NO_WINDOW: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a console


def launch_office() -> subprocess.Popen[bytes]:
    """``motcua office``: it waits to be told which counter it is."""
    return subprocess.Popen(  # noqa: S603 - this program again
        child_command("office"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # it has a log; the words of a failure may be a citizen's
        env=child_environment(),
        creationflags=_NO_WINDOW,
    )

"""The pipes between this program and those that it begins of itself."""

from __future__ import annotations

import os
from typing import IO


def pipe_of(end: IO[bytes] | None) -> IO[bytes]:
    """An end of a process that was begun with pipes. Raises OSError where it was not."""
    if end is None:
        raise OSError("no pipe")
    return end


def own_output() -> IO[bytes]:
    """The standard output for whoever began this program, and for nobody else: what a library prints goes astray."""
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return output

"""The memory of large blocks goes back to the system when they are freed, whatever was freed before.

glibc takes a block of ``M_MMAP_THRESHOLD`` and more straight from the system and gives it straight back. But each
such block that is freed lifts the threshold to its own size, up to 32 MiB, and ``M_TRIM_THRESHOLD`` to twice that:
so much does the heap of every thread then keep of what it no longer needs. What was set stays as it was set
(mallopt(3)).
"""

from __future__ import annotations

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # malloc.h
LARGE = 128 * 1024  # bytes; where glibc begins, for both


def give_back_large_blocks() -> bool:
    """For the whole process, from now on. False where there is no glibc: other heaps need no telling."""
    if sys.platform == "linux":
        option = getattr(ctypes.CDLL(None), "mallopt", None)
        return option is not None and all(option(which, LARGE) for which in (M_TRIM_THRESHOLD, M_MMAP_THRESHOLD))
    else:  # noqa: RET505 - mypy sees one side of it on each platform
        return False

"""The window before all else: workers compute in Python too, and must not keep the interpreter from it."""

from __future__ import annotations

import gc
import sys
from typing import Final

# Seconds that a worker may keep the interpreter while the window wants it, which asks for it anew after nearly
# every call into Qt; usually 5 ms. Less than this was no quicker when it was measured.
_TURN: Final = 0.001


def window_first() -> None:
    """Called when the opening window stands, and when the whole one does.

    What was loaded for either lives to the end and is not looked through for cycles.
    """
    sys.setswitchinterval(_TURN)
    gc.freeze()
